import { listOf } from "../lists/list-of.js";
import type { Block, Grid, SourceDocument } from "../document/document.js";
import type { Language } from "../rules/rule.js";
import { escapeHtml } from "./escape-html.js";
import { pageStart } from "./html/page-start.js";

/** A whole page around a document that is already HTML, piece by piece. */
export async function* documentPage(
  title: string,
  language: Language,
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  yield `${await pageStart(title, language)}<main class="document sheet">\n`;
  for await (const piece of pieces) yield piece;
  yield "\n</main>\n</body>\n</html>\n";
}

/** The neutral blocks of a document in reading order; each has the id `block-N` of its index. */
export function documentHtml(document: SourceDocument): string {
  return document.blocks.map(blockHtml).join("\n");
}

function blockHtml(block: Block, index: number): string {
  switch (block.kind) {
    case "paragraph": {
      const tag = block.headingLevel === undefined ? "p" : `h${Math.min(6, block.headingLevel)}`;
      return `<${tag} id="block-${index}">${escapeHtml(block.text)}</${tag}>`;
    }
    case "table":
      return gridHtml(block.grid, index);
  }
}

/** A grid as an HTML table with its spans. */
export function gridHtml({ rows, cells }: Grid, index: number): string {
  const lines = listOf(rows, (row) => {
    const own = cells
      .filter((cell) => cell.row === row)
      .map(({ rowSpan, colSpan, text }) => {
        const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (colSpan > 1 ? ` colspan="${colSpan}"` : "");
        return `<td${spans}>${escapeHtml(text)}</td>`;
      });
    return `<tr>${own.join("")}</tr>`;
  });
  return `<div class="wide" tabindex="0"><table id="block-${index}">\n${lines.join("\n")}\n</table></div>`;
}
