import { moneyPower } from "../lexicon/units.js";
import { absolute, add, compare, type ExactDecimal, parseDecimal, shift, ZERO } from "../quantity/decimal.js";
import type { PlacedFact } from "./placed-fact.js";
import { isSource, mayBePartOf } from "./part-trees.js";

/** An amount whose parts are being told. */
interface Split {
  readonly owner: PlacedFact;
  /** The last change told behind the owner: 增加12万元，其中人员经费增加10万元. */
  readonly change: PlacedFact | undefined;
  /** How deep in brackets it was opened. */
  readonly depth: number;
  /** Brackets without 其中: parts only where there are several that are no more than the owner. */
  readonly isSupposed: boolean;
  readonly told: ExactDecimal;
  readonly parts: readonly PlacedFact[];
  /** A ； has ended a part since the last one. */
  readonly isParted: boolean;
  /** 其中 opens a sentence of its own: it may split the last amount as well as the whole that this one is a part of. */
  readonly isApart: boolean;
}

/** The amounts whose parts are being told in a paragraph. */
export interface Splits {
  /** A sign in front of the next figure: "among", a bracket, a colon, the end of a sentence. `isDirect`: right behind a figure. */
  readonly sign: (sign: string, isDirect: boolean) => void;
  /** A figure that is no amount of its own. */
  readonly pass: (fact: PlacedFact) => void;
  /** An amount of its own, which is a part of what is open and may be split itself. */
  readonly place: (fact: PlacedFact) => void;
  /** The owner of each part, by index. */
  readonly close: () => ReadonlyMap<number, number | null>;
}

/** More 其中 than any sentence nests. */
const MOST_OPEN = 6;

/** Starts a paragraph; `awaited` is the amount whose parts the paragraph before announced. */
export function createSplits(awaited: PlacedFact | undefined): Splits {
  const owners = new Map<number, number | null>();
  let open: readonly Split[] = awaited === undefined ? [] : [{ ...newSplit(awaited, undefined, 0, false), isParted: true }];
  /** The last own amount in front of each bracket that is open. */
  let inFront: readonly (PlacedFact | undefined)[] = [];
  let lastOwn: PlacedFact | undefined;
  let lastChange: PlacedFact | undefined;
  let opensSentence = true;
  const wholes = new Map<PlacedFact, PlacedFact>();

  const push = (isSupposed: boolean): void => {
    if (lastOwn === undefined && lastChange === undefined) return;
    const top = open.at(-1);
    const owner = lastOwn ?? lastChange;
    if (owner === undefined || (top?.owner === owner && !top.isSupposed)) return;
    const kept = top?.owner === owner && top.parts.length === 0 ? open.slice(0, -1) : open;
    open = [...kept, { ...newSplit(owner, lastChange, inFront.length, isSupposed), isApart: opensSentence }].slice(-MOST_OPEN);
  };

  const settle = (split: Split): void => {
    if (!split.isSupposed || split.parts.length < 2 || !fits(split, ZERO)) return;
    for (const part of split.parts) owners.set(part.index, split.owner.index);
  };

  const closeFrom = (isClosed: (split: Split) => boolean): void => {
    open.filter(isClosed).forEach(settle);
    open = open.filter((split) => !isClosed(split));
  };

  const climbed = (split: Split, placed: PlacedFact): Split => {
    const whole = split.isSupposed || split.parts.length > 0 ? undefined : wholes.get(split.owner);
    const isOfWhole =
      !isPossible(split, placed) || !fits(split, sizeOf(placed)) || (split.isApart && isSource(placed.fact.metric));
    return whole === undefined || !isOfWhole ? split : climbed({ ...split, owner: whole }, placed);
  };

  return {
    sign: (sign, isDirect) => {
      if (sign === "among") push(false);
      else if (sign === "（" || sign === "(") {
        inFront = [...inFront.slice(-MOST_OPEN), lastOwn];
        if (isDirect && lastOwn !== undefined) push(true);
      } else if (sign === "）" || sign === ")") {
        closeFrom((split) => split.depth >= inFront.length && inFront.length > 0);
        lastOwn = inFront.at(-1) ?? lastOwn;
        inFront = inFront.slice(0, -1);
      } else if (sign === "：" || sign === ":") {
        if (isDirect) push(false);
      } else if (sign === "；" || sign === ";") open = open.map((split) => ({ ...split, isParted: true }));
      else {
        closeFrom(() => true);
        inFront = [];
        opensSentence = true;
      }
    },
    pass: (placed) => {
      const { change } = placed.fact;
      if (change === undefined) return;
      const whole = change.of === null ? open.at(-1)?.change : undefined;
      if (whole !== undefined && isSameKind(whole, placed)) owners.set(placed.index, whole.index);
      else lastChange = placed;
    },
    place: (placed) => {
      open = open.map((split, at) => (at === open.length - 1 ? climbed(split, placed) : split));
      const split = chooseSplit(open, placed);
      if (split !== undefined) {
        wholes.set(placed, split.owner);
        const at = open.indexOf(split);
        const told = add(split.told, sizeOf(placed));
        open = [
          ...open.slice(0, at),
          { ...split, told, parts: [...split.parts.slice(-MOST_SUPPOSED), placed], isParted: false },
          ...open.slice(at + 1).filter(({ isParted }) => !isParted),
        ];
        if (!split.isSupposed) owners.set(placed.index, split.owner.index);
      }
      lastOwn = placed;
      lastChange = undefined;
      opensSentence = false;
    },
    close: () => {
      closeFrom(() => true);
      return owners;
    },
  };
}

