import { ROLES } from "../../lexicon/evidence-roles.js";
import { parseDecimal } from "../../quantity/decimal.js";
import { printedScale } from "../../quantity/printed-scale.js";
import type { Quantity, Report } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { basicDataScale, LINE_COLUMNS } from "../relations/table-scale.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Amounts of one table are printed with one number of decimals. */
export const unevenDecimals: ReportRule = defineRule({
  id: "style/uneven-decimals",
  meta: {
    title: { zh: "小数位数不统一", en: "Uneven decimals" },
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
      zh: "{place}：表中金额多为 {expected} 位小数，有 {actual} 处位数较少。",
      en: "{place}: amounts are printed with {expected} decimals, {actual} of them with fewer.",
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
  const amounts = data.lines.flatMap((line) => LINE_COLUMNS.map((column) => line[column]));
  const stated = amounts.filter(
    (amount): amount is Quantity => amount !== undefined && amount.value !== null && amount.value !== "0",
  );
  const short = stated.filter((amount) => {
    const value = parseDecimal(amount.value ?? "");
    return value !== undefined && printedScale(amount.text, value) < basicDataScale(data, amount.unit);
  });
  const [first] = short;
  if (first === undefined) return [];
  return [
    {
      state: "violated",
      code: "unevenDecimals",
      expected: String(basicDataScale(data, first.unit)),
      actual: String(short.length),
      values: { place: { place: first.at } },
      evidence: short.map(({ text, at }) => ({ role: ROLES.figure, text, at })),
    },
  ];
}
