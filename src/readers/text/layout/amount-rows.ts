import { flatMap, flat } from "../../../lists/flat-map.js";
import { isGroupPiece } from "../../../lexicon/label-pieces.js";
import { textKind } from "../../../lexicon/table-words.js";
import type { TableRow } from "../read-table.js";
import type { RowFrame } from "../special-rows.js";
import { centredNumbers } from "./centred-numbers.js";
import { oneLine } from "./cell-paragraphs.js";
import { brokenScale, commonScale, joinNumber, wholeNumbers } from "./join-number.js";
import { labelRows, type LabelPiece, type LabelRow } from "./label-rows.js";
import { columnPieces, headTableRow, type LayoutSection } from "./layout-section.js";
import { assignPieces, middleOf, type CellCosts, type Piece, type RowCenter } from "./place-pieces.js";

/**
 * The rows of figures of 财政供养人员情况, 经费控制情况 or 楼堂馆所控制情况: a label at the left, each figure beside the middle of it.
 */
export function amountRows(section: LayoutSection): readonly TableRow[] {
  const { frame } = section;
  const labels = labelPieces(section);
  const columns = figureColumns(section, 0, labels);
  const isOwnLabel = (piece: Piece): boolean => isLabelledAside(frame.section) && isGroupPiece(piece.text, section.head.section);
  const group = labels.filter(isOwnLabel).map(({ text }) => text);
  const rowLabels = labels.filter((piece) => !isOwnLabel(piece));
  const scale = commonScale(flatMap(columns, (pieces) => pieces.map(({ text }) => text)));
  const figures = columns.slice(1).map((pieces) => wholeNumbers(pieces, scale));
  const found = amountLines(figures, rowLabels);
  const anchors = found.length === 0 && frame.section === "staffing" ? [blankRow(section)] : found;
  const rows = isLabelledAside(frame.section) ? siteRows(rowLabels, anchors) : labelRows(rowLabels, anchors);
  const head = headTableRow(section, [...section.head.groupLines, ...group], pageOf(section));
  const isSingle = frame.section === "staffing" && rowLabels.length === 0;
  return [head, ...valueRows(section, rows).map((row, index) => (isSingle && index > 0 ? { ...row, isSure: false } : row))];
}

/** The pieces of the columns behind the labels, by column; none for the others. */
function figureColumns(section: LayoutSection, labelColumn: number, labels: readonly Piece[]): readonly (readonly Piece[])[] {
  const printed = section.frame.roles.map((_, column) => (column > labelColumn ? columnPieces(section, column) : []));
  return centredNumbers(printed, labels);
}

/** The section's own label stands left of its rows, which need none of theirs. */
function isLabelledAside(section: RowFrame["section"]): boolean {
  return section === "buildings" || section === "staffing";
}

function pageOf(section: LayoutSection): number {
  return section.lines[0]?.line.page ?? 1;
}

/** Staff numbers are one row, even where none is printed. */
function blankRow(section: LayoutSection): RowCenter {
  return { line: section.lines[0]?.line.index ?? 0, page: pageOf(section) };
}

function labelPieces(section: LayoutSection): readonly LabelPiece[] {
  const ends = new Map<number, number>();
  for (const { line, columns } of section.lines) ends.set(line.index, columns[0]?.at(-1)?.end ?? 0);
  return columnPieces(section, 0).map((piece) => ({ ...piece, end: ends.get(piece.line) ?? 0 }));
}

/** The lines that amounts stand on; amounts of one row may stand on neighbouring lines, if in different columns. */
function amountLines(columns: readonly (readonly Piece[])[], labels: readonly Piece[]): readonly RowCenter[] {
  const labelled = new Set(labels.map(({ line }) => line));
  const placed = flatMap(columns, (pieces, column) => pieces.map((piece) => ({ ...piece, column })));
  placed.sort((a, b) => a.line - b.line);
  const groups: (typeof placed)[] = [];
  for (const piece of placed) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    const isFree = open !== undefined && !open.some(({ column }) => column === piece.column);
    const isNext = last !== undefined && (piece.line === last.line || (piece.line - last.line <= 1 && !labelled.has(piece.line)));
    if (open !== undefined && isNext && (isFree || piece.line === last.line)) open.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({ line: middleOf(group), page: group[0]?.page ?? 1 }));
}

