import type { Fact } from "../../report/report.js";

/** No change, which may be told of both directions, and no rough figure. */
export function isPlain(fact: Fact | undefined): boolean {
  return fact?.change === undefined && fact?.approximate !== true;
}
