import { isBrokenByWidth } from "../text/unwrap-lines.js";
import { textOf } from "./break-evidence.js";
import type { CellPart } from "./table-piece.js";

/** A figure that begins or goes on. */
const PART = /^[-+<>≥≤]?[0-9０-９.．,，]+[%％‰]?$/u;
/** A whole one: 1286, 1,286.40, 97.18%. */
const WHOLE = /^[-+<>≥≤]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%‰]?$/u;

/**
 * Whether the parts of two cells above and below a page break are one figure that its column is too narrow for: the part
 * above fills the column, and together they are a number as it is written.
 *
 * @param padding distance in points that the table keeps between ruling and text.
 */
export function isBrokenFigure(above: CellPart | undefined, below: CellPart | undefined, padding: number): boolean {
  const [last, next] = [above?.lines.at(-1), below?.lines[0]];
  if (above === undefined || below === undefined || last === undefined || next === undefined) return false;
  const texts = [textOf(above), textOf(below)];
  if (!texts.every((text) => PART.test(text)) || !WHOLE.test(texts.join("").normalize("NFKC"))) return false;
  return isBrokenByWidth(last, next, above.box[2] - above.box[0] - 2 * padding);
}
