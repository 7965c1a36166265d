import { flatMap } from "../../lists/flat-map.js";
import { foldCellText } from "../../document/text.js";
import { withoutRepeats } from "./merged-repeats.js";
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
  const cellsIn = barCells(region);
  const isRuled = region.filter(({ text }) => RULE.test(text)).length >= LEAST_RULES;
  const rows = (
    isRuled
      ? ruledRows(region, cellsIn)
      : region.map(({ text }) => (RULE.test(text) ? [] : cellsIn(text).map((cell) => cell.split(LINE_BREAK))))
  ).filter((row) => row.length > 0);
  if (rows.length === 0 || !region.some(({ text }) => cellsIn(text).length > 1)) return undefined;
  const tokens = flatMap(cellsOnce(rows), (row, index) => rowTokens(row, start + index));
  return { start, end, tables: [readTable(tokens, false).rows] };
}

type Lines = readonly string[];

/** The rows with each merged cell once, where the text repeats it in every place. */
function cellsOnce(rows: readonly (readonly Lines[])[]): readonly (readonly Lines[])[] {
  const kept = withoutRepeats(rows.map((row) => row.map((lines) => foldCellText(lines))));
  return kept.map((cells, index) => cells.map(({ column, text }) => (text === "" ? [] : (rows[index]?.[column] ?? []))));
}

function isTableLine(text: string | undefined): boolean {
  if (text === undefined) return false;
  const bars = text.split(BAR).length - 1;
  return bars >= LEAST_BARS || (RULE.test(text) && text.trim().length > LEAST_BARS);
}

/** A line break inside a cell, as Markdown writes it. */
const LINE_BREAK = /<br\s*\/?>/iu;
const BAR_AT_START = /^\s*[|｜│┃║]/u;
const BAR_AT_END = /[|｜│┃║]\s*$/u;

/** How the lines of a region part into cells: bars around its rows part none, bars between cells may have nothing beside them. */
function barCells(region: readonly SourceLine[]): (text: string) => readonly string[] {
  const rows = region.map(({ text }) => text).filter((text) => !RULE.test(text));
  const areOuter = (bar: RegExp): boolean =>
    bar.test(rows[0] ?? "") && rows.filter((text) => bar.test(text)).length * 2 > rows.length;
  const [atStart, atEnd] = [areOuter(BAR_AT_START), areOuter(BAR_AT_END)];
  return (text) => {
    const inner = atStart ? text.replace(BAR_AT_START, "") : text;
    return (atEnd ? inner.replace(BAR_AT_END, "") : inner).split(BAR);
  };
}

/** Rows of several lines: the lines between two rules are one row, cell by cell. */
function ruledRows(
  region: readonly SourceLine[],
  cellsIn: (text: string) => readonly string[],
): readonly (readonly (readonly string[])[])[] {
  const rows: string[][][] = [];
  let open: string[][] = [];
  for (const { text } of region) {
    if (RULE.test(text)) {
      rows.push(open);
      open = [];
      continue;
    }
    for (const [column, cell] of cellsIn(text).entries()) (open[column] ??= []).push(cell);
  }
  return [...rows, open];
}

function rowTokens(row: readonly (readonly string[])[], line: number): readonly RowToken[] {
  const place = { firstLine: line, endLine: line + 1 };
  return row.map((cell, column) => rowToken(cell, place, { boundary: column === 0 ? "must" : "never" }));
}
