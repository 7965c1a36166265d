import { flatMap } from "../../lists/flat-map.js";
import { standsOutsideTables } from "../../lexicon/table-words.js";
import { withoutRepeats } from "./merged-repeats.js";
import { readTable } from "./read-table.js";
import { rowToken, type RowToken } from "./row-token.js";
import type { SourceLine } from "./source-line.js";
import type { FoundTable } from "./text-part.js";

/** A lone tabbed line is more likely a sign-off line or a table of contents. */
const LEAST_ROWS = 2;

/**
 * A table with one row a line and a tab between cells. Cells merged downwards are empty, cells merged sideways are
 * left out, or both are repeated in each place. A blank line between rows is no end.
 */
export function findTabTable(lines: readonly SourceLine[], start: number): FoundTable | undefined {
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.isBlank && !line.text.includes("\t")) {
      if (lines[at + 1]?.isBlank !== false) break;
      continue;
    }
    if (!line.text.includes("\t") || standsOutsideTables(line.text)) break;
    rows.push({ cells: line.text.split("\t"), line: at });
  }
  const last = rows.at(-1);
  if (last === undefined || rows.length < LEAST_ROWS || !hasColumns(rows.map(({ cells }) => cells))) return undefined;
  const texts = withoutRepeats(rows.map(({ cells }) => cells));
  const tokens = flatMap(rows, ({ line }, index) =>
    lineTokens(
      (texts[index] ?? []).map(({ text }) => text),
      line,
    ),
  );
  return { start, end: last.line + 1, tables: [readTable(tokens, false).rows] };
}

/** True unless nearly every line has its only tab at its start, as where each line is one cell. */
function hasColumns(rows: readonly (readonly string[])[]): boolean {
  const lone = rows.filter((cells) => cells.length === 2 && cells[0] === "").length;
  return lone * 2 < rows.length;
}

function lineTokens(cells: readonly string[], line: number): readonly RowToken[] {
  const place = { firstLine: line, endLine: line + 1 };
  return cells.map((cell, column) => rowToken([cell], place, { boundary: column === 0 ? "must" : "never" }));
}