/** A cell holds one number, seldom in two pieces; a name may have several lines. */
const NUMBERS: CellCosts = { empty: 0.4, further: 1 };
const NAMES: CellCosts = { empty: 0, further: 0 };

/** Rows of buildings or of staff: each line of figures is one, its name may be missing. */
function siteRows(labels: readonly LabelPiece[], anchors: readonly RowCenter[]): readonly LabelRow[] {
  const names = assignPieces(labels, anchors, NAMES);
  return anchors.map((center, row) => {
    const lines = new Set((names[row] ?? []).map(({ line }) => line));
    return { label: labels.filter(({ line }) => lines.has(line)), center };
  });
}

/** The rows with their amounts: each amount goes to the row whose middle is nearest. */
export function valueRows(section: LayoutSection, rows: readonly LabelRow[], labelColumn = 0): readonly TableRow[] {
  const { frame } = section;
  const printed = figureColumns(section, labelColumn, columnPieces(section, labelColumn));
  const columns = wholeRates(printed);
  const scale = commonScale(flatMap(printed, (pieces) => pieces.map(({ text }) => text)));
  const scales = printed.map((pieces) =>
    brokenScale(
      pieces.map(({ text }) => text),
      scale,
    ),
  );
  const first = columns.map((pieces) =>
    assignPieces(
      pieces,
      rows.map(({ center }) => center),
      NUMBERS,
    ),
  );
  const centers = rows.map((row, index) =>
    middleOfRow(
      row,
      flatMap(first, (column) => column[index] ?? []),
    ),
  );
  const values = columns.map((pieces) => assignPieces(pieces, centers, NUMBERS));
  return rows.map(({ label, center }, row): TableRow => {
    const cells = frame.roles.map((_, column) => {
      const pieces = values[column]?.[row] ?? [];
      if (column <= labelColumn) {
        return { from: column, to: column + 1, lines: column === labelColumn ? [withIndent(section, label)] : [] };
      }
      const texts = pieces.map(({ text }) => text);
      return { from: column, to: column + 1, lines: joinNumber(texts, scales[column]?.(texts[0])).lines };
    });
    const isSure = cells.every(
      ({ from, lines }) => from <= labelColumn || (lines.length < 2 && textKind(lines.join("")) !== "text"),
    );
    return { cells, frame, isHead: false, isSure, gap: 0, page: center.page };
  });
}

/** `97.6` and `6%` below it: the rest of a number, alone on its line, may be nearer to the row below than to its own. */
function wholeRates(columns: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const figures = new Map<number, number>();
  for (const { line } of flat(columns)) figures.set(line, (figures.get(line) ?? 0) + 1);
  return columns.map((pieces) => wholeNumbers(pieces, undefined, ({ line }) => figures.get(line) === 1));
}

/** The middle of a row by its label and its amounts. */
function middleOfRow({ label, center }: LabelRow, values: readonly Piece[]): RowCenter {
  const lines = [
    ...values.filter(({ page }) => page === center.page).map(({ line }) => line),
    ...(label.length > 0 ? [center.line] : []),
  ];
  const line = lines.length === 0 ? center.line : lines.reduce((sum, one) => sum + one, 0) / lines.length;
  return { line, page: center.page };
}

const LEADING = /^\s*/u;

/** The label with the blanks that stand before its first line: in these tables they tell what belongs to what. */
function withIndent(section: LayoutSection, label: readonly LabelPiece[]): string {
  const first = label[0];
  const own = section.lines.find(({ line }) => line.index === first?.line);
  const indent = LEADING.exec(own?.line.text ?? "")?.[0] ?? "";
  return indent + oneLine(label.map(({ text }) => text));
}
