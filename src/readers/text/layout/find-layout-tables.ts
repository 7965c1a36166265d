import { listOf } from "../../../lists/list-of.js";
import { flatMap } from "../../../lists/flat-map.js";
import { isThriftPiece } from "../../../lexicon/label-pieces.js";
import { SOURCES_START } from "../../../lexicon/parted-words.js";
import { standsOutsideTables, type TableSection } from "../../../lexicon/table-words.js";
import type { TableRow } from "../read-table.js";
import type { FoundTable } from "../text-part.js";
import { amountRows } from "./amount-rows.js";
import { cellParagraphs, oneLine } from "./cell-paragraphs.js";
import { findHeadBlocks, type HeadBlock } from "./find-head-blocks.js";
import { fundRows } from "./fund-rows.js";
import { joinCutNumbers } from "./join-cut-numbers.js";
import { goalRows } from "./goal-rows.js";
import { indicatorRows } from "./indicator-rows.js";
import { textOf, type LayoutLine } from "./layout-line.js";
import { isTotalLine, layoutSection } from "./layout-section.js";
import { nameLinesAbove, nameRows } from "./name-rows.js";

/** A table of known sections: the lines `start` (inclusive) to `end` (exclusive) and its head rows. */
interface TableRange {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly HeadBlock[];
}

const PLACE: Readonly<Record<TableSection, number>> = {
  staffing: 0,
  expenditure: 1,
  buildings: 2,
  funds: 3,
  goals: 4,
  indicators: 5,
};
const FIRST_OF_SCORING = 3;

/** The tables of known forms among lines whose characters stand as on the page. Line numbers are those of `lines`. */
export function findLayoutTables(lines: readonly LayoutLine[]): readonly FoundTable[] {
  return tableRanges(lines).map((range) => {
    return { start: range.start, end: range.end, tables: [tableRows(lines, range)] };
  });
}

function tableRanges(lines: readonly LayoutLine[]): readonly TableRange[] {
  const groups: HeadBlock[][] = [];
  for (const block of findHeadBlocks(lines)) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (open === undefined || before === undefined || beginsTable(lines, before, block)) groups.push([block]);
    else open.push(block);
  }
  let least = 0;
  return groups.map((blocks, index) => {
    const first = blocks[0]?.first ?? 0;
    const start = nameLinesAbove(lines, first, least);
    const limit = groups[index + 1]?.[0]?.first ?? lines.length;
    const end = tableEnd(lines, blocks, limit);
    least = end;
    return { start, end, blocks };
  });
}

/** A section that comes no later than the one before begins a table, save a head row repeated on a further page. */
function beginsTable(lines: readonly LayoutLine[], before: HeadBlock, block: HeadBlock): boolean {
  const between = lines.slice(before.last + 1, block.first);
  if (between.some((line) => standsOutsideTables(line.text))) return true;
  if (isRepeated(before, block)) return between.some(isTotalLine);
  const isOtherForm = PLACE[before.section] < FIRST_OF_SCORING !== PLACE[block.section] < FIRST_OF_SCORING;
  return isOtherForm || PLACE[block.section] <= PLACE[before.section];
}

function isRepeated(before: HeadBlock, block: HeadBlock): boolean {
  return before.section === block.section && before.heads.length === block.heads.length;
}

/** A line of more texts is none of a form's. */
const MOST_RUNS = 120;
/** A section of more lines is none of a form's; time grows with their square. */
const MOST_SECTION_LINES = 1200;

/** The table ends below its total row, or at a line that never stands in a table. */
function tableEnd(lines: readonly LayoutLine[], blocks: readonly HeadBlock[], limit: number): number {
  const last = blocks.at(-1);
  let end = (last?.last ?? 0) + 1;
  for (let at = end; at < limit; at++) {
    const line = lines[at];
    if (line === undefined || line.runs.length > MOST_RUNS || standsOutsideTables(line.text)) break;
    if (line.runs.length > 0) end = at + 1;
    if (last?.section === "indicators" && isTotalLine(line)) return isNumberTail(lines[at + 1]) ? at + 2 : at + 1;
  }
  return end;
}

const NUMBER_TAIL = /^(?:\d{1,2}|\d?分)$/u;

/** `分      7`: the second line of numbers that a narrow column broke. */
function isNumberTail(line: LayoutLine | undefined): boolean {
  return line !== undefined && line.runs.length > 0 && line.runs.every(({ text }) => NUMBER_TAIL.test(text.normalize("NFKC")));
}

