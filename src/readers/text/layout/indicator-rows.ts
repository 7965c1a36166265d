import { isLevel1Name, isLevel2Name, mayBelong, textKind, type ColumnRole } from "../../../lexicon/table-words.js";
import type { PlacedCell } from "../find-head-rows.js";
import type { TableRow } from "../read-table.js";
import { gluedNumber, oneLine } from "./cell-paragraphs.js";
import type { Run } from "./layout-line.js";
import {
  acrossColumns,
  columnPieces,
  headTableRow,
  isTotalLine,
  type LayoutSection,
  type SectionLine,
} from "./layout-section.js";
import { levelGroups, type LevelGroup, type LevelJudgement, type RowExtent } from "./level-groups.js";
import { middleOf, type CellCosts, type Piece, type RowCenter } from "./place-pieces.js";
import { piecesByRows } from "./row-lines.js";

/** Costs of a row without a text in a column. */
const NAME: CellCosts = { empty: 6, further: 0 };
const VALUE: CellCosts = { empty: 2, further: 0 };
const OTHER: CellCosts = { empty: 0.3, further: 0 };
/** Weight and score of one row stand at most this many lines apart. */
const SAME_ROW = 2;
/** Costs of an unknown level, of a group that cuts the groups below it, and of one that holds a foreign level. */
const UNKNOWN_LEVEL = 1.5;
const CUTS_GROUP = 3;
const FOREIGN_LEVEL = 2;

/** The rows of an indicator section: each has one weight and one score, which stand in the middle of its lines. */
export function indicatorRows(whole: LayoutSection): readonly TableRow[] {
  const { roles } = whole.frame;
  const { rest, total } = takeTotal(whole.lines);
  const section = { ...whole, lines: rest };
  const columns = roles.map((role, column) => ({ role, column, pieces: columnPieces(section, column) }));
  const anchors = rowAnchors(piecesOf(columns, "weight"), piecesOf(columns, "score"));
  const centers = anchors.map(({ center }) => center);
  const cells = rowCells(columns, anchors);
  const extents = centers.map((center, row) =>
    rowExtent(
      center,
      cells.flatMap((column) => column?.[row] ?? []),
    ),
  );
  const groups = levelCells(columns, extents);
  const rows = centers.map((center, row): TableRow => {
    const placed = columns.flatMap(({ role, column }): readonly PlacedCell[] => {
      if (role === "group") return [];
      const lines = groups.get(role)?.[row] ?? cellLines(role, cells[column]?.[row] ?? []);
      return [{ from: column, to: column + 1, lines }];
    });
    return { cells: placed, frame: section.frame, isHead: false, isSure: isSureRow(placed, roles), gap: 0, page: center.page };
  });
  const groupPieces = piecesOf(columns, "group").map(({ text }) => text);
  const head = headTableRow(section, [...section.head.groupLines, ...groupPieces], section.lines[0]?.line.page ?? 1);
  return [head, ...rows, ...(total === undefined ? [] : [totalRow(section, total)])];
}

