import { allMatches } from "../lists/all-matches.js";
import { METRIC_PARENTS, SHARE } from "../lexicon/prose-metrics.js";
import { LIST_ITEM, OPENS_WITH_PARTS, PARTS_FOLLOW, SPLIT_SIGN } from "../lexicon/split-words.js";
import type { Metric } from "../report/report.js";
import { createSplits, type Splits } from "./open-splits.js";
import { isPartByName } from "./part-trees.js";
import type { PlacedFact } from "./placed-fact.js";

/** The paragraph that facts stand in. */
export interface FactParagraph {
  readonly text: string;
  readonly block: number;
}

/** Which amount each fact is a part of, asked paragraph by paragraph in reading order. */
export interface FactOwners {
  readonly ownersIn: (paragraph: FactParagraph, facts: readonly PlacedFact[]) => readonly (number | null)[];
}

/** The last amount told of a metric. */
interface Named {
  readonly placed: PlacedFact;
  readonly block: number;
}

/** Starts without any amount. */
export function createFactOwners(): FactOwners {
  const lastOf = new Map<Metric, Named>();
  let awaited: PlacedFact | undefined;
  let lone: Named | undefined;

  const byName = ({ fact }: PlacedFact, block: number, amongAt: number): number | null => {
    const parents = fact.metric === null ? [] : (METRIC_PARENTS.get(fact.metric) ?? []);
    for (const parent of parents) {
      const owner = lastOf.get(parent);
      if (owner?.placed.fact.year !== fact.year) continue;
      if (parent !== "totalExpenditure") return owner.placed.index;
      // 基本支出 stands as often beside a total of another scope as below it: only 其中 says that it is a part.
      if (owner.block === block && amongAt >= owner.placed.end) return owner.placed.index;
    }
    return null;
  };

  const ownersIn = ({ text, block }: FactParagraph, facts: readonly PlacedFact[]): readonly (number | null)[] => {
    const whole = awaited !== undefined && goesOn(text, facts, awaited) ? awaited : splitBy({ text, block }, lone);
    const splits = createSplits(whole);
    const signs = signReader(text, splits);
    const named = facts.map((placed) => {
      const amongAt = signs(placed);
      if (!isOwn(placed)) {
        splits.pass(placed);
        return null;
      }
      splits.place(placed);
      const owner = byName(placed, block, amongAt);
      if (placed.fact.metric !== null) lastOf.set(placed.fact.metric, { placed, block });
      return owner;
    });
    const structural = splits.close();
    awaited = nextAwaited(text, facts, whole, structural);
    lone = loneAmount(facts, block);
    return facts.map(({ index }, position) => latest(structural.get(index), named[position]));
  };
  return { ownersIn };
}

/** A part inside a part is told last: of two owners the later one is the nearer. */
function latest(a: number | null | undefined, b: number | null | undefined): number | null {
  if (a === null || a === undefined) return b ?? null;
  return b === null || b === undefined ? a : Math.max(a, b);
}

/** Whether a paragraph tells a part of the amount that the ones in front of it split: by its name, or as an item of a list. */
function goesOn(text: string, facts: readonly PlacedFact[], { fact: whole }: PlacedFact): boolean {
  const first = facts.find(isOwn);
  return LIST_ITEM.test(text) || (first !== undefined && isPartByName(first.fact.metric, whole.metric));
}

/** The amount that a paragraph splits which opens with 其中: the only one of the paragraph right in front. */
function splitBy({ text, block }: FactParagraph, lone: Named | undefined): PlacedFact | undefined {
  return lone !== undefined && block - lone.block <= 1 && OPENS_WITH_PARTS.test(text) ? lone.placed : undefined;
}

/** The one amount of its own that a paragraph tells; `undefined` where there are more, of which any could be meant. */
function loneAmount(facts: readonly PlacedFact[], block: number): Named | undefined {
  const [only, ...further] = facts.filter(isOwn);
  return only === undefined || further.length > 0 ? undefined : { placed: only, block };
}

/** Whether a fact is an amount or a count of its own: no change, no share, not what another is compared with. */
function isOwn({ fact, isBase }: PlacedFact): boolean {
  return fact.change === undefined && !isBase && !SHARE.test(fact.label) && !fact.unit.endsWith("%") && fact.unit !== "‰";
}

/** The amount whose parts stand in the paragraphs that follow. */
function nextAwaited(
  text: string,
  facts: readonly PlacedFact[],
  awaited: PlacedFact | undefined,
  owners: ReadonlyMap<number, number | null>,
): PlacedFact | undefined {
  const last = facts.findLast(isOwn);
  if (last !== undefined && PARTS_FOLLOW.test(text.slice(last.end).trimEnd())) return last;
  const first = facts.find(isOwn);
  return first !== undefined && awaited !== undefined && owners.get(first.index) === awaited.index ? awaited : undefined;
}

/** Tells `splits` of all signs up to a fact; gives where the last 其中 stands. */
function signReader(text: string, splits: Splits): (fact: PlacedFact) => number {
  const signs = allMatches(text, SPLIT_SIGN);
  let next = 0;
  let end = 0;
  let amongAt = -1;
  return ({ start, end: ownEnd, signsUntil }) => {
    for (let sign = signs[next]; sign !== undefined && sign.index < start; sign = signs[++next]) {
      if (sign.index >= signsUntil || sign.index < end) continue;
      const isDirect = text.slice(end, sign.index).trim() === "";
      if (sign[1] !== undefined) amongAt = sign.index;
      splits.sign(sign[1] === undefined ? sign[0] : "among", isDirect);
    }
    end = ownEnd;
    return amongAt;
  };
}
