import type { Tally } from "../check/tally.js";
import type { ReporterContext } from "./reporter.js";

/** The tally at the end of a run, which says whether the run was ended early. */
export function wholeTally(tally: Tally, { isInterrupted }: ReporterContext): Tally {
  return isInterrupted?.() === true ? { ...tally, interrupted: true } : tally;
}