interface Column {
  readonly role: ColumnRole;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

function piecesOf(columns: readonly Column[], role: ColumnRole): readonly Piece[] {
  return columns.filter((column) => column.role === role).flatMap(({ pieces }) => pieces);
}

interface Total {
  readonly label: string;
  readonly numbers: readonly string[];
  readonly page: number;
}

/** Takes the last row, 总分 or 合计, out of the lines: its label stands across columns, its numbers may be broken. */
function takeTotal(lines: readonly SectionLine[]): { readonly rest: readonly SectionLine[]; readonly total: Total | undefined } {
  const at = lines.findLastIndex(({ line }) => isTotalLine(line));
  const found = lines[at];
  if (found === undefined) return { rest: lines, total: undefined };
  const isBeside = (other: SectionLine | undefined): boolean => other !== undefined && acrossColumns(other.line, [found.line]);
  const first = isBeside(lines[at - 1]) ? at - 1 : at;
  const end = isBeside(lines[at + 1]) ? at + 2 : at + 1;
  const runs = lines.slice(first, end).flatMap(({ line }) => line.runs.map((run) => ({ run, line: line.index })));
  const firstNumber = Math.min(...runs.filter(({ run }) => /[\d０-９]/u.test(run.text)).map(({ run }) => run.start));
  const isNumber = ({ run }: (typeof runs)[number]): boolean => TOTAL_NUMBER.test(run.text) && run.start >= firstNumber - 1;
  const label = runs
    .filter((one) => !isNumber(one))
    .map(({ run }) => run.text)
    .join("");
  const numbers = clusterNumbers(runs.filter(isNumber));
  return { rest: lines.slice(0, first), total: { label, numbers, page: found.line.page } };
}

const TOTAL_NUMBER = /^[\d.０-９．]*分?$/u;

/** Numbers from left to right, the pieces of each above each other. */
function clusterNumbers(runs: readonly { readonly run: Run; readonly line: number }[]): readonly string[] {
  const clusters: { start: number; end: number; members: { run: Run; line: number }[] }[] = [];
  for (const one of [...runs].sort((a, b) => a.run.start - b.run.start)) {
    const open = clusters.at(-1);
    if (open !== undefined && one.run.start < open.end) {
      open.members.push(one);
      open.end = Math.max(open.end, one.run.end);
    } else clusters.push({ start: one.run.start, end: one.run.end, members: [one] });
  }
  return clusters.map(({ members }) => gluedNumber(members.sort((a, b) => a.line - b.line).map(({ run }) => run.text)));
}

function totalRow(section: LayoutSection, total: Total): TableRow {
  const weight = section.frame.roles.indexOf("weight");
  const score = section.frame.roles.indexOf("score");
  const cells = [
    { from: 0, to: weight, lines: [total.label] },
    { from: weight, to: score, lines: total.numbers.length > 1 ? [total.numbers[0] ?? ""] : [] },
    { from: score, to: score + 1, lines: [total.numbers.at(-1) ?? ""] },
  ];
  return { cells, frame: section.frame, isHead: false, isSure: total.numbers.length === 2, gap: 0, page: total.page };
}

interface Anchor {
  readonly center: RowCenter;
  readonly weight: readonly Piece[];
  readonly score: readonly Piece[];
}

/** One row for each pair of weight and score; a number broken over lines stays one. */
function rowAnchors(weights: readonly Piece[], scores: readonly Piece[]): readonly Anchor[] {
  const cells = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
    const joined: Piece[][] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      if (last !== undefined && !/^[\d０-９—–\-/／－]/u.test(piece.text)) last.push(piece);
      else joined.push([piece]);
    }
    return joined;
  };
  return pairUp(cells(weights), cells(scores));
}

