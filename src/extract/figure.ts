import type { ExactDecimal } from "../quantity/decimal.js";

/** A figure with its unit in one paragraph; offsets are those of the paragraph's text. */
export interface Figure {
  readonly value: ExactDecimal;
  /** The upper end of a range, whose lower end is `value`. */
  readonly upTo?: ExactDecimal;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly isApproximate: boolean;
}

/** A figure that is printed but cannot be read for certain. */
export interface DoubtfulFigure {
  readonly start: number;
  readonly end: number;
  /** Blanks may part one number or two; a dash may be a minus; brackets may. */
  readonly doubt: "blanks" | "sign";
}
