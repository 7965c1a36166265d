import { findCellLinesTable } from "./cell-lines-table.js";
import { readLayout, standsAsOnPage } from "./layout/read-layout.js";
import { findLineCellsTables } from "./line-cells-table.js";
import { findPipeTable } from "./pipe-table.js";
import type { SourceLine } from "./source-line.js";
import { findTabTable } from "./tab-table.js";
import type { FindTable, FoundTable, TextPart } from "./text-part.js";

/** A table marked by characters of its own begins with one of these. */
const MARKED: readonly { readonly mark: RegExp; readonly find: FindTable }[] = [
  { mark: /[|｜│┃║┌+╔┏]/u, find: findPipeTable },
  { mark: /\t/u, find: findTabTable },
  { mark: /^\t/u, find: findCellLinesTable },
];

/** Parts the lines of a text into tables and the lines between them, in reading order. */
export function findTextParts(lines: readonly SourceLine[]): readonly TextPart[] {
  if (standsAsOnPage(lines)) return readLayout(lines);
  const marked = findMarkedTables(lines);
  const found: FoundTable[] = [];
  let at = 0;
  for (const table of [...marked, undefined]) {
    const end = table?.start ?? lines.length;
    found.push(...findLineCellsTables(lines.slice(at, end), at));
    if (table === undefined) break;
    found.push(table);
    at = table.end;
  }
  return withLinesBetween(lines, found);
}

function findMarkedTables(lines: readonly SourceLine[]): readonly FoundTable[] {
  const found: FoundTable[] = [];
  for (let at = 0; at < lines.length;) {
    const table = markedTableAt(lines, at);
    if (table === undefined) {
      at++;
      continue;
    }
    found.push(table);
    at = Math.max(table.end, at + 1);
  }
  return found;
}

function markedTableAt(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  const text = lines[at]?.text ?? "";
  for (const { mark, find } of MARKED) {
    const table = mark.test(text) ? find(lines, at) : undefined;
    if (table !== undefined) return table;
  }
  return undefined;
}

function withLinesBetween(lines: readonly SourceLine[], found: readonly FoundTable[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, tables } of found) {
    if (tables.length === 0) continue;
    if (start > at) parts.push({ kind: "lines", lines: lines.slice(at, start) });
    parts.push(...tables.map((rows): TextPart => ({ kind: "table", rows })));
    at = end;
  }
  if (at < lines.length) parts.push({ kind: "lines", lines: lines.slice(at) });
  return parts;
}
