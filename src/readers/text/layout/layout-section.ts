import { flatMap } from "../../../lists/flat-map.js";
import { removeBlanks } from "../../../document/text.js";
import { isTotalLabel, type ColumnRole, type TableSection } from "../../../lexicon/table-words.js";
import type { TableRow } from "../read-table.js";
import type { RowFrame } from "../special-rows.js";
import { closeCellBlanks } from "./close-blanks.js";
import type { HeadBlock } from "./find-head-blocks.js";
import type { ColumnCuts } from "./column-search.js";
import { findColumns, type FoundColumns } from "./find-columns.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";
import type { Piece } from "./place-pieces.js";
import { splitLine } from "./split-line.js";

/** A line of a section, its runs column by column. */
export interface SectionLine {
  readonly line: LayoutLine;
  readonly columns: readonly (readonly Run[])[];
}

/** A section of a table whose columns are known on every page that it stands on. */
export interface LayoutSection {
  readonly head: HeadBlock;
  readonly frame: RowFrame;
  /** The lines below the head row, of all pages. */
  readonly lines: readonly SectionLine[];
}

/** The columns left of the first head, with and without the section's own label. */
const LEADS: Readonly<Record<TableSection, readonly (readonly ColumnRole[])[]>> = {
  staffing: [["group"]],
  expenditure: [["label"]],
  buildings: [["site"]],
  funds: [["label"], ["group", "label"]],
  goals: [[], ["group"]],
  indicators: [[], ["group"]],
};

/** The section's label stands in the head row, so that it has a column of its own. */
const MISSING_LABEL = 3;
/** A column more must explain at least this much. */
const FURTHER_COLUMN = 0.3;

/**
 * Finds a section's columns on each of its pages.
 *
 * @param lines the section's lines below its head row, without repeated head rows.
 * @param repeated head rows of the same section on later pages, by page.
 */
export function layoutSection(
  head: HeadBlock,
  lines: readonly LayoutLine[],
  page: number,
  repeated: ReadonlyMap<number, HeadBlock>,
): LayoutSection {
  const pages = [...new Set([page, ...lines.map((line) => line.page)])].map((number) => {
    const own = lines.filter((line) => line.page === number);
    return { own, body: own.filter((line) => !acrossColumns(line, own)), onPage: number === page ? head : repeated.get(number) };
  });
  const { lead, cuts } = bestColumns(head, pages);
  const roles = [...lead, ...head.heads.map(({ role }) => role)];
  const split = flatMap(pages, ({ own }, index) =>
    own.map((line) => ({ line, columns: splitLine(line, { roles, cuts: cuts[index] ?? [], section: head.section }) })),
  );
  return { head, frame: { section: head.section, roles, columns: roles.length }, lines: split };
}

const NUMBER = /^[\d０-９.．]+分?$|^分$/u;

/** The total row's label stands across the columns, its numbers may stand on the lines beside it. */
export function acrossColumns(line: LayoutLine, lines: readonly LayoutLine[]): boolean {
  if (isTotalLine(line)) return true;
  const isNumbers = line.runs.every(({ text }) => NUMBER.test(text));
  return isNumbers && lines.some((other) => Math.abs(other.index - line.index) <= 1 && isTotalLine(other));
}

/** Says whether a line is the total row's: 总分 or 合计, with its numbers or without. */
export function isTotalLine(line: LayoutLine): boolean {
  const label = removeBlanks(line.text.replace(NUMBERS, ""));
  return isTotalLabel(label) || isTotalLabel(label.replace(LAST_UNIT, ""));
}

/** `总分  分  98`: the second line of `100分` beside the label. */
const LAST_UNIT = /分$/u;

/** `100 分`, `９７．５` */
const NUMBERS = /[\d０-９][\d０-９.．]*\s?分?/gu;

/** Too few texts on a page for its columns. */
const NO_COLUMNS = 20;

interface SectionColumns {
  readonly lead: readonly ColumnRole[];
  /** Cuts of each page, in the order of the pages. */
  readonly cuts: readonly ColumnCuts[];
  readonly cost: number;
}

interface PageBody {
  readonly body: readonly LayoutLine[];
  /** The head row as the page prints it, if it does. */
  readonly onPage: HeadBlock | undefined;
}

/** The columns that fit all pages of a section best, with the section's own label at the left or without. */
function bestColumns(head: HeadBlock, pages: readonly PageBody[]): SectionColumns {
  const tried = LEADS[head.section].map((lead): SectionColumns => {
    const isMissing = head.groupLines.length > 0 && head.section === "indicators" && lead.length === 0;
    const found: FoundColumns[] = [];
    for (const page of pages) found.push(pageColumns(head, page, lead, found.at(-1)?.cuts ?? []));
    const cost = found.reduce((sum, one) => sum + one.cost, 0) + lead.length * FURTHER_COLUMN + (isMissing ? MISSING_LABEL : 0);
    return { lead, cuts: found.map((one) => one.cuts), cost };
  });
  return tried.sort((a, b) => a.cost - b.cost)[0] ?? { lead: [], cuts: [], cost: 0 };
}

/** Lines of fewer texts, at the top of a page without a head row, are the rest of a row: its columns are those above. */
const LEAST_TEXTS = 3;

/** The columns of one page; the section's own label may have no text there. */
function pageColumns(head: HeadBlock, page: PageBody, lead: readonly ColumnRole[], before: ColumnCuts): FoundColumns {
  const { body, onPage } = page;
  const isRest = onPage === undefined && before.length > 0 && body.every(({ runs }) => runs.length < LEAST_TEXTS);
  if (body.length === 0 || isRest) return { cuts: before, cost: 0 };
  const heads = head.heads.map((_, column) => (onPage?.heads.length === head.heads.length ? onPage.heads[column] : undefined));
  const roles = [...lead, ...head.heads.map(({ role }) => role)];
  const expected = onPage === undefined ? before : [];
  const search = { section: head.section, roles, body, heads: [...lead.map(() => undefined), ...heads], expected };
  const full = findColumns(search);
  if (full.cost === Infinity) return { cuts: before, cost: NO_COLUMNS };
  if (lead[0] !== "group") return full;
  const rest = findColumns({ ...search, roles: roles.slice(1), heads: search.heads.slice(1), expected: expected.slice(1) });
  return rest.cost < full.cost ? { cuts: [0, ...rest.cuts], cost: rest.cost } : full;
}

/** The column's texts, line by line, blanks closed. */
export function columnPieces(section: LayoutSection, column: number): readonly Piece[] {
  return flatMap(section.lines, ({ line, columns }) => {
    const text = closeCellBlanks(textOf(line, columns[column] ?? []));
    return text === "" ? [] : [{ line: line.index, page: line.page, text }];
  });
}

/** The head row of a section; its own label is put together from the pieces in the head row and below it. */
export function headTableRow(section: LayoutSection, groupLines: readonly string[], page: number): TableRow {
  const { frame, head } = section;
  const lead = frame.columns - head.heads.length;
  const leadCells = frame.roles.slice(0, lead).map((_, column) => {
    return { from: column, to: column + 1, lines: column === 0 ? [groupLines.join("")] : [] };
  });
  const headCells = head.heads.map(({ lines }, index) => {
    return { from: lead + index, to: lead + index + 1, lines: [closeCellBlanks(lines.join(""))] };
  });
  return { cells: [...leadCells, ...headCells], frame, isHead: true, isSure: true, gap: 0, page };
}
