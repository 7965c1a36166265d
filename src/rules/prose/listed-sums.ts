import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import { INCLUDES } from "../../lexicon/extent-words.js";
import {
  LINKING_VERB,
  LISTED_TOTAL,
  OF_A_SOURCE,
  OF_A_STAGE,
  OPENS_ANOTHER_SPLIT,
  SUM_IN_LIST,
  TAKEN_AWAY,
} from "../../lexicon/listed-totals.js";
import { compare, signOf, subtract, sum } from "../../quantity/decimal.js";
import type { Fact, Report } from "../../report/report.js";
import { placed } from "../basic-data/lines.js";
import { sumRelation, type RelationResult } from "../relations/sum-relation.js";
import type { Verdict } from "../rule.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { type Passage, passageAt, passagesOf } from "./passages.js";
import { isPlain } from "./plain-facts.js";

/** A list is summed where it has so many amounts; of more than the most, no reader can tell which the total is of. */
const FEWEST = 2;
const MOST = 40;

/** A fact and where in its paragraph it stands. */
interface Told {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
}

/** Amounts that stand in front of their total: `农林水支出700万元，卫生健康支出50万元，合计750万元`. */
export function listedTotals(report: Report): readonly Verdict[] {
  const passages = passagesOf(report);
  return flatMap(
    report.facts.filter((fact) => isMoney(fact) && isPlain(fact) && LISTED_TOTAL.test(fact.label.replace(/\s/gu, ""))),
    (total) => judgeTotal(report, total, passages),
  );
}

function judgeTotal(report: Report, total: Fact, passages: readonly Passage[]): readonly Verdict[] {
  const own = passageAt(passages, total.at);
  if (own === undefined) return [];
  const { text } = own.passage;
  const from = Math.max(text.lastIndexOf("。", own.start), text.lastIndexOf("\n", own.start));
  const told = toldIn(report, own.passage, passages).filter(({ start }) => start > from && start < own.start);
  const list = told.filter(({ fact }) => isMoney(fact));
  const isClear = list.every(({ fact }) => isPlain(fact) && fact.year === total.year && isItem(fact.label));
  const isNested = OPENS_ANOTHER_SPLIT.test(text.slice(list[0]?.end ?? own.start, own.start));
  const next = report.facts[report.facts.indexOf(total) + 1];
  const added = next === undefined ? undefined : passageAt(passages, next.at);
  const hasMore = added?.passage === own.passage && INCLUDES.test(text.slice(own.end, added.start));
  if (list.length < FEWEST || list.length > MOST || !isClear || isNested || hasMore) return [];
  const facts = list.map(({ fact }) => fact);
  const wholes = facts.filter(({ partOf }) => partOf === null || !facts.includes(report.facts[partOf] ?? total));
  const lasts = facts.map((_, index) => facts.slice(index)).filter(({ length }) => length >= FEWEST);
  const tries = [wholes, ...lasts].map((parts) => sumOf(report, total, parts));
  const [first] = tries;
  const best = tries.find(({ state }) => state === "exact") ?? tries.find(({ state }) => state === "withinRounding") ?? first;
  return best === undefined ? [] : [placed({ ...best, severity: "warning" })];
}

/** Whether a label may be that of an item in a list: no stage, no price, no sum of others. */
function isItem(label: string): boolean {
  return !TAKEN_AWAY.test(label) && !OF_A_STAGE.test(label.trim()) && !SUM_IN_LIST.test(label.trim());
}

/** Lists behind 其中 whose amounts together are more than the whole: `专项资金250万元，其中清淤130万元，饮水安全150万元`. */
export function overfullLists(report: Report): readonly Verdict[] {
  const passages = passagesOf(report);
  const partsOf = groupBy(report.facts, ({ partOf }) => partOf);
  return flatMap(report.facts, (whole, index) =>
    isMoney(whole) && isPlain(whole) ? judgeList(report, whole, partsOf.get(index) ?? [], passages) : [],
  );
}

function judgeList(report: Report, whole: Fact, parts: readonly Fact[], passages: readonly Passage[]): readonly Verdict[] {
  const own = passageAt(passages, whole.at);
  if (own === undefined || parts.length < FEWEST || parts.length > MOST || !parts.every((part) => isMoney(part) && isPlain(part)))
    return [];
  const list = toldIn(report, own.passage, passages).filter(({ fact }) => parts.includes(fact));
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || list.length < parts.length) return [];
  const between = own.passage.text.slice(first.end, last.start);
  const ofSource = parts.filter(({ label }) => OF_A_SOURCE.test(label));
  const isOneSplit = !OPENS_ANOTHER_SPLIT.test(between) && (ofSource.length === 0 || ofSource.length === parts.length);
  // Rows of the tables are the matter of prose/sum, and overlap where 三公经费 stands beside 公用经费.
  const isOfItems = parts.every(({ metric, year, label }) => metric === null && year === whole.year && isItem(label));
  const next = report.facts[report.facts.indexOf(parts.at(-1) ?? whole) + 1];
  const isSummed = next?.at.block === whole.at.block && SUM_IN_LIST.test(next.label.trim());
  if (!isOneSplit || !isOfItems || isSummed || hasSumOfOthers(report, parts) || startsWithAll(report, whole, parts)) return [];
  const relation = sumOf(report, whole, parts);
  return relation.state === "violated" && relation.difference?.startsWith("-") === true ? [placed(relation)] : [];
}

/** Whether an amount of the list is the sum of those right behind it, which are its own parts. */
function hasSumOfOthers(report: Report, parts: readonly Fact[]): boolean {
  const values = parts.map((fact) => factTerm(report, fact).value);
  return values.some((value, index) => {
    let rest = value;
    return values.slice(index + 1).some((next, behind) => {
      rest = subtract(rest, next);
      return behind > 0 && signOf(rest) === 0;
    });
  });
}

/** Whether the first parts add up to the whole already, so that the others are parts of theirs. */
function startsWithAll(report: Report, whole: Fact, parts: readonly Fact[]): boolean {
  const [total, ...values] = [whole, ...parts].map((fact) => factTerm(report, fact).value);
  if (total === undefined) return false;
  return values.some((_, index) => {
    const rest = subtract(total, sum(values.slice(0, index + 1)));
    return index < values.length - 1 && compare(rest, { coefficient: 0n, scale: 0 }) === 0;
  });
}

function sumOf(report: Report, total: Fact, parts: readonly Fact[]): RelationResult {
  const term = factTerm(report, total);
  return sumRelation(
    { ...term, name: term.name.replace(LINKING_VERB, "") },
    parts.map((part) => factTerm(report, part)),
  );
}

function toldIn(report: Report, passage: Passage, passages: readonly Passage[]): readonly Told[] {
  return flatMap(report.facts, (fact) => {
    const found = fact.at.block === passage.at.block ? passageAt(passages, fact.at) : undefined;
    return found?.passage === passage ? [{ fact, start: found.start, end: found.end }] : [];
  });
}
