import { METRIC_PARENTS, type ProseMetric } from "../lexicon/prose-metrics.js";
import type { Metric } from "../report/report.js";
import type { ParagraphMarks } from "./paragraph-marks.js";

/** An amount that another may be a part of. */
interface Owner {
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Where its figure ends in its block. */
  readonly end: number;
}

/** The paragraph that figures are read from, or the part of one that belongs to a section. */
export interface Paragraph {
  readonly block: number;
  /** Where its text begins in the block. */
  readonly base: number;
  readonly marks: ParagraphMarks;
}

/** The place of a figure whose owner is asked for. */
export interface FigurePlace {
  readonly paragraph: Paragraph;
  /** Offset in the paragraph's text. */
  readonly start: number;
}

/** The amounts told so far, by what they are about, so that the one that a later amount splits is found at once. */
export interface FactOwners {
  readonly add: (metric: Metric, owner: Owner) => void;
  /** Which earlier amount a figure splits: the one its name is a part of, else the one in front of 其中; `null` for none. */
  readonly ownerOf: (metric: Metric | null, place: FigurePlace) => number | null;
}

/** Starts without any amount. */
export function createFactOwners(): FactOwners {
  const lastOf = new Map<Metric, Owner>();
  /** The amounts of the paragraph in hand, in order. */
  let inParagraph: Owner[] = [];
  /** The owner in front of the last 其中 that was asked for. */
  let among: { readonly paragraph: Paragraph; readonly at: number; readonly owner: number | null } | undefined;

  const byName = (parents: readonly Metric[], { paragraph, start }: FigurePlace): number | null => {
    for (const parent of parents) {
      const owner = lastOf.get(parent);
      if (owner === undefined) continue;
      if (parent !== "totalExpenditure") return owner.index;
      // 基本支出 stands as often beside a total of another scope as below it: only 其中 says that it is a part.
      const from = Math.max(0, owner.end - paragraph.base);
      const isHere = owner.paragraph.block === paragraph.block;
      if (isHere && paragraph.marks.lastAmong(from, start) !== undefined) return owner.index;
    }
    return null;
  };

  const byAmong = ({ paragraph, start }: FigurePlace): number | null => {
    const { marks, base } = paragraph;
    const at = marks.lastAmong(marks.sentenceStart(start), start);
    if (at === undefined) return null;
    if (among?.paragraph !== paragraph || among.at !== at) {
      const owner = inParagraph.findLast((each) => each.paragraph === paragraph && each.end - base <= at);
      among = { paragraph, at, owner: owner?.index ?? null };
    }
    return among.owner;
  };

  return {
    add: (metric, owner) => {
      if (inParagraph[0]?.paragraph !== owner.paragraph) inParagraph = [];
      inParagraph.push(owner);
      lastOf.set(metric, owner);
    },
    ownerOf: (metric, place) => {
      if (metric === null) return byAmong(place);
      const parents = METRIC_PARENTS.get(metric satisfies ProseMetric);
      return parents === undefined ? null : byName(parents, place);
    },
  };
}
