import type { FundColumn } from "../lexicon/column-heads.js";
import { fundHeads, type GoalHeads, goalHeads, isFundHead, isShortFundHead, isSourceHead } from "./evaluation-heads.js";
import { type ColumnRange, type FormRow } from "./form-row.js";
import { type BlockPoints, blockPoints } from "./read-fund-row.js";
import { blockUnit, type Head } from "./read-heads.js";
import { type IndicatorHeads, isIndicatorHead, readIndicatorHeads } from "./indicator-heads.js";

/** The part of a scoring table that the next rows belong to. */
export type EvaluationPart =
  | { readonly kind: "none" }
  | { readonly kind: "after" }
  | { readonly kind: "sources" }
  | { readonly kind: "goals"; readonly heads: GoalHeads }
  | { readonly kind: "indicators"; readonly heads: IndicatorHeads; readonly blocks: readonly IndicatorHeads[] }
  | {
      readonly kind: "funds";
      readonly heads: readonly Head<FundColumn>[];
      readonly points: BlockPoints | undefined;
      /** The unit that the block's own label declares. */
      readonly unit: string | undefined;
    };

/** The columns of a part that are read, or known and not asked for; none where it has no columns. */
export function knownColumns(part: EvaluationPart): readonly ColumnRange[] {
  switch (part.kind) {
    case "funds":
      return part.heads;
    case "indicators":
      return part.blocks.flatMap(({ columns }) => columns);
    case "none":
    case "after":
    case "sources":
    case "goals":
      return [];
  }
}

/** The part that a row heads, or `undefined`. `awaitsFunds`: a budget and what was spent of it are head enough. */
export function headedPart(row: FormRow, awaitsFunds: boolean): EvaluationPart | undefined {
  if (isIndicatorHead(row)) {
    const blocks = readIndicatorHeads(row);
    const [heads] = blocks;
    return heads === undefined ? undefined : { kind: "indicators", heads, blocks };
  }
  if (isFundHead(row) || (awaitsFunds && isShortFundHead(row)))
    return { kind: "funds", heads: fundHeads(row), points: blockPoints(row), unit: blockUnit(row) };
  if (row.own.some(({ compact }) => isSourceHead(compact))) return { kind: "sources" };
  const goals = goalHeads(row);
  return goals === undefined ? undefined : { kind: "goals", heads: goals };
}
