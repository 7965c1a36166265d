import { readTable } from "./read-table.js";
import { rowToken, type RowToken } from "./row-token.js";
import type { SourceLine } from "./source-line.js";
import type { FoundTable } from "./text-part.js";

/** The upright rules that text tables use: | ｜ │ ┃ ║ */
const BAR = /[|｜│┃║]/u;
/** A line of rules alone: `|---|:--:|`, `+----+---+`, `├──┼──┤`. */
const RULE = /^(?=.*[-=─━═])[\s|｜+:=\-—－─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝│┃║╟╢╤╧╪]+$/u;
const LEAST_BARS = 2;
/** So many rules between rows mean that rows may have several lines. */
const LEAST_RULES = 3;

/** A table whose cells stand between upright bars, with or without rules between its rows. */
export function findPipeTable(lines: readonly SourceLine[], start: number): FoundTable | undefined {
  let end = start;
  while (isTableLine(lines[end]?.text)) end++;
  const region = lines.slice(start, end);
  const isRuled = region.filter(({ text }) => RULE.test(text)).length >= LEAST_RULES;
  const rows = (
    isRuled
      ? ruledRows(region)
      : region.map(({ text }) => (RULE.test(text) ? [] : barCells(text).map((cell) => cell.split(LINE_BREAK))))
  ).filter((row) => row.length > 0);
  if (rows.length === 0 || !region.some(({ text }) => barCells(text).length > 1)) return undefined;
  const tokens = rows.flatMap((row, index) => rowTokens(row, start + index));
  return { start, end, tables: [readTable(tokens, false).rows] };
}

function isTableLine(text: string | undefined): boolean {
  if (text === undefined) return false;
  const bars = text.split(BAR).length - 1;
  return bars >= LEAST_BARS || (RULE.test(text) && text.trim().length > LEAST_BARS);
}

/** A line break inside a cell, as Markdown writes it. */
const LINE_BREAK = /<br\s*\/?>/iu;
const BARS_AT_ENDS = /^\s*[|｜│┃║]|[|｜│┃║]\s*$/gu;

function barCells(text: string): readonly string[] {
  return text.replace(BARS_AT_ENDS, "").split(BAR);
}

/** Rows of several lines: the lines between two rules are one row, cell by cell. */
function ruledRows(region: readonly SourceLine[]): readonly (readonly (readonly string[])[])[] {
  const rows: string[][][] = [];
  let open: string[][] = [];
  for (const { text } of region) {
    if (RULE.test(text)) {
      rows.push(open);
      open = [];
      continue;
    }
    for (const [column, cell] of barCells(text).entries()) (open[column] ??= []).push(cell);
  }
  return [...rows, open];
}

function rowTokens(row: readonly (readonly string[])[], line: number): readonly RowToken[] {
  const place = { firstLine: line, endLine: line + 1 };
  return row.map((cell, column) => rowToken(cell, place, { boundary: column === 0 ? "must" : "never" }));
}