/** More amounts than brackets behind an amount list. */
const MOST_SUPPOSED = 20;

function newSplit(owner: PlacedFact, change: PlacedFact | undefined, depth: number, isSupposed: boolean): Split {
  return { owner, change, depth, isSupposed, told: ZERO, parts: [], isParted: false, isApart: false };
}

/** The split that an amount is a part of: the innermost, save where a ； has ended its part, or only an outer one has room for it. */
function chooseSplit(open: readonly Split[], placed: PlacedFact): Split | undefined {
  const innermost = open.at(-1);
  const inBrackets = innermost?.isSupposed === true;
  const possible = open.filter((split) => isPossible(split, placed) && split.isSupposed === inBrackets).reverse();
  if (inBrackets) return possible.includes(innermost) ? innermost : undefined;
  const roomy = possible.filter((split) => fits(split, sizeOf(placed)));
  const isParted = innermost?.isParted === true;
  if (!isParted) return roomy[0] ?? possible[0];
  // ； ends the parts of the inner amount sooner than those of the outer one.
  return roomy.length > 1 && roomy[0]?.parts.length !== 0 ? roomy[1] : roomy[0];
}

function isPossible({ owner }: Split, placed: PlacedFact): boolean {
  return owner !== placed && isSameKind(owner, placed) && mayBePartOf(placed.fact.metric, owner.fact.metric);
}

const PERSONS: ReadonlySet<string> = new Set(["人", "名"]);

function isSameKind({ fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  if (moneyPower(a.unit) !== undefined) return moneyPower(b.unit) !== undefined;
  return a.unit === b.unit || (PERSONS.has(a.unit) && PERSONS.has(b.unit));
}

/** Parts may be a little more than their whole: figures are rounded, and reports err. In hundredths of the whole. */
const MOST_TOLD = 102n;

function fits({ owner, told }: Split, more: ExactDecimal): boolean {
  const whole = sizeOf(owner);
  const limit = { coefficient: whole.coefficient * MOST_TOLD, scale: whole.scale + 2 };
  return compare(add(told, more), limit) <= 0;
}

/** The size of an amount in 元, of a count in its unit. */
function sizeOf({ fact }: PlacedFact): ExactDecimal {
  return shift(absolute(parseDecimal(fact.value) ?? ZERO), moneyPower(fact.unit) ?? 0);
}
