import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, subtract } from "../../quantity/decimal.js";
import { holdsNumber, numbersIn, type PrintedNumber } from "../../quantity/read-number.js";
import type { Report, TextField } from "../../report/report.js";
import { evaluationExample } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "../scoring/evaluations.js";
import { clueIn, passagesOf } from "./passages.js";

/** Shorter sentences may be alike by chance. */
const SHORTEST_PATTERN = 8;

/** One clause of a text, its numbers taken out. */
interface Clause {
  readonly field: TextField;
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly PrintedNumber[];
}

/** A sentence of the scoring table that stands in the prose too has the same figures there (P-10). */
export const indicatorRestated: ReportRule = defineRule({
  id: "prose/indicator-restated",
  meta: {
    title: { zh: "自评表与正文的同一句话数字一致", en: "The same sentence has the same figures in the table and in the text" },
    checks: {
      zh: "自评表完成情况、完成值中的句子，除数字外与正文某句相同的，数字也应相同。",
      en: "A clause of the scoring table's results that stands in the text too, figures apart, has the same figures.",
    },
    formula: "同一句 ⇒ 同一数",
    source: "部门整体支出绩效自评表（年度总体目标、实际完成值）",
    exceptions: {
      zh: "正文有多处相同句式的，与其一相符即可；过短的句子不查。",
      en: "Where the text has the clause several times, one of them will do; short clauses are not checked.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    indicatorRestated: {
      zh: "{place}为 {actual}，{other}同一句话为 {expected}。",
      en: "{place} has {actual}, the same sentence in {other} has {expected}.",
    },
  },
  check: ({ report }) => {
    const results = clausesOf(resultsOf(report));
    if (results.length === 0) return [];
    const told = groupBy(clausesOf(passagesOf(report)), ({ pattern }) => pattern);
    return flatMap(results, (clause) => judge(clause, told.get(clause.pattern) ?? []));
  },
  examples: {
    fails: [restatedExample("全年累计办理政务服务事项1765项。")],
    holds: [restatedExample("全年累计办理政务服务事项1756项。")],
  },
});

function resultsOf(report: Report): readonly TextField[] {
  return flatMap(evaluationsOf(report), (evaluation) => [
    ...evaluation.goals.map((goal) => goal.actual),
    ...evaluation.indicators.map((indicator) => indicator.actual),
  ]);
}

/** A clause: up to punctuation that ends one, decimal points apart. */
const CLAUSE = /[^。；;，,！!\n]+/gu;

function clausesOf(fields: readonly TextField[]): readonly Clause[] {
  const withNumbers = fields.filter(({ text }) => holdsNumber(text));
  return flatMap(withNumbers, (field) =>
    flatMap(allMatches(field.text, CLAUSE), (match): readonly Clause[] => {
      const numbers = numbersIn(match[0]);
      if (numbers.length === 0) return [];
      const pattern = patternOf(match[0], numbers);
      if (pattern.length < SHORTEST_PATTERN) return [];
      return [{ field, pattern, start: match.index, end: match.index + match[0].length, numbers }];
    }),
  );
}

/** An item's number in front of a clause: `1.`, `（2）`. */
const ITEM_NUMBER = /^[（(]?#[)）.、．]/u;

function patternOf(text: string, numbers: readonly PrintedNumber[]): string {
  let pattern = "";
  let from = 0;
  for (const { start, end } of numbers) {
    pattern += `${text.slice(from, start)}#`;
    from = end;
  }
  return `${pattern}${text.slice(from)}`.replace(/\s/gu, "").replace(ITEM_NUMBER, "");
}

/** Judges a clause by those of the prose that are the same but for their numbers. */
function judge(clause: Clause, same: readonly Clause[]): readonly Verdict[] {
  const [first] = same;
  if (first === undefined) return [];
  const match = same.find((other) => differenceOf(clause, other) === undefined) ?? first;
  const pair = differenceOf(clause, match) ?? ([clause.numbers.at(-1), match.numbers.at(-1)] as const);
  const [actual, expected] = pair;
  if (actual === undefined || expected === undefined) return [];
  const clue = clueIn(ROLES.table, clause.field, clause.start, clause.end);
  const other = clueIn(ROLES.stated, match.field, match.start, match.end);
  return [
    {
      state: differenceOf(clause, match) === undefined ? "exact" : "violated",
      code: "indicatorRestated",
      values: { place: { place: clue.at }, other: { place: other.at } },
      expected: formatDecimal(expected.value),
      actual: formatDecimal(actual.value),
      difference: formatDecimal(subtract(actual.value, expected.value)),
      evidence: [clue, other],
    },
  ];
}

/** The first two numbers that differ, from the end so that an item's number never counts. */
function differenceOf(a: Clause, b: Clause): readonly [PrintedNumber, PrintedNumber] | undefined {
  for (let back = 1; back <= Math.min(a.numbers.length, b.numbers.length); back++) {
    const [left, right] = [a.numbers.at(-back), b.numbers.at(-back)];
    if (left !== undefined && right !== undefined && compare(left.value, right.value) !== 0) return [left, right];
  }
  return undefined;
}

function restatedExample(text: string): ReportSketch {
  const goals = [{ expected: "深化放管服改革。", actual: "全年累计办理政务服务事项1756项。" }];
  return {
    ...evaluationExample({ goals }),
    sections: [{ heading: "六、部门整体支出绩效情况", kind: "performance", text: [text] }],
  };
}
