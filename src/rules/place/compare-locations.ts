import type { Location } from "../../document/location.js";

/** Reading order of two places: block, then row, column and offset. */
export function compareLocations(a: Location, b: Location): number {
  if (a.block !== b.block) return a.block - b.block;
  return (
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
    (a.cell?.col ?? -1) - (b.cell?.col ?? -1) ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1)
  );
}
