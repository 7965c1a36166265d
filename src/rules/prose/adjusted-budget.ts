import {
  BUDGET_MOVE,
  CARRIED_OVER,
  FINAL_BUDGET,
  FIRST_BUDGET,
  FIRST_OF_YEAR,
  MORE_THAN_TOLD,
  MOVED_DOWN,
  MOVED_IN_PART,
  OPEN_STAGE,
} from "../../lexicon/adjusted-budget.js";
import { INCLUDES } from "../../lexicon/extent-words.js";
import { STAGE_AND_USE_WORDS } from "../../lexicon/rate-words.js";
import { flatMap } from "../../lists/flat-map.js";
import { absolute, negate } from "../../quantity/decimal.js";
import type { Fact, Report } from "../../report/report.js";
import { placed } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { type RelationResult, SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import type { StatedTerm } from "../relations/term.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { factsOfOtherExtent } from "./extents.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { passageAt, passagesOf } from "./passages.js";

const MORE_MOVED: LocalText = {
  zh: "句中另有结转、调减或未写明金额的调整，不能断定调整数已全部写出",
  en: "the text speaks of more that was carried over or moved than it tells amounts of",
};

/** The final budget of the year = the first one and all that was added to it or taken from it (T2-04), told in one paragraph. */
export const adjustedBudget: ReportRule = defineRule({
  id: "prose/adjusted-budget",
  meta: {
    title: { zh: "年初预算加调整数等于全年预算", en: "The first budget and its adjustments add up to the final one" },
    checks: {
      zh: "正文同一段内先后写明年初预算、年中追加（调减）和全年（调整后）预算的，年初预算加追加、减调减，应等于全年预算。",
      en: "Where one paragraph tells the budget of the start of the year, what was added or taken away, and the final budget, they add up.",
    },
    formula: "全年预算数 = 年初预算数 + 追加 − 调减（+ 上年结转）",
    source: "财政部《项目支出绩效自评表》全年预算数的含义",
    exceptions: {
      zh: "上年结转加入后相符的，不提；只写“主要是”“其中”“等”部分调整的，另有结转、调减而未写金额的，概数，三者之间另有其他金额的，不查；“调整预算数”可能指调整额，也不查。",
      en: "Nothing is pointed out where what was carried over makes it add up; not checked where only some of the adjustments are told, in rough figures, or where other amounts stand between; 调整预算数 may be the adjustment itself and is left alone.",
    },
    severity: "warning",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) => flatMap(report.facts, (fact, index) => (isFinal(fact) ? judge(report, fact, index) : [])),
  examples: { fails: [adjustedExample("390.00万元")], holds: [adjustedExample("410.00万元")] },
});

function nameOf({ label }: Fact): string {
  return label.replace(/\s/gu, "");
}

function isOwn(fact: Fact): boolean {
  return isMoney(fact) && fact.approximate !== true && fact.change === undefined;
}

function isFinal(fact: Fact): boolean {
  return isOwn(fact) && fact.partOf === null && FINAL_BUDGET.test(nameOf(fact));
}

function isFirst(fact: Fact): boolean {
  return isOwn(fact) && FIRST_BUDGET.test(nameOf(fact));
}

function isMove(fact: Fact): boolean {
  return fact.change?.against !== "priorYear" && fact.change?.against !== "otherYear" && BUDGET_MOVE.test(nameOf(fact));
}

/** What leads from the first budget to the final one. */
interface Steps {
  readonly first: Fact;
  readonly moves: readonly Fact[];
  readonly carried: readonly Fact[];
}

function judge(report: Report, final: Fact, index: number): readonly Verdict[] {
  const steps = stepsInFront(report, final, index);
  if (steps === undefined || factsOfOtherExtent(report).has(final) || !isOfOneTopic(report, final, steps.first)) return [];
  const { first, moves, carried } = steps;
  const told = moves.filter((move) => move.change === undefined);
  const more = [...carried, ...carriedWithin(report, final, index)];
  const tries = [moves, told, [...moves, ...more], [...told, ...more]].filter(({ length }) => length > 0);
  const results = tries.map((some) => relationOf(report, final, [first, ...some]));
  const [own] = results;
  if (own === undefined) return [];
  const fitting = results.find(({ state }) => state === "exact") ?? results.find(({ state }) => state === "withinRounding");
  if (fitting !== undefined) return [placed(fitting)];
  return [placed(tellsAllMoves(report, steps, final) ? own : { ...own, state: "insufficientData", reason: MORE_MOVED })];
}

/** The first budget in front of a final one in its paragraph, and all moves between; `undefined` where another amount stands between. */
function stepsInFront(report: Report, final: Fact, index: number): Steps | undefined {
  const moves: Fact[] = [];
  const carried: Fact[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const fact = report.facts[at];
    if (fact?.at.block !== final.at.block) return undefined;
    if (!isMoney(fact)) continue;
    if (fact.approximate === true || fact.year !== final.year) return undefined;
    if (isFirst(fact)) return moves.length === 0 ? undefined : { first: fact, moves, carried };
    const owner = report.facts[fact.partOf ?? -1];
    if (owner !== undefined && !isFirst(owner)) continue;
    if (OPEN_STAGE.test(nameOf(fact))) return undefined;
    if (isMove(fact)) moves.unshift(fact);
    else if (CARRIED_OVER.test(fact.label)) carried.unshift(fact);
    else if (owner === undefined) return undefined;
  }
  return undefined;
}

/** 全年预算110万元（含上年结转10万元）. */
function carriedWithin(report: Report, final: Fact, index: number): readonly Fact[] {
  const next = report.facts[index + 1];
  if (next === undefined || !CARRIED_OVER.test(next.label) || !isMoney(next)) return [];
  return INCLUDES.test(wordsBetween(report, final, next)) ? [next] : [];
}

/** Whether a final budget is of what the first one is of; one that names nothing is so within its sentence, where no other is told. */
function isOfOneTopic(report: Report, final: Fact, first: Fact): boolean {
  const [own, other] = [final, first].map((fact) => nameOf(fact).replace(FIRST_OF_YEAR, "").replace(STAGE_AND_USE_WORDS, ""));
  const before = report.facts[report.facts.indexOf(first) - 1];
  const isOneOfSeveral = before !== undefined && isFirst(before) && !wordsBetween(report, before, final).includes("。");
  return own === other || (own === "" && !isOneOfSeveral && !wordsBetween(report, first, final).includes("。"));
}

/** Whether the words between leave nothing out: no cut, no balance, no "and others" without an amount. */
function tellsAllMoves(report: Report, { first, moves, carried }: Steps, final: Fact): boolean {
  const between = wordsBetween(report, first, final);
  const isPart = moves.some((move) => {
    const before = report.facts[report.facts.indexOf(move) - 1] ?? first;
    return MOVED_IN_PART.test(wordsBetween(report, before, move));
  });
  const isCutUntold = MOVED_DOWN.test(between) && !moves.some(({ label }) => MOVED_DOWN.test(label));
  const isCarriedUntold = CARRIED_OVER.test(between) && carried.length === 0;
  return !isPart && !isCutUntold && !isCarriedUntold && !MORE_THAN_TOLD.test(between);
}

function wordsBetween(report: Report, left: Fact, right: Fact): string {
  const passages = passagesOf(report);
  const [from, to] = [passageAt(passages, left.at), passageAt(passages, right.at)];
  return from === undefined || from.passage !== to?.passage ? "" : from.passage.text.slice(from.end, to.start);
}

/** What was taken away counts less than nothing. */
function relationOf(report: Report, final: Fact, [first, ...steps]: readonly [Fact, ...Fact[]]): RelationResult {
  const signed = steps.map((fact): StatedTerm => {
    const term = factTerm(report, fact);
    return MOVED_DOWN.test(fact.label) ? { ...term, value: negate(absolute(term.value)) } : term;
  });
  const relation = sumRelation(factTerm(report, final), [factTerm(report, first), ...signed]);
  const evidence = relation.evidence.map((clue) => {
    const printed = steps.find(({ at }) => at === clue.at);
    const isCut = printed !== undefined && MOVED_DOWN.test(printed.label) && !printed.value.startsWith("-");
    return isCut ? { ...clue, value: printed.value, coefficient: 1 as const } : clue;
  });
  return { ...relation, evidence };
}

function adjustedExample(final: string): ReportSketch {
  return {
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`年初预算360.00万元，年中追加60.00万元，调减10.00万元，全年预算${final}。`],
        facts: [
          { metric: "initialBudget", label: "年初预算", text: "360.00万元" },
          { metric: "budgetAdjustment", label: "年中追加", text: "60.00万元" },
          { metric: "budgetAdjustment", label: "调减", text: "10.00万元" },
          { metric: "annualBudget", label: "全年预算", text: final },
        ],
      },
    ],
  };
}
