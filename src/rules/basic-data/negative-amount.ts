import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formatDecimal, signOf } from "../../quantity/decimal.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { clueOf, isStated } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { lineTerm, placed } from "./lines.js";

/** Adjustments may be negative. */
const ADJUSTMENT = /调整|冲减|调减|冲销/u;

/** No amount of the basic data table is negative (T1-11). */
export const negativeAmount: ReportRule = defineRule({
  id: "basic-data/negative-amount",
  meta: {
    title: { zh: "金额为负", en: "Negative amount" },
    titleNames: "fault",
    checks: { zh: "经费控制情况各行金额不应为负数。", en: "Amounts of expenditure are not negative." },
    formula: "金额 ≥ 0",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "预算调整、冲减类的行除外。", en: "Rows of adjustments are left out." },
    severity: "warning",
  },
  options: {},
  messages: {
    negativeAmount: { zh: "{place}：「{name}」为负数 {actual}{unit}。", en: "{place}: “{name}” is negative, {actual} {unit}." },
  },
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    const lines = data.lines.filter((line) => !ADJUSTMENT.test(line.label));
    return flatMap(lines, (line) =>
      flatMap(LINE_COLUMNS, (column): readonly Verdict[] => {
        const term = lineTerm(data, line, column);
        if (!isStated(term) || signOf(term.value) >= 0) return [];
        const actual = formatDecimal(term.value);
        const evidence = [clueOf(ROLES.figure, term)];
        return [
          placed({ state: "violated", code: "negativeAmount", actual, unit: term.unit ?? "", evidence }, { name: term.name }),
        ];
      }),
    );
  },
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "20.00", "-18.50"] })],
    holds: [basicDataExample({})],
  },
});
