import { isGroupPiece } from "../../../lexicon/label-pieces.js";
import { isRowLabel, isSourceLabel, isUseLabel, textKind } from "../../../lexicon/table-words.js";
import type { PlacedCell } from "../find-head-rows.js";
import type { TableRow } from "../read-table.js";
import type { RowFrame } from "../special-rows.js";
import { valueRows } from "./amount-rows.js";
import { gluedNumber, oneLine } from "./cell-paragraphs.js";
import { closeCellBlanks } from "./close-blanks.js";
import type { LabelRow } from "./label-rows.js";
import { columnPieces, headTableRow, type LayoutSection } from "./layout-section.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";
import { middleOf } from "./place-pieces.js";

/** The rows of the fund block above its sources: 年度资金总额 and its parts. */
export function fundRows(section: LayoutSection, sources: readonly LayoutLine[]): readonly TableRow[] {
  const labelColumn = section.frame.roles.indexOf("label");
  const pieces = columnPieces(section, labelColumn).map((piece) => ({ ...piece, end: 0 }));
  const own = pieces.filter(({ text }) => !isGroupPiece(text, "funds") || isRowLabel(text) || isTail(text));
  const rows: LabelRow[] = [];
  for (const piece of own) {
    const open = rows.at(-1);
    const openText = open?.label.map(({ text }) => text).join("") ?? "";
    const goesOn = open !== undefined && !isRowLabel(openText) && !isRowLabel(piece.text);
    const label = goesOn ? [...open.label, piece] : [piece];
    const row = { label, center: { line: middleOf(label), page: piece.page } };
    if (goesOn || (open !== undefined && isTail(piece.text)))
      rows[rows.length - 1] = goesOn ? row : { ...row, label: [...open.label, piece] };
    else rows.push(row);
  }
  const group = labelColumn > 0 ? columnPieces(section, 0).map(({ text }) => text) : [];
  const groupInSources = sources.flatMap((line) => leadingGroup(line).map((run) => run.text));
  const page = section.lines[0]?.line.page ?? 1;
  const head = headTableRow(section, [...section.head.groupLines, ...group, ...groupInSources], page);
  return [head, ...valueRows(section, rows, labelColumn), ...sourceRows(sources, section.frame)];
}

/** `额：` `金` `政拨款`: what a narrow column leaves of a label for its second line. */
const TAIL = /^.{0,2}[：:]$|^[金款额]{1,2}$/u;

function isTail(text: string): boolean {
  return TAIL.test(text);
}

/** A source or a use of funds: its label, with the amount behind a colon, or the amount by itself. */
interface FundPart {
  readonly line: number;
  readonly labels: string[];
  readonly amounts: string[];
}

/** Rows of 按收入性质分 and 按支出性质分, which stand side by side. */
function sourceRows(lines: readonly LayoutLine[], frame: RowFrame): readonly TableRow[] {
  const middle = usesStart(lines);
  const left = parts(lines, (run) => run.start < middle, isSourceLabel);
  const right = parts(lines, (run) => run.start >= middle, isUseLabel);
  const isInline = [...left, ...right].every(({ labels, amounts }) => amounts.length === 0 || COLON_AT_END.test(labels.join("")));
  const start = frame.roles[0] === "group" ? 1 : 0;
  const edges = sourceEdges(start, frame.columns, isInline);
  const uses = nearestRows(left, right);
  const page = lines[0]?.page ?? 1;
  return left.map((source, row): TableRow => {
    const cells = [...partCells(source, edges.slice(0, 3), isInline), ...partCells(uses.get(row), edges.slice(2), isInline)];
    return { cells, frame, isHead: false, isSure: true, gap: 0, page };
  });
}

const COLON_AT_END = /[：:]$/u;

function sourceEdges(start: number, columns: number, isInline: boolean): readonly number[] {
  const middle = start + Math.ceil((columns - start) / 2);
  if (isInline) return [start, middle, middle, columns, columns];
  return [start, start + Math.ceil((middle - start) / 2), middle, middle + Math.ceil((columns - middle) / 2), columns];
}

function partCells(part: FundPart | undefined, edges: readonly number[], isInline: boolean): readonly PlacedCell[] {
  const [first = 0, second = 0, third = 0] = edges;
  const label = oneLine(part?.labels ?? []);
  const amount = gluedNumber(part?.amounts ?? []);
  if (isInline) return [{ from: first, to: Math.max(second, third), lines: [label + amount] }];
  return [
    { from: first, to: second, lines: [label] },
    { from: second, to: third, lines: [amount] },
  ];
}

/** Where the right half begins: at the leftmost label of a use. */
function usesStart(lines: readonly LayoutLine[]): number {
  const starts = lines.flatMap(({ runs }) => runs.filter((run) => isUseLabel(run.text)).map((run) => run.start));
  return Math.min(Infinity, ...starts);
}

function leadingGroup(line: LayoutLine): readonly Run[] {
  const own = line.runs.findIndex((run) => !isGroupPiece(run.text, "funds"));
  return line.runs.slice(0, own === -1 ? line.runs.length : own);
}

function parts(
  lines: readonly LayoutLine[],
  isHere: (run: Run) => boolean,
  isLabel: (text: string) => boolean,
): readonly FundPart[] {
  const found: FundPart[] = [];
  for (const line of lines) {
    const runs = line.runs.slice(leadingGroup(line).length).filter(isHere);
    if (runs.length === 0) continue;
    const amounts = runs.filter((run) => textKind(run.text) !== "text");
    const text = closeCellBlanks(
      textOf(
        line,
        runs.filter((run) => textKind(run.text) === "text"),
      ),
    );
    const open = found.at(-1);
    const begins = text !== "" && (open === undefined || isLabel(text) || (beginsLabel(text) && isLabel(open.labels.join(""))));
    if (begins) found.push({ line: line.index, labels: [text], amounts: amounts.map((run) => run.text) });
    else if (open !== undefined) {
      if (text !== "") open.labels.push(text);
      open.amounts.push(...amounts.map((run) => run.text));
    }
  }
  return found;
}

/** The first characters of a source's or a use's label, where a narrow column breaks it. */
const LABEL_START = /^(?:其中|一般公共|政府性|国有资本|纳入|财政专户|社会保险|其他|单位资金|上级|基本|项目|按)/u;

function beginsLabel(text: string): boolean {
  return LABEL_START.test(text);
}

/** Which use stands beside which source, by the lines that they begin on. */
function nearestRows(left: readonly FundPart[], right: readonly FundPart[]): ReadonlyMap<number, FundPart> {
  const rows = new Map<number, FundPart>();
  let least = 0;
  for (const part of right) {
    let best = least;
    for (let row = least; row < left.length; row++) {
      const isNearer = Math.abs((left[row]?.line ?? 0) - part.line) < Math.abs((left[best]?.line ?? 0) - part.line);
      if (isNearer) best = row;
    }
    rows.set(best, part);
    least = best + 1;
  }
  return rows;
}
