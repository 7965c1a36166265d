import { isGroupPiece } from "../../../lexicon/label-pieces.js";
import { textKind } from "../../../lexicon/table-words.js";
import type { TableRow } from "../read-table.js";
import { gluedNumber, oneLine } from "./cell-paragraphs.js";
import { labelRows, type LabelPiece, type LabelRow } from "./label-rows.js";
import { columnPieces, headTableRow, type LayoutSection } from "./layout-section.js";
import { assignPieces, middleOf, type CellCosts, type Piece, type RowCenter } from "./place-pieces.js";

/** A label with nothing beside it is no row where the section's own label goes on below its head row. */
const MOST_PIECES_IN_STAFFING = 6;

/** The one row of figures under 编制数, 实际在职人数 and 控制率. */
export function staffingRows(section: LayoutSection): readonly TableRow[] {
  const { frame } = section;
  const columns = frame.roles.map((_, column) => columnPieces(section, column).slice(0, MOST_PIECES_IN_STAFFING));
  const group = (columns[0] ?? []).map(({ text }) => text);
  const page = section.lines[0]?.line.page ?? 1;
  const cells = columns.map((pieces, column) => {
    return { from: column, to: column + 1, lines: column === 0 ? [] : [gluedNumber(pieces.map(({ text }) => text))] };
  });
  const figures: TableRow = { cells, frame, isHead: false, isSure: true, gap: 0, page };
  return [headTableRow(section, [...section.head.groupLines, ...group], page), figures];
}

/** The rows of amounts of 经费控制情况 or of 楼堂馆所控制情况: a label at the left, each amount beside the middle of it. */
export function amountRows(section: LayoutSection): readonly TableRow[] {
  const { frame } = section;
  const columns = frame.roles.map((_, column) => columnPieces(section, column));
  const labels = labelPieces(section);
  const isOwnLabel = (piece: Piece): boolean => frame.section === "buildings" && isGroupPiece(piece.text, frame.section);
  const group = labels.filter(isOwnLabel).map(({ text }) => text);
  const rowLabels = labels.filter((piece) => !isOwnLabel(piece));
  const anchors = amountLines(columns.slice(1), rowLabels);
  const rows = frame.section === "buildings" ? siteRows(rowLabels, anchors) : labelRows(rowLabels, anchors);
  return [headTableRow(section, [...section.head.groupLines, ...group], pageOf(section)), ...valueRows(section, rows)];
}

function pageOf(section: LayoutSection): number {
  return section.lines[0]?.line.page ?? 1;
}

function labelPieces(section: LayoutSection): readonly LabelPiece[] {
  const ends = new Map<number, number>();
  for (const { line, columns } of section.lines) ends.set(line.index, columns[0]?.at(-1)?.end ?? 0);
  return columnPieces(section, 0).map((piece) => ({ ...piece, end: ends.get(piece.line) ?? 0 }));
}

/** The lines that amounts stand on; amounts of one row may stand on neighbouring lines, if in different columns. */
function amountLines(columns: readonly (readonly Piece[])[], labels: readonly Piece[]): readonly RowCenter[] {
  const labelled = new Set(labels.map(({ line }) => line));
  const placed = columns.flatMap((pieces, column) => pieces.map((piece) => ({ ...piece, column })));
  placed.sort((a, b) => a.line - b.line);
  const groups: (typeof placed)[] = [];
  for (const piece of placed) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    const isFree = open !== undefined && !open.some(({ column }) => column === piece.column);
    const isNext =
      last !== undefined && (piece.line === last.line || (piece.line === last.line + 1 && !labelled.has(piece.line)));
    if (open !== undefined && isNext && (isFree || piece.line === last.line)) open.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({ line: middleOf(group), page: group[0]?.page ?? 1 }));
}

/** A cell holds one number, seldom in two pieces; a name may have several lines. */
const NUMBERS: CellCosts = { empty: 0.4, further: 1 };
const NAMES: CellCosts = { empty: 0, further: 0 };

/** Rows of buildings: each line of figures is one, its name may be missing. */
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
  const columns = frame.roles.map((_, column) => (column > labelColumn ? columnPieces(section, column) : []));
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
      first.flatMap((column) => column[index] ?? []),
    ),
  );
  const values = columns.map((pieces) => assignPieces(pieces, centers, NUMBERS));
  return rows.map(({ label, center }, row): TableRow => {
    const cells = frame.roles.map((_, column) => {
      const pieces = values[column]?.[row] ?? [];
      const lines = column === labelColumn ? [withIndent(section, label)] : [gluedNumber(pieces.map(({ text }) => text))];
      return { from: column, to: column + 1, lines: column < labelColumn ? [] : lines };
    });
    const isSure = cells.slice(labelColumn + 1).every(({ lines }) => textKind(lines.join("")) !== "text");
    return { cells, frame, isHead: false, isSure, gap: 0, page: center.page };
  });
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
