import type { Block, GridCell, Paragraph, SourceDocument, TableBlock } from "../../src/document/document.js";
import { createGrid } from "../../src/document/grid.js";
import { buildReport } from "../../src/parse-report.js";
import { PROFILES } from "../../src/profiles/registry.js";
import type { Report } from "../../src/report/report.js";

/** A paragraph. */
export function line(text: string): Paragraph {
  return { kind: "paragraph", text };
}

/** `"名称 >3"` spans three columns, `"指标 v2"` two rows, `"指标 >3 v2"` both. */
const COLUMNS = / >(\d+)/u;
const ROWS = / v(\d+)$/u;

/** A table from rows of cell texts. */
export function table(...rows: readonly (readonly string[])[]): TableBlock {
  const cells: GridCell[] = [];
  const taken: boolean[][] = rows.map(() => []);
  let cols = 0;
  rows.forEach((texts, row) => {
    let col = 0;
    for (const text of texts) {
      while (taken[row]?.[col] === true) col++;
      const colSpan = Number(COLUMNS.exec(text)?.[1] ?? 1);
      const rowSpan = Number(ROWS.exec(text)?.[1] ?? 1);
      cells.push({ row, col, rowSpan, colSpan, text: text.replace(COLUMNS, "").replace(ROWS, "").trim() });
      for (const places of taken.slice(row, row + rowSpan)) {
        for (let place = col; place < col + colSpan; place++) places[place] = true;
      }
      col += colSpan;
      cols = Math.max(cols, col);
    }
  });
  return { kind: "table", grid: createGrid({ rows: rows.length, cols, cells, spans: "declared" }) };
}

/** A document of blocks; a string is a paragraph. */
export function madeDocument(...blocks: readonly (Block | string)[]): SourceDocument {
  const made = blocks.map((block) => (typeof block === "string" ? line(block) : block));
  return { format: "docx", blocks: made, diagnostics: [] };
}

/** The report of a document of blocks. */
export function madeReport(...blocks: readonly (Block | string)[]): Report {
  return buildReport(madeDocument(...blocks), { path: null, format: "docx", bytes: 0, sha256: "" }, PROFILES);
}
