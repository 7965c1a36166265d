import type { Fact } from "../report/report.js";

/** A fact with what tells its place among the others. */
export interface PlacedFact {
  readonly fact: Fact;
  /** Index in the report's facts. */
  readonly index: number;
  /** Offsets of its figure in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Where the list begins that it stands in (基本支出、项目支出分别为), else its own start. */
  readonly signsUntil: number;
  /** An amount of another time, which is only compared with. */
  readonly isBase: boolean;
}
