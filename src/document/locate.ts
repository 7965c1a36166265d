import type { SourceDocument } from "./document.js";
import type { Location } from "./location.js";

/**
 * The characters that stand at a location: the paragraph's or cell's text, cut to the span. `undefined` when the
 * document has no such place.
 */
export function textAt(document: SourceDocument, at: Location): string | undefined {
  const block = document.blocks[at.block];
  if (block === undefined) return undefined;
  const text = block.kind === "paragraph" ? block.text : cellTextAt(block.grid.cells, at.cell);
  return at.span === undefined ? text : text?.slice(at.span.start, at.span.end);
}

function cellTextAt(
  cells: readonly { readonly row: number; readonly col: number; readonly text: string }[],
  place: Location["cell"],
): string | undefined {
  return cells.find((cell) => cell.row === place?.row && cell.col === place.col)?.text;
}
