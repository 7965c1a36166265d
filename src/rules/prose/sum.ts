import { flatMap } from "../../lists/flat-map.js";
import type { Fact, Metric, Report } from "../../report/report.js";
import { placed } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { factsOfOtherExtent } from "./extents.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { listedTotals } from "./listed-sums.js";
import { passagesOf } from "./passages.js";

/** A total and what it splits into; a part in brackets may stand for the one before it. */
interface Identity {
  readonly total: Metric;
  readonly parts: readonly (readonly Metric[])[];
  /** What a part that the prose leaves out is called where it says that there was none. */
  readonly optional?: { readonly metrics: readonly Metric[]; readonly none: RegExp };
}

/** Amounts behind the last part that may belong to the list. */
const MOST_BESIDE = 2;

/** `因公出国（境）费无支出`, `未发生因公出国（境）费用`, `无因公出国（境）`. */
const NO_TRAVEL = /出国[^。；;]{0,16}(?:无|未|没有|为\s*0|0(?:\.0+)?\s*(?:万元|元))|(?:无|未|没有)[^。；;]{0,10}出国/u;

const IDENTITIES: readonly Identity[] = [
  { total: "totalExpenditure", parts: [["basicExpenditure"], ["projectExpenditure"]] },
  { total: "basicExpenditure", parts: [["personnelExpenditure"], ["publicExpenditure"]] },
  { total: "projectExpenditure", parts: [["operationMaintenance"], ["specialFunds"]] },
  {
    total: "threePublic",
    parts: [["officialVehicles", "vehicleOperation"], ["officialReception"], ["overseasTravel"]],
    optional: { metrics: ["overseasTravel"], none: NO_TRAVEL },
  },
];

/** Totals of the prose = Σ the parts that the prose names (P-02). */
export const proseSum: ReportRule = defineRule({
  id: "prose/sum",
  meta: {
    title: { zh: "正文中的合计等于所列分项之和", en: "Totals in the text are the sums of their parts" },
    checks: {
      zh: "正文中总支出与基本支出、项目支出，基本支出与人员经费、公用经费，项目支出与运行维护经费、专项资金，三公经费与其三项，应当相加相符；列在“合计”之前的各项，也应与合计相符（警告）。",
      en: "In the text, total expenditure, basic expenditure, project expenditure and the three public expenses add up from the parts that are named; amounts in front of 合计 add up to it (a warning).",
    },
    formula:
      "总支出 = 基本支出 + 项目支出；基本支出 = 人员经费 + 公用经费；项目支出 = 运行维护经费 + 专项资金；三公经费 = 公务用车 + 接待 + 出国",
    source: "湖南省部门整体支出绩效自评报告提纲（二、一般公共预算支出情况）",
    exceptions: {
      zh: "分项未全部写出的不查；句中另列有分项（如对个人和家庭的补助）、加上即相符的，不提；某一时段、多年累计的数不查；金额单位不同的换算后比较。",
      en: "Not checked where a part is not stated, nor for amounts of a period or of several years; a further part that the sentence lists and that makes the sum hold is taken in; amounts in different units are converted.",
    },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) => [...flatMap(report.sections, (_, index) => judgeSection(report, index)), ...listedTotals(report)],
  examples: { fails: [sumExample("5948.14万元")], holds: [sumExample("5498.14万元")] },
});

function judgeSection(report: Report, index: number): readonly Verdict[] {
  const section = report.sections[index];
  if (section === undefined) return [];
  const from = section.at.block;
  const until = report.sections[index + 1]?.at.block ?? Number.POSITIVE_INFINITY;
  const isHere = ({ at }: Fact): boolean => at.block >= from && (at.block < until || from === until);
  const isOfYear = (fact: Fact): boolean => fact.year === null || fact.year === report.year;
  const others = factsOfOtherExtent(report);
  const isExact = (fact: Fact): boolean => isMoney(fact) && fact.approximate !== true;
  const money = report.facts.filter((fact) => isExact(fact) && isHere(fact) && isOfYear(fact) && !others.has(fact));
  const facts = money.filter((fact) => fact.metric !== null);
  return flatMap(IDENTITIES, (identity) =>
    flatMap(
      facts.filter((fact) => fact.metric === identity.total),
      (total): readonly Verdict[] => {
        const parts = partsAfter(report, facts, total, identity);
        return parts === undefined ? [] : [placed(judgeParts(report, total, parts, money))];
      },
    ),
  );
}

/** The sum of the parts, or with what else the sentence lists behind the total, where only that adds up: 对个人和家庭的补助. */
function judgeParts(report: Report, total: Fact, parts: readonly Fact[], money: readonly Fact[]): Verdict {
  const terms = parts.map((part) => factTerm(report, part));
  const own = factTerm(report, total);
  const relation = sumRelation(own, terms);
  if (relation.state !== "violated") return relation;
  const [from, until] = [money.indexOf(total), money.indexOf(parts.at(-1) ?? total)];
  const beside = money.filter((fact, index) => fact.metric === null && index > from && index <= until + MOST_BESIDE);
  const listed = beside.filter(({ at }) => at.block === total.at.block).map((fact) => factTerm(report, fact));
  const tries = [...listed.map((term) => [term]), listed].map((more) => sumRelation(own, [...terms, ...more]));
  return tries.find(({ state }) => state === "exact") ?? relation;
}

/**
 * The first statement of each part behind a total and before the next statement of that total; `undefined` where a part is
 * neither stated nor said not to exist.
 */
function partsAfter(report: Report, facts: readonly Fact[], total: Fact, identity: Identity): readonly Fact[] | undefined {
  const later = facts.slice(facts.indexOf(total) + 1);
  const next = later.findIndex((fact) => fact.metric === total.metric);
  const reach = next < 0 ? later : later.slice(0, next);
  const parts = identity.parts.map((metrics) => reach.find((fact) => fact.metric !== null && metrics.includes(fact.metric)));
  const missing = identity.parts.filter((_, position) => parts[position] === undefined);
  const isExcused = (metrics: readonly Metric[]): boolean =>
    identity.optional?.metrics.some((metric) => metrics.includes(metric)) === true &&
    saysNone(report, total, identity.optional.none);
  if (!missing.every(isExcused)) return undefined;
  return parts.filter((part) => part !== undefined);
}

function saysNone(report: Report, total: Fact, none: RegExp): boolean {
  return passagesOf(report).some((passage) => passage.at.block === total.at.block && none.test(passage.text));
}

function sumExample(project: string): ReportSketch {
  return {
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`2022年度总支出6683.05万元，其中基本支出1184.91万元，项目支出${project}。`],
        facts: [
          { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
          { metric: "basicExpenditure", label: "基本支出", text: "1184.91万元" },
          { metric: "projectExpenditure", label: "项目支出", text: project },
        ],
      },
    ],
  };
}
