import { flatMap } from "../../../lists/flat-map.js";
import type { ColumnRole } from "../../../lexicon/table-words.js";
import { closeCellBlanks } from "./close-blanks.js";
import { textOf } from "./layout-line.js";
import { columnPieces, type LayoutSection, type SectionLine } from "./layout-section.js";
import { partRow } from "./part-row.js";
import type { Piece, RowCenter } from "./place-pieces.js";
import { linesOf, type RowColumn, type RowRun } from "./row-cost.js";
import { firstFrom, rowEnds } from "./row-lines.js";

/** The cells of one row by column; columns of levels, whose labels go over rows, are empty. */
export type RowCells = readonly (readonly Piece[])[];

/** The cells of each row: names, values, points and reasons. */
export function rowCells(section: LayoutSection, centers: readonly RowCenter[]): readonly RowCells[] {
  const texts = flatMap(section.frame.roles, (role, column) => {
    const empty = isText(role) ? emptyCost(role) : undefined;
    return empty === undefined ? [] : [{ pieces: columnPieces(section, column), costs: { empty, further: 0 } }];
  });
  const ends = rowEnds(texts, centers);
  const places = section.lines.map(({ line }) => ({ line: line.index }));
  return centers.map((center, row) => {
    const start = ends[row - 1] ?? -Infinity;
    const end = ends[row] ?? Infinity;
    const own = section.lines.slice(firstFrom(places, start), firstFrom(places, end));
    return cellsOf(section, own, center);
  });
}

/** The cells of the lines of one row; each page has its own places of columns. */
function cellsOf({ frame, head }: LayoutSection, lines: readonly SectionLine[], center: RowCenter): RowCells {
  const cells: Piece[][] = frame.roles.map(() => []);
  const first = frame.roles.findIndex((role) => emptyCost(role) !== undefined);
  for (const page of new Set(lines.map(({ line }) => line.page))) {
    const columns = frame.roles.slice(first).map((role): RowColumn => {
      return { role, empty: page === center.page ? (emptyCost(role) ?? 0) : 0 };
    });
    const runs = flatMap(
      lines.filter(({ line }) => line.page === page),
      (line) => runsFrom(line, first),
    );
    for (const [column, own] of partRow(runs, columns, head.section).entries()) cells[first + column]?.push(...piecesOf(own));
  }
  return cells;
}

function runsFrom({ line, columns }: SectionLine, first: number): readonly RowRun[] {
  return flatMap(columns.slice(first), (runs, column) => runs.map((run) => ({ line, run, column })));
}

/** One piece for each line. */
function piecesOf(runs: readonly RowRun[]): readonly Piece[] {
  return linesOf(runs).map((line) => {
    const own = runs.filter((one) => one.line === line).map(({ run }) => run);
    return { line: line.index, page: line.page, text: closeCellBlanks(textOf(line, own)) };
  });
}

function isText(role: ColumnRole): boolean {
  return role !== "weight" && role !== "score";
}

/** What it costs that a row has no text in a column; `undefined` for columns whose labels go over rows. */
function emptyCost(role: ColumnRole): number | undefined {
  switch (role) {
    case "group":
    case "level1":
    case "level2":
      return undefined;
    case "name":
      return 6;
    case "value":
    case "weight":
    case "score":
      return 2;
    case "amount":
    case "any":
    case "count":
    case "goal":
    case "label":
    case "quantity":
    case "rate":
    case "site":
    case "text":
      return 0.3;
  }
}
