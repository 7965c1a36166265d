import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { parseDecimal } from "../../quantity/decimal.js";
import { printedScaleOf } from "../../quantity/printed-scale.js";
import type { Quantity, Report } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { basicDataScale, LINE_COLUMNS } from "../relations/table-scale.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Amounts of one table are printed with one number of decimals. */
export const unevenDecimals: ReportRule = defineRule({
  id: "style/uneven-decimals",
  meta: {
    title: { zh: "小数位数不统一", en: "Uneven decimals" },
    titleNames: "fault",
    checks: {
      zh: "基础数据表各金额的小数位数宜统一（如都保留两位小数）。",
      en: "The amounts of the basic data table should be printed with the same number of decimals.",
    },
    formula: "—",
    source: "部门整体支出绩效评价基础数据表填报说明（保留两位小数）",
    exceptions: { zh: "零不计。", en: "Zeros do not count." },
    severity: "info",
  },
  options: {},
  messages: {
    unevenDecimals: {
      zh: "{place}等 {count} 处：表中金额最多有 {decimals} 位小数，这些金额位数较少。",
      en: "{place} and others, {count} in all: printed with fewer decimals than the {decimals} of other amounts in the table.",
    },
  },
  check: ({ report }) => judge(report),
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "20", "18.5"] })],
    holds: [basicDataExample({})],
  },
});

function judge(report: Report): readonly Verdict[] {
  const data = report.basicData;
  if (data === undefined) return [];
  const amounts = flatMap(data.lines, (line) => LINE_COLUMNS.map((column) => line[column]));
  const stated = amounts.filter(
    (amount): amount is Quantity => amount !== undefined && amount.value !== null && amount.value !== "0",
  );
  const short = stated.filter((amount) => {
    const value = parseDecimal(amount.value ?? "");
    return value !== undefined && printedScaleOf(amount, value) < basicDataScale(data, amount.unit);
  });
  const [first] = short;
  if (first === undefined) return [];
  return [
    {
      state: "violated",
      code: "unevenDecimals",
      values: { place: { place: first.at }, decimals: String(basicDataScale(data, first.unit)), count: String(short.length) },
      evidence: short.map(({ text, at }) => ({ role: ROLES.figure, text, at })),
    },
  ];
}
