import { cellWords, type CellWords } from "../../lexicon/cell-words.js";
import { LEAST_HEADS, SECTION_HEADS, type ColumnRole, type TableSection } from "../../lexicon/table-words.js";

/** The texts of a row, one for each column of the file's grid. */
type Row = readonly string[];

/** A cell that stays, and the column that it stood in; its text is empty where it belongs to a cell above. */
export interface KeptCell {
  readonly column: number;
  readonly text: string;
}

/** A head row of a dense table: which columns its cells take together. */
interface DenseHead {
  readonly section: TableSection;
  /** The first column of the cell that each column belongs to. */
  readonly spans: readonly number[];
  readonly roles: readonly (ColumnRole | undefined)[];
  /** The section's own label, which stands beside all its rows. */
  readonly group: string | undefined;
}

/** Fewer columns are no form's. */
const LEAST_COLUMNS = 3;

/**
 * Rows of a table whose merged cells are written out once for each place that they cover, as programs do that go through
 * a Word table cell by cell. Gives the rows with each cell once: merged sideways it is left out, merged downwards it is
 * empty. Equal values of neighbouring columns stay, since the head row tells which places are one column.
 *
 * @returns the rows as they are where nothing is repeated.
 */
export function withoutRepeats(rows: readonly Row[]): readonly (readonly KeptCell[])[] {
  const words = rows.map((row) => row.map((text) => cellWords(text.trim())));
  if (!rows.some((row, index) => repeatsLabel(row, words[index] ?? []))) {
    return rows.map((row) => row.map((text, column) => ({ column, text })));
  }
  if (!rows.some((row, index) => denseHead(row, words[index] ?? []) !== undefined)) return withoutTwins(rows);
  let head: DenseHead | undefined;
  let above: Row = [];
  return rows.map((row, index) => {
    const own = words[index] ?? [];
    if (above.length !== row.length) head = undefined;
    const found = denseHead(row, own);
    if (found !== undefined) head = { ...found, spans: blankSpans(rows, words, index, found.spans) };
    const kept = found !== undefined || head === undefined ? row : withoutLabelsAbove(row, above, head);
    above = row;
    if (head !== undefined && (found !== undefined || !isSpecial(row, own, head))) return bySpans(kept, head.spans);
    const isTotal = own.some((word) => word.isTotal);
    return byRuns(kept, isTotal ? head : undefined);
  });
}

/** Without a head that is known, neighbouring columns are one only where all rows say the same in both. */
function withoutTwins(rows: readonly Row[]): readonly (readonly KeptCell[])[] {
  const isOneCell = (row: Row): boolean => row.every((text) => text === row[0]);
  return rows.map((row) => {
    if (isOneCell(row)) return byRuns(row, undefined);
    const alike = rows.filter((other) => other.length === row.length && !isOneCell(other));
    const isTwin = (column: number): boolean => column > 0 && alike.every((other) => other[column] === other[column - 1]);
    return row.map((text, column) => ({ column, text })).filter(({ column }) => !isTwin(column));
  });
}

/** A label beside itself: no form prints one twice in a row. */
function repeatsLabel(row: Row, words: readonly CellWords[]): boolean {
  return row.length >= LEAST_COLUMNS && row.some((text, column) => text === row[column + 1] && isLabel(words[column]));
}

function isLabel(words: CellWords | undefined): boolean {
  if (words === undefined) return false;
  return words.isName || words.heads.size > 0 || words.isTotal || words.isSource || words.isUse || words.isTextRow || words.isRow;
}

function denseHead(row: Row, words: readonly CellWords[]): DenseHead | undefined {
  const spans = spansOf(row);
  const starts = new Set(spans);
  for (const [section] of SECTION_HEADS) {
    const roles = words.map((word) => word.heads.get(section));
    if (roles.filter((role, column) => role !== undefined && starts.has(column)).length < LEAST_HEADS[section]) continue;
    return { section, spans, roles, group: roles[0] === undefined && row[0] !== "" ? row[0] : undefined };
  }
  return undefined;
}

/** Equal neighbours are one cell, but for empty ones. */
function spansOf(row: Row): readonly number[] {
  const spans: number[] = [];
  for (const [column, text] of row.entries()) {
    const isSame = column > 0 && text.trim() !== "" && text === row[column - 1];
    spans.push(isSame ? (spans[column - 1] ?? column) : column);
  }
  return spans;
}

/** Empty neighbours in a head row are one column where all the rows below it say the same in both. */
function blankSpans(
  rows: readonly Row[],
  words: readonly (readonly CellWords[])[],
  head: number,
  spans: readonly number[],
): readonly number[] {
  const row = rows[head] ?? [];
  const below: Row[] = [];
  for (let at = head + 1; at < rows.length; at++) {
    const next = rows[at] ?? [];
    if (next.length !== row.length || denseHead(next, words[at] ?? []) !== undefined) break;
    below.push(next);
  }
  const joined = [...spans];
  for (const [column, text] of row.entries()) {
    const isPair = column > 0 && text.trim() === "" && row[column - 1]?.trim() === "";
    if (isPair && below.every((each) => each[column] === each[column - 1])) joined[column] = joined[column - 1] ?? column;
  }
  return joined;
}

/** Rows that do not follow the columns: names, totals, sources and uses, long texts, one cell over all columns. */
function isSpecial(row: Row, words: readonly CellWords[], head: DenseHead): boolean {
  if (row.every((text) => text === row[0])) return true;
  const at = words.findIndex((word, column) => word.kind !== "blank" && row[column] !== head.group);
  const first = words[at];
  if (first === undefined) return false;
  if (first.isSource || first.isUse)
    return !followsColumn(row, at, head) || words.some((word, column) => column > at && word.isUse);
  return first.isName || first.isTotal || first.isTextRow;
}

/** `其他资金` may be the label of a row of amounts as well, if it takes just the column of such labels. */
function followsColumn(row: Row, at: number, { spans }: DenseHead): boolean {
  return row.every(
    (text, column) =>
      column < at || (text === row[at] && (row[column - 1] === text || column === at)) === (spans[column] === spans[at]),
  );
}

/** Labels that reach down from the row above: the section's own and those of levels. */
function withoutLabelsAbove(row: Row, above: Row, head: DenseHead): Row {
  let isInside = true;
  return row.map((text, column) => {
    const role = head.roles[column];
    const isOwn = head.group !== undefined && text === head.group && head.spans[column] === 0;
    if (role === "level1" || role === "level2") isInside &&= text === above[column];
    return isOwn || ((role === "level1" || role === "level2") && isInside) ? "" : text;
  });
}

function bySpans(row: Row, spans: readonly number[]): readonly KeptCell[] {
  return keptCells(row, (column) => spans[column] === column);
}

/** Equal neighbours are one cell; but the total of the scores is one of its own, even where it is that of the weights. */
function byRuns(row: Row, head: DenseHead | undefined): readonly KeptCell[] {
  return keptCells(row, (column) => head?.roles[column] === "score" && head.spans[column] === column);
}

/** The cells that begin a column, or whose text is another than that of the cell before. */
function keptCells(row: Row, begins: (column: number) => boolean): readonly KeptCell[] {
  const cells = row.map((text, column) => ({ column, text }));
  return cells.filter(({ column, text }) => column === 0 || text !== row[column - 1] || begins(column));
}
