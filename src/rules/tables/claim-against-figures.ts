import { flatMap } from "../../lists/flat-map.js";
import { ADMITS_DEVIATION, ADMITS_OVERSPENDING, type Claim, CLAIM_NOT_MET, CLAIMS } from "../../lexicon/claim-words.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { compare, formatDecimal, subtract } from "../../quantity/decimal.js";
import type { BasicData, Evaluation, Indicator, Report } from "../../report/report.js";
import { keyTerm } from "../basic-data/lines.js";
import { indicatorSketches } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { twoTablesExample } from "../example/two-tables-example.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { clueOf, isNonZero, isStated, type Term, termOf } from "../relations/term.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";
import { fundTerm, indicatorClue, totalFunds } from "../scoring/evaluations.js";

/** An indicator that claims to have kept within budget or posts, against the figures (X-05, P-11). */
export const claimAgainstFigures: ReportRule = defineRule({
  id: "tables/claim-against-figures",
  meta: {
    title: { zh: "指标所称与数据不符", en: "An indicator claims what the figures deny" },
    titleNames: "fault",
    checks: {
      zh: "指标称支出控制在预算以内、人员控制在编制以内、三公经费控制在预算以内而得满分的，与基础数据表的预算数、编制数对照。全年预算数与执行数分毫不差、而正文承认执行有偏差的，予以提示。",
      en: "Indicators that claim spending within budget, staff within posts or public expenses within budget are compared with the basic data table. An annual budget that equals the spending to the last digit, where the text tells of deviations, is a hint.",
    },
    formula: "决算数 ≤ 预算数；在职人数 ≤ 编制数",
    source: "部门整体支出绩效自评表、基础数据表（湖南）",
    exceptions: {
      zh: "支出总额只在正文也承认支出高于预算时提出，因为预算可以年中调整；未得满分或说明未达到的不提。",
      en: "Total spending is only pointed out where the text admits it too, since budgets are adjusted; not where points were taken off.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    claim: {
      zh: "{place}：指标称已控制在限额以内并得满分，而{lowerName} {actual}{unit}，大于{upperName} {expected}{unit}，超出 {difference}{unit}。",
      en: "{place}: the indicator claims to be within the limit at full marks, but {lowerName} {actual} {unit} exceeds {upperName} {expected} {unit} by {difference} {unit}.",
    },
    adjustedBudget: {
      zh: "{place}：全年预算数与全年执行数同为 {actual}{unit}，而年初预算数为 {expected}{unit}，相差 {difference}{unit}，正文又称预算执行有偏差，宜核对全年预算数。",
      en: "{place}: annual budget and spending are both {actual} {unit}, the initial budget {expected} {unit} ({difference} {unit} apart), and the text tells of deviations in the execution: the annual budget is worth a look.",
    },
  },
  check: ({ report }) => {
    const data = report.basicData;
    const department = report.departmentEvaluation;
    if (department === undefined) return [];
    const adjusted = judgeAdjustedBudget(report, department);
    if (data === undefined) return adjusted;
    const claims = flatMap(department.indicators, (indicator) =>
      flatMap(claimsOf(indicator), (claim) => judge(report, data, indicator, claim)),
    );
    return [...claims, ...adjusted];
  },
  examples: {
    fails: [claimExample("由于年中追加项目，实际支出高于年初预算。")],
    holds: [claimExample("部分项目支出进度偏慢。")],
  },
});

function claimsOf(indicator: Indicator): readonly Claim[] {
  const text = `${indicator.name}，${indicator.target.text}`;
  const score = indicator.score?.value ?? null;
  const isFull = score !== null && score === indicator.weight?.value;
  if (!isFull || CLAIM_NOT_MET.test(indicator.actual.text)) return [];
  return CLAIMS.filter(([, pattern]) => pattern.test(text)).map(([claim]) => claim);
}

