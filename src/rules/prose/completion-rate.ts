import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import {
  ADJUSTED_OR_CARRIED,
  ADJUSTED_STAGE,
  AIMED_AT,
  ANOTHER_BUDGET,
  BUDGET_STAGE,
  COMPLETION_OF_BUDGET,
  EXECUTION_RATE,
  FIRST_STAGE,
  NAMES_OTHER_MATTER,
  OVER_BUDGET,
  RATE_TOPIC_WORDS,
  STAGE_AND_USE_WORDS,
} from "../../lexicon/rate-words.js";
import { formatDecimal, signOf } from "../../quantity/decimal.js";
import type { Fact, Report } from "../../report/report.js";
import { placedAt } from "../basic-data/lines.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { rateRelation, RATE_MESSAGES } from "../relations/rate-relation.js";
import { clueOf } from "../relations/term.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { type Passage, passageAt, passagesOf, sentenceAround } from "./passages.js";
import { isBudget } from "./wholes.js";

const SEVERAL: LocalText = {
  zh: "句中的预算数或支出数不止一个，不能断定是哪两个之比",
  en: "the sentence states more than one budget or amount spent, and does not say which two the rate is of",
};

const OTHER_MATTER: LocalText = {
  zh: "句中的预算数与支出数、比率不一定是同一事项、同一年度、同一口径的",
  en: "the budget, the amount spent and the rate may be of different items, years or stages of the budget",
};

const ADJUSTED: LocalText = {
  zh: "预算另有追加、调整或结转，比率可能以调整后的预算为准",
  en: "the budget was adjusted or more was carried over, and the rate may be of the adjusted budget",
};

const NO_RATE: LocalText = { zh: "预算数和支出数均为 0", en: "the budget and what was spent are both 0" };

