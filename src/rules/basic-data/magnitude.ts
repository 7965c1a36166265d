import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { type ExactDecimal, formatDecimal, stripZeros } from "../../quantity/decimal.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { clueOf, isNonZero, type StatedTerm } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { lineTerm, placedAt } from "./lines.js";

/** Fewer equal digits meet by chance. */
const FEWEST_DIGITS = 3;

/** Two columns of a row with the same digits and another place of the point (T1-19). */
export const magnitude: ReportRule = defineRule({
  id: "basic-data/magnitude",
  meta: {
    title: { zh: "数字相同而位数不同", en: "Same digits, other magnitude" },
    titleNames: "fault",
    checks: {
      zh: "同一行两列数字相同、小数点位置不同（如 12.34 与 1234）的，可能错用了元与万元，或错了一位。",
      en: "Two columns of a row with the same digits and another place of the point (12.34 and 1234) may be a wrong unit or a slipped digit.",
    },
    formula: "a ≠ b × 10ⁿ",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "有效数字不足三位的不查。", en: "Not checked below three digits." },
    severity: "info",
  },
  options: {},
  messages: {
    magnitude: {
      zh: "{place}：「{name}」为 {actual}{unit}，同行另一列为 {expected}{unit}，数字相同而位数不同，请核对单位。",
      en: "{place}: “{name}” is {actual} {unit} and {expected} {unit} in another column: the same digits, another magnitude.",
    },
  },
  check: ({ report }) => {
    const data = report.basicData;
    if (data === undefined) return [];
    return flatMap(data.lines, (line) => judge(LINE_COLUMNS.map((column) => lineTerm(data, line, column)).filter(isNonZero)));
  },
  examples: {
    fails: [basicDataExample({ governmentProcurement: ["——", "123.40", "1.234"] })],
    holds: [basicDataExample({})],
  },
});

function judge(terms: readonly StatedTerm[]): readonly Verdict[] {
  return flatMap(terms, (later, index) =>
    flatMap(terms.slice(0, index), (earlier): readonly Verdict[] => {
      if (digitsOf(later.value) !== digitsOf(earlier.value) || formatDecimal(later.value) === formatDecimal(earlier.value))
        return [];
      if (digitsOf(later.value).length < FEWEST_DIGITS) return [];
      const figures = { expected: formatDecimal(earlier.value), actual: formatDecimal(later.value), unit: later.unit ?? "" };
      const evidence = [clueOf(ROLES.figure, earlier), clueOf(ROLES.figure, later)];
      return [placedAt({ state: "violated", code: "magnitude", ...figures, evidence }, later, { name: later.name })];
    }),
  );
}

/** Zeros at the end, which only move the point. */
const TRAILING_ZEROS = /(?<!0)0+$/u;

function digitsOf(value: ExactDecimal): string {
  return stripZeros(value).coefficient.toString().replace(TRAILING_ZEROS, "");
}