function tableRows(lines: readonly LayoutLine[], range: TableRange): readonly TableRow[] {
  const [first] = range.blocks;
  const rows: TableRow[] = first === undefined ? [] : [...nameRows(lines.slice(range.start, first.first))];
  for (let index = 0; index < range.blocks.length;) {
    const head = range.blocks[index];
    if (head === undefined) break;
    let next = index + 1;
    const repeated: HeadBlock[] = [];
    for (let more = range.blocks[next]; more !== undefined && isRepeated(head, more); more = range.blocks[next]) {
      repeated.push(more);
      next++;
    }
    const end = range.blocks[next]?.first ?? range.end;
    rows.push(...sectionRows(lines, head, repeated, end));
    index = next;
  }
  return rows;
}

function sectionRows(
  lines: readonly LayoutLine[],
  head: HeadBlock,
  repeated: readonly HeadBlock[],
  end: number,
): readonly TableRow[] {
  const isRepeatedLine = (at: number): boolean => repeated.some(({ first, last }) => at >= first && at <= last);
  const numbers = listOf(Math.max(0, end - head.last - 1), (offset) => head.last + 1 + offset);
  const body = flatMap(
    numbers.filter((at) => !isRepeatedLine(at)),
    (at) => lines[at] ?? [],
  ).filter(({ runs }) => runs.length > 0);
  const page = lines[head.first]?.page ?? 1;
  if (body.length > MOST_SECTION_LINES) return plainRows([...lines.slice(head.first, head.last + 1), ...body]);
  const byPage = new Map(repeated.map((block) => [lines[block.first]?.page ?? 1, block]));
  const section = (own: readonly LayoutLine[]) => layoutSection(head, own, page, byPage);
  switch (head.section) {
    case "staffing":
      return amountRows(section(body));
    case "expenditure":
    case "buildings": {
      const thrift = thriftStart(body);
      return [...amountRows(section(body.slice(0, thrift))), ...thriftRows(body.slice(thrift))];
    }
    case "funds": {
      const sources = body.findIndex((line) => line.runs.some(({ text }) => SOURCES_START.test(text)));
      const split = sources === -1 ? body.length : sources;
      return fundRows(section(joinCutNumbers(body.slice(0, split))), body.slice(split));
    }
    case "goals":
      return goalRows(section(body));
    case "indicators":
      return indicatorRows(section(body));
  }
}

/** The lines as rows of one cell; the first says that they are too many. */
function plainRows(lines: readonly LayoutLine[]): readonly TableRow[] {
  const frame = { section: "names" as const, roles: [], columns: 1 };
  return lines.map((line, index) => {
    const cells = [{ from: 0, to: 1, lines: [line.text] }];
    const row = { cells, frame, isHead: false, isSure: true, gap: 0, page: line.page };
    return index === 0 ? { ...row, isSure: false, unparted: lines.length } : row;
  });
}

const LONG_TEXT = 15;

/** Where the row 厉行节约保障措施 begins; its text may begin a line above its label. */
function thriftStart(body: readonly LayoutLine[]): number {
  const label = body.findIndex((line) => isThriftPiece(line.runs[0]?.text ?? "") && (line.runs[0]?.text.length ?? 0) > 1);
  if (label === -1) return body.length;
  const above = body[label - 1];
  const isText = above?.runs.length === 1 && (above.runs[0]?.text.length ?? 0) >= LONG_TEXT;
  return isText ? label - 1 : label;
}

function thriftRows(lines: readonly LayoutLine[]): readonly TableRow[] {
  const [first] = lines;
  if (first === undefined) return [];
  const label: string[] = [];
  const texts: string[] = [];
  for (const line of lines) {
    const isLabel = isThriftPiece(line.runs[0]?.text ?? "");
    if (isLabel) label.push(line.runs[0]?.text ?? "");
    const text = textOf(line, isLabel ? line.runs.slice(1) : line.runs);
    if (text !== "") texts.push(text);
  }
  const cells = [
    { from: 0, to: 1, lines: [oneLine(label)] },
    { from: 1, to: 2, lines: cellParagraphs(texts) },
  ];
  const frame = { section: "names" as const, roles: [], columns: 2 };
  return [{ cells, frame, isHead: false, isSure: true, gap: 0, page: first.page }];
}