/** 完成年初预算的111.11% = what was spent ÷ the budget, both in the same sentence (P-04). */
export const completionRate: ReportRule = defineRule({
  id: "prose/completion-rate",
  meta: {
    title: { zh: "预算完成率与金额相符", en: "The share of the budget that was spent follows from the amounts" },
    checks: {
      zh: "正文一句之中（或比率单独成句、前面句中）有预算数、支出数和“完成预算的百分之几”、执行率、支出进度的，比率应与两数相符；预算为 0 而有支出的，不应有完成率。",
      en: "Where one sentence, or those in front of a rate told alone, state a budget, what was spent and the share of the budget, the share follows from the two; there is none of a budget of 0 of which something was spent.",
    },
    formula: "完成率 = 支出决算数 ÷ 预算数",
    source: "部门决算公开情况说明的通行写法",
    exceptions: {
      zh: "句中有多个预算数或支出数、没有两数之比与之相符的，不提；事项、年度或预算口径（年初、全年）不同的，预算另有追加、调整、结转的，不提；概数和要求、计划达到的比率不查。",
      en: "Nothing is pointed out where the sentence states several budgets or amounts spent, or amounts of different items, years or stages of the budget, or where the budget was adjusted or more was carried over; rough figures and rates that are only aimed at are not checked.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    ...RATE_MESSAGES,
    zeroBudget: {
      zh: "{place}：称完成预算的 {actual}%，而预算数为 0。",
      en: "{place}: {actual}% of the budget is stated, but the budget is 0.",
    },
  },
  check: ({ report }) => {
    const passages = passagesOf(report);
    return flatMap(report.facts.filter(isCompletion), (rate) => judge(report, rate, passages));
  },
  examples: { fails: [completionExample("101.11%")], holds: [completionExample("111.11%")] },
});

function isCompletion({ unit, label, approximate }: Fact): boolean {
  const name = label.replace(/\s/gu, "");
  if (unit !== "%" || approximate === true || AIMED_AT.test(name)) return false;
  return COMPLETION_OF_BUDGET.test(name) || EXECUTION_RATE.test(name);
}

function judge(report: Report, rate: Fact, passages: readonly Passage[]): readonly Verdict[] {
  const told = amountsInFront(report, rate, passages);
  const amounts = told.filter((fact) => fact.change === undefined && !isAdjustment(fact) && !OVER_BUDGET.test(fact.label));
  const budgets = amounts.filter(isBudget);
  const isOfStated = stageOf(rate) === FIRST_STAGE || budgets.some(({ label }) => ADJUSTED_STAGE.test(label));
  const isOfAdjusted = !isOfStated && (told.some(isAdjustment) || saysAdjustment(rate, passages));
  const spent = amounts.filter((fact) => !isBudget(fact));
  const pairs = flatMap(spent, (numerator) => budgets.map((denominator) => judgePair(report, rate, numerator, denominator)));
  const [only] = pairs;
  if (only === undefined) return [];
  const fitting = pairs.find(({ state }) => state === "exact") ?? pairs.find(({ state }) => state === "withinRounding");
  if (fitting !== undefined) return [fitting];
  if (isOfAdjusted) return [{ ...only, state: "insufficientData", reason: ADJUSTED }];
  const violated = pairs.filter(({ state }) => state === "violated");
  if (pairs.length === 1 || (violated.length === 1 && !isOfOtherPair(report, rate, told)))
    return violated.length === 0 ? pairs : violated;
  return [{ ...only, state: "insufficientData", reason: SEVERAL }];
}

/** Whether the rate is that of any two amounts told: of what was spent to what had come in. */
function isOfOtherPair(report: Report, rate: Fact, told: readonly Fact[]): boolean {
  const fits = (spent: Fact, whole: Fact): boolean => {
    const { state } = compareWith(report, rate, spent, whole);
    return state === "exact" || state === "withinRounding";
  };
  return told.some((spent) => told.some((whole) => whole !== spent && fits(spent, whole)));
}

/** Whether the paragraph up to the rate says that the budget did not stay what it was. */
function saysAdjustment(rate: Fact, passages: readonly Passage[]): boolean {
  const own = passageAt(passages, rate.at);
  return own !== undefined && ANOTHER_BUDGET.test(own.passage.text.slice(0, own.start));
}

/** What makes the budget another than its sentence first says: 年中追加50万元, 压减0.5万元, 上年结转60万元. */
function isAdjustment({ metric, label, change }: Fact): boolean {
  return metric === "budgetAdjustment" || change?.against === "budget" || ADJUSTED_OR_CARRIED.test(label);
}

/**
 * The amounts of the rate's sentence in front of it, behind another such rate; rough ones are none. A rate that is told in a
 * sentence of its own is of the amounts in front of that sentence.
 */
function amountsInFront({ facts }: Report, rate: Fact, passages: readonly Passage[]): readonly Fact[] {
  const own = passageAt(passages, rate.at);
  if (own === undefined) return [];
  const { start } = sentenceAround(own.passage.text, own.start);
  const places = placesInFront(facts, rate, passages);
  const inSentence = places.filter((place) => place.start >= start);
  if (inSentence.length > 0) return moneyBehindRate(inSentence.map(({ fact }) => fact));
  const last = places.findLast(({ fact }) => isMoney(fact));
  const isAlone = own.start - start <= LONGEST_RATE && !CLAUSE_END.test(own.passage.text.slice(start, own.start));
  if (last === undefined || !isAlone || own.start - last.end > FARTHEST) return [];
  return NAMES_OTHER_MATTER.test(own.passage.text.slice(last.end, own.start)) || topicOfRate(rate) !== ""
    ? []
    : moneyBehindRate(places.map(({ fact }) => fact));
}

/** So many characters stand in front of a rate that is told alone: 2023年度部门整体预算执行率为. */
const LONGEST_RATE = 18;
const CLAUSE_END = /[，,：:]/u;
/** So many characters lie between the last amount and a rate in a sentence of its own. */
const FARTHEST = 80;

interface Place {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
}

function placesInFront(facts: readonly Fact[], rate: Fact, passages: readonly Passage[]): readonly Place[] {
  const own = passageAt(passages, rate.at);
  const places: Place[] = [];
  for (let index = facts.indexOf(rate) - 1; index >= 0; index--) {
    const fact = facts[index];
    const found = fact === undefined ? undefined : passageAt(passages, fact.at);
    if (fact === undefined || found === undefined || found.passage !== own?.passage) break;
    places.push({ fact, start: found.start, end: found.end });
  }
  return places.reverse();
}

function moneyBehindRate(facts: readonly Fact[]): readonly Fact[] {
  const since = facts.slice(facts.findLastIndex(isCompletion) + 1);
  return since.filter((fact) => isMoney(fact) && fact.approximate !== true);
}

function topicOfRate({ label }: Fact): string {
  return topicOf({ label }).replace(RATE_TOPIC_WORDS, "");
}

function judgePair(report: Report, rate: Fact, spent: Fact, budget: Fact): Verdict {
  const verdict = compareWith(report, rate, spent, budget);
  const isDoubtful = verdict.state === "violated" && !isOfOneMatter(rate, spent, budget);
  return isDoubtful ? { ...verdict, state: "insufficientData", reason: OTHER_MATTER } : verdict;
}

/** Whether what was spent is of the budget's item and year and no part of it, and the rate of that stage of the budget. */
function isOfOneMatter(rate: Fact, spent: Fact, budget: Fact): boolean {
  const [topic, whole] = [topicOf(spent), topicOf(budget)];
  const isSameTopic = topic === whole || (topic === "" && spent.metric !== "totalExpenditure");
  const years = [spent.year, budget.year, rate.year].filter((year) => year !== null);
  return isSameTopic && spent.partOf === budget.partOf && new Set(years).size <= 1 && isOfStage(rate, stageOf(budget));
}

/** Whether a rate may be of a stage of the budget: 执行率 that names none is of the budget of the whole year. */
function isOfStage(rate: Fact, stage: string | undefined): boolean {
  const own = stageOf(rate);
  if (own === undefined) return stage !== FIRST_STAGE || !EXECUTION_RATE.test(rate.label.replace(/\s/gu, ""));
  return stage === undefined || stage === own;
}

function topicOf({ label }: Pick<Fact, "label">): string {
  return label.replace(/\s/gu, "").replace(STAGE_AND_USE_WORDS, "");
}

function stageOf({ label }: Fact): string | undefined {
  return BUDGET_STAGE.exec(label.replace(/\s/gu, ""))?.[0];
}

function compareWith(report: Report, rate: Fact, spent: Fact, budget: Fact): Verdict {
  const [numerator, denominator, told] = [factTerm(report, spent), factTerm(report, budget), factTerm(report, rate)];
  if (signOf(denominator.value) !== 0 || signOf(told.value) === 0)
    return placedAt(rateRelation({ numerator, denominator, rate: told }), told);
  const evidence = [clueOf(ROLES.denominator, denominator), clueOf(ROLES.rate, told)];
  if (signOf(numerator.value) === 0) return { state: "notApplicable", code: "zeroBudget", reason: NO_RATE, evidence };
  return placedAt({ state: "violated", code: "zeroBudget", actual: formatDecimal(told.value), unit: "%", evidence }, told);
}

function completionExample(rate: string): ReportSketch {
  return {
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`项目支出年初预算360.00万元，决算400.00万元，完成年初预算的${rate}。`],
        facts: [
          { metric: null, label: "项目支出年初预算", text: "360.00万元" },
          { metric: null, label: "决算", text: "400.00万元" },
          { metric: null, label: "完成年初预算的", text: rate },
        ],
      },
    ],
  };
}
