import type { Block, Grid, SourceDocument } from "../document/document.js";
import { escapeHtml } from "./escape-html.js";

const STYLE = `
body { font: 16px/1.7 "Noto Serif CJK SC", "Songti SC", SimSun, serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border: 1px solid #999; padding: .3em .5em; vertical-align: top; text-align: left; }
img { max-width: 100%; }
.where { color: #666; font-size: .8em; }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd; } }
`;

/** Nothing may be loaded and no script may run, whatever the document holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A whole page around a body that is already HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
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
  const lines = Array.from({ length: rows }, (_, row) => {
    const own = cells
      .filter((cell) => cell.row === row)
      .map(({ rowSpan, colSpan, text }) => {
        const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (colSpan > 1 ? ` colspan="${colSpan}"` : "");
        return `<td${spans}>${escapeHtml(text)}</td>`;
      });
    return `<tr>${own.join("")}</tr>`;
  });
  return `<table id="block-${index}">\n${lines.join("\n")}\n</table>`;
}
