import { flatMap } from "../../lists/flat-map.js";
import { SHARE_OF_NAMED, SHARE_OF_TOTAL, SHARE_WORD } from "../../lexicon/change-words.js";
import { PUBLIC_MONEY } from "../../lexicon/prose-stages.js";
import { bareLabel, MOVED_AMOUNT, proseMetric } from "../../lexicon/prose-metrics.js";
import { add, type ExactDecimal } from "../../quantity/decimal.js";
import type { Fact, Metric, Report } from "../../report/report.js";
import { metricCell, placedAt } from "../basic-data/lines.js";
import { rateRelation } from "../relations/rate-relation.js";
import { inUnitOf, type StatedTerm } from "../relations/term.js";
import type { LocalText, Verdict } from "../rule.js";
import { isSourceMetric } from "../scoring/splits.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { type Passage, passageAt, sentenceAround } from "./passages.js";

const NOT_BESIDE: LocalText = {
  zh: "比率之前紧接的不是金额，不能断定是哪一项的占比",
  en: "no amount stands right in front of the share, so that it is not certain what it is of",
};

/** Nothing but this stands between an amount and its share: `60万元，占`. */
const BETWEEN = /^[\s，,、）)]{0,3}$/u;

/**
 * A share that names what it is of (占基本支出的83.33%): some amount in front of it in its sentence, or some that follow one another
 * taken together, has that share of some figure of that name. Nothing where no figure of that name is stated.
 */
export function namedShare(report: Report, rate: Fact, passages: readonly Passage[]): readonly Verdict[] {
  const name = SHARE_OF_NAMED.exec(bareLabel(rate.label))?.[1];
  const isOfYear = rate.year === null || rate.year === report.year;
  if (name === undefined || rate.unit !== "%" || rate.approximate === true || !isOfYear) return [];
  const { parts, isBeside, last } = partsInFront(report, rate, passages);
  const told = factTerm(report, rate);
  // 在职人员经费300万元，占人员经费的60%: by its name the part could be its own whole.
  const verdicts = flatMap(wholesNamed(report, name, last), (denominator) =>
    parts.map((numerator): Verdict => placedAt(rateRelation({ numerator, denominator, rate: told }), told)),
  );
  const judged = verdicts.filter(({ state }) => state !== "notApplicable" && state !== "insufficientData");
  const verdict =
    judged.find(({ state }) => state === "exact") ?? judged.find(({ state }) => state === "withinRounding") ?? judged[0];
  if (verdict === undefined) return [];
  return [verdict.state !== "violated" || isBeside ? verdict : { ...verdict, state: "insufficientData", reason: NOT_BESIDE }];
}

interface PartsInFront {
  /** The last amount first. */
  readonly parts: readonly StatedTerm[];
  readonly last: Fact | undefined;
  /** Whether an amount stands right in front of the share. */
  readonly isBeside: boolean;
}

function partsInFront(report: Report, rate: Fact, passages: readonly Passage[]): PartsInFront {
  const none: PartsInFront = { parts: [], last: undefined, isBeside: false };
  const own = passageAt(passages, rate.at);
  if (own === undefined) return none;
  const { start } = sentenceAround(own.passage.text, own.start);
  const index = report.facts.indexOf(rate);
  const money = report.facts.slice(0, index).filter((fact) => {
    const place = isMoney(fact) ? passageAt(passages, fact.at) : undefined;
    return place?.passage === own.passage && place.start >= start;
  });
  const before = report.facts[index - 1];
  const last = money.at(-1);
  if (last === undefined || money.some((fact) => fact.approximate === true)) return none;
  const behind = own.passage.text.slice(passageAt(passages, last.at)?.end ?? 0, own.start);
  const isBeside = last === before && last.change === undefined && BETWEEN.test(behind.slice(0, behind.indexOf(SHARE_WORD)));
  const terms = money.map((fact) => factTerm(report, fact)).reverse();
  const cell = last.metric === null ? [] : cellTerms(report, last.metric);
  return { parts: [...terms, ...cell, ...sumsOf(terms)], last, isBeside: isBeside && !MOVED_AMOUNT.test(bareLabel(last.label)) };
}

/** The last two amounts together, the last three, and so on, in the last one's unit. */
function sumsOf(terms: readonly StatedTerm[]): readonly StatedTerm[] {
  const [first, ...others] = terms;
  if (first === undefined) return [];
  const sums: StatedTerm[] = [];
  let value: ExactDecimal = first.value;
  for (const other of others) {
    const term = inUnitOf(other, first.unit);
    if (term === undefined) break;
    value = add(value, term.value);
    sums.push({ ...first, value });
  }
  return sums;
}

/** The figures that go by a name: those of the prose but for the part itself, and the cell of this year's spending. */
function wholesNamed(report: Report, name: string, part: Fact | undefined): readonly StatedTerm[] {
  const isTotal = SHARE_OF_TOTAL.test(`${SHARE_WORD}${name}的`);
  const named = isTotal ? "totalExpenditure" : proseMetric(name);
  // 一般公共预算项目支出 is less than the row 项目支出.
  const metric = PUBLIC_MONEY.test(name) && !isSourceMetric(named) ? null : named;
  const isNamed = (fact: Fact): boolean =>
    (metric !== null && fact.metric === metric) || bareLabel(fact.label).endsWith(bareLabel(name));
  const isOfYear = ({ year }: Fact): boolean => year === null || year === report.year;
  const told = report.facts.filter(
    (fact) => fact !== part && isMoney(fact) && fact.change === undefined && isOfYear(fact) && isNamed(fact),
  );
  return [...told.map((fact) => factTerm(report, fact)), ...(metric === null ? [] : cellTerms(report, metric))];
}

function cellTerms({ basicData }: Report, metric: Metric): readonly StatedTerm[] {
  const term = metricCell(basicData, metric, "actual");
  return term === undefined ? [] : [term];
}
