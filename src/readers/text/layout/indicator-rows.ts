import { flatMap, flat } from "../../../lists/flat-map.js";
import { textKind, type ColumnRole } from "../../../lexicon/table-words.js";
import { compare } from "../../../quantity/decimal.js";
import { leadingNumber } from "../../../quantity/read-number.js";
import type { PlacedCell } from "../find-head-rows.js";
import type { TableRow } from "../read-table.js";
import { oneLine } from "./cell-paragraphs.js";
import { joinNumber } from "./join-number.js";
import { columnPieces, headTableRow, type LayoutSection, type SectionLine } from "./layout-section.js";
import { levelCells, type LevelRow } from "./level-cells.js";
import type { RowExtent } from "./level-groups.js";
import type { Piece, RowCenter } from "./place-pieces.js";
import { partLevels } from "./part-levels.js";
import { rowAnchors } from "./row-anchors.js";
import { rowCells } from "./row-cells.js";
import { takeTotal, totalRow } from "./total-row.js";

/** The rows of an indicator section: each has one weight and one score, which stand in the middle of its lines. */
export function indicatorRows(whole: LayoutSection): readonly TableRow[] {
  const { frame } = whole;
  const { rest, total } = takeTotal(whole.lines);
  const section = { ...whole, lines: withLevels(rest, frame.roles) };
  const piecesOf = (role: ColumnRole): readonly Piece[] =>
    flatMap(frame.roles, (own, column) => (own === role ? columnPieces(section, column) : []));
  const anchors = rowAnchors(piecesOf("weight"), piecesOf("score"));
  const centers = anchors.map(({ center }) => center);
  const cells = rowCells(section, centers);
  const weightColumn = frame.roles.indexOf("weight");
  const weights = cells.map((row) => joinNumber(textsOf(row[weightColumn] ?? [])).lines);
  const levelRows = centers.map((center, row): LevelRow => {
    const weight = leadingNumber((weights[row] ?? []).join("").normalize("NFKC"))?.value;
    const name = oneLine(textsOf(cells[row]?.[frame.roles.indexOf("name")] ?? []));
    return { extent: rowExtent(center, flat(cells[row] ?? [])), weight, name };
  });
  const levels = levelCells(piecesOf("level1"), piecesOf("level2"), levelRows);
  const rows = centers.map((center, row): TableRow => {
    const placed = flatMap(frame.roles, (role, column): readonly PlacedCell[] => {
      if (role === "group") return [];
      const isLevel = role === "level1" || role === "level2";
      const lines = isLevel ? (levels[role][row] ?? []) : cellLines(role, cells[row]?.[column] ?? [], weights[row] ?? []);
      return [{ from: column, to: column + 1, lines }];
    });
    return { cells: placed, frame, isHead: false, isSure: isSureRow(placed, frame.roles), gap: 0, page: center.page };
  });
  const groupPieces = piecesOf("group").map(({ text }) => text);
  const head = headTableRow(section, [...section.head.groupLines, ...groupPieces], section.lines[0]?.line.page ?? 1);
  return [head, ...rows, ...(total === undefined ? [] : [totalRow(section, total)])];
}

function withLevels(lines: readonly SectionLine[], roles: readonly ColumnRole[]): readonly SectionLine[] {
  const [level1, level2] = [roles.indexOf("level1"), roles.indexOf("level2")];
  if (level1 === -1 || level2 !== level1 + 1) return lines;
  return partLevels(lines, { group: roles[level1 - 1] === "group" ? level1 - 1 : undefined, level1, level2 });
}

function cellLines(role: ColumnRole, pieces: readonly Piece[], weights: readonly string[]): readonly string[] {
  const texts = textsOf(pieces);
  if (role === "weight") return joinNumber(texts).lines;
  if (role !== "score") return [oneLine(texts)];
  return joinNumber(texts, isNextLine(pieces) ? scoreScale(texts, weights) : undefined).lines;
}

function textsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.map(({ text }) => text);
}

/** One below the other, at most with the line of the weight between. */
function isNextLine(pieces: readonly Piece[]): boolean {
  return pieces.every(({ line }, index) => index === 0 || line - (pieces[index - 1]?.line ?? line) <= WIDEST_STEP);
}

const WIDEST_STEP = 2;

const SCORE_DECIMALS = 2;

/** A row of one weight has one score, no higher: `10.1` above `8` is 10.18 where the weight is 11. */
function scoreScale(scores: readonly string[], weights: readonly string[]): number | undefined {
  const [weight, ...others] = weights;
  const most = leadingNumber(weight ?? "");
  const score = leadingNumber(scores.join(""));
  const isOne = most !== undefined && score !== undefined && others.length === 0 && compare(score.value, most.value) <= 0;
  return isOne ? SCORE_DECIMALS : undefined;
}

function rowExtent(center: RowCenter, pieces: readonly Piece[]): RowExtent {
  const pages = new Map<number, { top: number; bottom: number }>();
  for (const { page, line } of [center, ...pieces]) {
    const known = pages.get(page);
    pages.set(page, { top: Math.min(line, known?.top ?? line), bottom: Math.max(line, known?.bottom ?? line) });
  }
  return { pages };
}

function isSureRow(cells: readonly PlacedCell[], roles: readonly ColumnRole[]): boolean {
  return cells.every(({ from, lines }) => {
    const role = roles[from];
    const kind = textKind(lines.join(""));
    if (role === "weight" || role === "score") return kind !== "text" && lines.length < 2;
    return role !== "name" || kind === "text";
  });
}