function judge(report: Report, data: BasicData, indicator: Indicator, claim: Claim): readonly Verdict[] {
  const [lower, upper] = figuresOf(data, claim);
  if (!isStated(lower) || !isStated(upper)) return [{ state: "insufficientData", code: "claim", evidence: [] }];
  const admissions = claim === "spendingWithinBudget" ? admissionsOf(report, ADMITS_OVERSPENDING) : [];
  const isDenied = compare(lower.value, upper.value) > 0 && (claim !== "spendingWithinBudget" || admissions.length > 0);
  const evidence = [
    ...admissions,
    clueOf(ROLES.lower, lower),
    clueOf(ROLES.upper, upper),
    indicatorClue(report, indicator),
    { role: ROLES.actual, ...indicator.actual },
  ];
  return [
    {
      state: isDenied ? "violated" : "exact",
      code: "claim",
      values: { place: { place: indicator.at }, lowerName: lower.name, upperName: upper.name },
      expected: formatDecimal(upper.value),
      bound: "atMost",
      actual: formatDecimal(lower.value),
      difference: formatDecimal(subtract(lower.value, upper.value)),
      unit: upper.unit ?? "",
      evidence,
    },
  ];
}

function figuresOf(data: BasicData, claim: Claim): readonly [lower: Term | undefined, upper: Term | undefined] {
  const renamed = (term: Term | undefined, suffix: string): Term | undefined =>
    term && { ...term, name: `${term.name}${suffix}` };
  switch (claim) {
    case "spendingWithinBudget":
      return [
        renamed(keyTerm(data, "totalExpenditure", "actual"), "决算数"),
        renamed(keyTerm(data, "totalExpenditure", "budget"), "预算数"),
      ];
    case "staffWithinPosts":
      return [termOf("实际在职人数", data.staffing.actual), termOf("编制数", data.staffing.authorized)];
    case "threePublicWithinBudget":
      return [
        renamed(keyTerm(data, "threePublic", "actual"), "决算数"),
        renamed(keyTerm(data, "threePublic", "budget"), "预算数"),
      ];
  }
}

/** A budget that equals the spending exactly and not the initial budget, in a report that tells of deviations (T2-01, P-11). */
function judgeAdjustedBudget(report: Report, department: Evaluation): readonly Verdict[] {
  const row = totalFunds(department);
  const [initial, annual, executed] = (["initialBudget", "annualBudget", "executed"] as const).map((column) =>
    fundTerm(department, row, column),
  );
  if (!isNonZero(initial) || !isNonZero(annual) || !isNonZero(executed)) return [];
  if (compare(annual.value, executed.value) !== 0 || compare(initial.value, annual.value) === 0) return [];
  const admissions = admissionsOf(report, ADMITS_DEVIATION);
  return [
    {
      state: admissions.length > 0 ? "violated" : "exact",
      code: "adjustedBudget",
      severity: "info",
      values: { place: { place: annual.at } },
      expected: formatDecimal(initial.value),
      actual: formatDecimal(annual.value),
      difference: formatDecimal(subtract(annual.value, initial.value)),
      unit: annual.unit ?? "",
      evidence: [...[initial, annual, executed].map((term) => clueOf({ zh: term.name, en: term.name }, term)), ...admissions],
    },
  ];
}

function admissionsOf(report: Report, words: RegExp): readonly Clue[] {
  return flatMap(passagesOf(report), (passage): readonly Clue[] => {
    const match = words.exec(passage.text);
    return match === null ? [] : [clueIn(ROLES.passage, passage, match.index, match.index + match[0].length)];
  });
}

function claimExample(problem: string): ReportSketch {
  const indicators = indicatorSketches({
    营商环境改善: { name: "支出总额控制在预算总额以内", target: "100%", actual: "100%" },
  });
  return twoTablesExample(
    { indicators },
    { sections: [{ heading: "七、存在的问题及原因分析", kind: "problems", text: [problem] }] },
  );
}
