import { flatMap } from "../lists/flat-map.js";
import { type GoalHeads, goalHeads, isSourceHead } from "./evaluation-heads.js";
import { type FundHeads, isFundHead, isShortFundHead, readFundHeads } from "./fund-heads.js";
import { type ColumnRange, type FormRow } from "./form-row.js";
import { type BlockPoints, blockPoints } from "./read-fund-row.js";
import { blockUnit } from "./read-heads.js";
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
      readonly heads: FundHeads;
      readonly points: BlockPoints | undefined;
      /** The unit that the block's own label declares. */
      readonly unit: string | undefined;
    };

/** The columns of a part that are read, or known and not asked for; none where it has no columns. */
export function knownColumns(part: EvaluationPart): readonly ColumnRange[] {
  switch (part.kind) {
    case "funds":
      return part.heads.known;
    case "indicators":
      return flatMap(part.blocks, ({ columns }) => columns);
    case "none":
    case "after":
    case "sources":
    case "goals":
      return [];
  }
}

/** What a form says of itself before a head. */
export interface HeadContext {
  /** A budget and what was spent of it are head enough. */
  readonly awaitsFunds: boolean;
  /** The year that the form, or else the report, is about. */
  readonly year: number | undefined;
}

/** The part that a row heads, or `undefined`. */
export function headedPart(row: FormRow, { awaitsFunds, year }: HeadContext): EvaluationPart | undefined {
  if (isIndicatorHead(row)) {
    const blocks = readIndicatorHeads(row);
    const [heads] = blocks;
    return heads === undefined ? undefined : { kind: "indicators", heads, blocks };
  }
  if (isFundHead(row) || (awaitsFunds && isShortFundHead(row)))
    return { kind: "funds", heads: readFundHeads(row, year), points: blockPoints(row), unit: blockUnit(row) };
  if (row.own.some(({ compact }) => isSourceHead(compact))) return { kind: "sources" };
  const goals = goalHeads(row);
  return goals === undefined ? undefined : { kind: "goals", heads: goals };
}