function pairUp(weights: readonly (readonly Piece[])[], scores: readonly (readonly Piece[])[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const sameCount = weights.length === scores.length;
  let w = 0;
  let s = 0;
  while (w < weights.length || s < scores.length) {
    const weight = weights[w];
    const score = scores[s];
    const apart = weight === undefined || score === undefined ? Infinity : middleOf(score) - middleOf(weight);
    const samePage = weight?.[0]?.page === score?.[0]?.page;
    if (weight !== undefined && score !== undefined && samePage && (Math.abs(apart) <= SAME_ROW || sameCount)) {
      anchors.push(anchorOf(weight, score));
      w++;
      s++;
      continue;
    }
    const takesWeight = score === undefined || (weight !== undefined && (weight[0]?.line ?? 0) < (score[0]?.line ?? 0));
    const alone = takesWeight ? (weight ?? []) : score;
    const last = anchors.at(-1);
    const goesOn =
      last !== undefined && Math.abs(middleOf(alone) - last.center.line) <= SAME_ROW && alone[0]?.page === last.center.page;
    if (goesOn && !takesWeight) anchors[anchors.length - 1] = { ...last, score: [...last.score, ...alone] };
    else if (goesOn) anchors[anchors.length - 1] = { ...last, weight: [...last.weight, ...alone] };
    else anchors.push(takesWeight ? anchorOf(alone, []) : anchorOf([], alone));
    if (takesWeight) w++;
    else s++;
  }
  return anchors;
}

function anchorOf(weight: readonly Piece[], score: readonly Piece[]): Anchor {
  const [first] = [...weight, ...score];
  const lines = [weight, score].filter((pieces) => pieces.length > 0).map(middleOf);
  const line = lines.reduce((sum, one) => sum + one, 0) / Math.max(1, lines.length);
  return { center: { line, page: first?.page ?? 1 }, weight, score };
}

/** The pieces of each column row by row; `undefined` for the columns of levels, whose labels go over rows. */
function rowCells(
  columns: readonly Column[],
  anchors: readonly Anchor[],
): readonly (readonly (readonly Piece[])[] | undefined)[] {
  const texts = columns.flatMap(({ role, pieces }) => {
    const costs = textCosts(role);
    return costs === undefined ? [] : [{ role, pieces, costs }];
  });
  const placed = piecesByRows(
    texts,
    anchors.map(({ center }) => center),
  );
  return columns.map(({ role, pieces }) => {
    if (role === "weight") return anchors.map(({ weight }) => weight);
    if (role === "score") return anchors.map(({ score }) => score);
    return placed[texts.findIndex((column) => column.pieces === pieces)];
  });
}

/** What it costs that a row has no text in a column; `undefined` for columns that are not read row by row. */
function textCosts(role: ColumnRole): CellCosts | undefined {
  switch (role) {
    case "weight":
    case "score":
    case "group":
    case "level1":
    case "level2":
      return undefined;
    case "name":
      return NAME;
    case "value":
      return VALUE;
    case "amount":
    case "any":
    case "count":
    case "goal":
    case "label":
    case "quantity":
    case "rate":
    case "site":
    case "text":
      return OTHER;
  }
}

function cellLines(role: ColumnRole, pieces: readonly Piece[]): readonly string[] {
  const texts = pieces.map(({ text }) => text);
  return [role === "weight" || role === "score" ? gluedNumber(texts) : oneLine(texts)];
}

function rowExtent(center: RowCenter, pieces: readonly Piece[]): RowExtent {
  const pages = new Map<number, { top: number; bottom: number }>();
  for (const { page, line } of [center, ...pieces]) {
    const known = pages.get(page);
    pages.set(page, { top: Math.min(line, known?.top ?? line), bottom: Math.max(line, known?.bottom ?? line) });
  }
  return { pages };
}

/** The texts of the level columns: each label at its first row, empty below it. */
function levelCells(
  columns: readonly Column[],
  extents: readonly RowExtent[],
): ReadonlyMap<ColumnRole, readonly (readonly string[])[]> {
  const labelCost = (isKnown: (text: string) => boolean) => (pieces: readonly string[]) => levelCost(pieces, isKnown);
  const level2 = levelGroups(piecesOf(columns, "level2"), extents, { label: labelCost(isLevel2Name), rows: () => 0 });
  const level1 = levelGroups(piecesOf(columns, "level1"), extents, { label: labelCost(isLevel1Name), rows: parentCosts(level2) });
  return new Map<ColumnRole, readonly (readonly string[])[]>([
    ["level1", groupLines(level1, extents.length)],
    ["level2", groupLines(level2, extents.length)],
  ]);
}

const TWO_LEVELS = 4;
const BEGINS_BROKEN = 3;
const BRACKETED = /[（(][^（()）]*[)）]?/gu;
const LEVEL_END = /指标/gu;
const BROKEN_START = /^[\d（(分)）]/u;

/** A label is one known name; two of them in one text, or its points before it, are pieces of several. */
function levelCost(pieces: readonly string[], isKnown: (text: string) => boolean): number {
  const text = pieces.join("");
  if (isKnown(text)) return 0;
  const names = text.replace(BRACKETED, "").match(LEVEL_END)?.length ?? 0;
  return UNKNOWN_LEVEL + Math.max(0, names - 1) * TWO_LEVELS + (BROKEN_START.test(text) ? BEGINS_BROKEN : 0);
}

/** What it costs that a first-level label stands over rows of other levels, each combination looked at once. */
function parentCosts(groups: readonly LevelGroup[]): LevelJudgement["rows"] {
  const named = groups.map((group) => ({ ...group, name: oneLine(group.pieces.map(({ text }) => text)) }));
  const foreign = new Map<string, readonly boolean[]>();
  return (text, first, end) => {
    const flags = foreign.get(text) ?? named.map(({ name }) => !mayBelong(name, text));
    foreign.set(text, flags);
    let cost = 0;
    for (const [index, group] of named.entries()) {
      if (group.end <= first || group.first >= end) continue;
      if (group.first < first || group.end > end) cost += CUTS_GROUP;
      if (flags[index] === true) cost += FOREIGN_LEVEL;
    }
    return cost;
  };
}

function groupLines(groups: readonly LevelGroup[], rows: number): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_, row) => {
    const group = groups.find(({ first }) => first === row);
    return group === undefined ? [] : [oneLine(group.pieces.map(({ text }) => text))];
  });
}

function isSureRow(cells: readonly PlacedCell[], roles: readonly ColumnRole[]): boolean {
  return cells.every(({ from, lines }) => {
    const role = roles[from];
    const kind = textKind(lines.join(""));
    if (role === "weight" || role === "score") return kind !== "text";
    return role !== "name" || kind === "text";
  });
}
