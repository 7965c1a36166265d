import { flatMap } from "../../../lists/flat-map.js";
import { removeBlanks } from "../../../document/text.js";
import { isNamePiece } from "../../../lexicon/label-pieces.js";
import { isNameLabel } from "../../../lexicon/table-words.js";
import type { PlacedCell } from "../find-head-rows.js";
import type { TableRow } from "../read-table.js";
import type { RowFrame } from "../special-rows.js";
import { oneLine } from "./cell-paragraphs.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";

/** Two labels with their values side by side. */
const FRAME: RowFrame = { section: "names", roles: [], columns: 4 };

/** How many lines above a head row belong to its rows of names: 项目名称, 主管部门, 实施单位. */
export function nameLinesAbove(lines: readonly LayoutLine[], head: number, least: number): number {
  let first = head;
  let seen = false;
  for (let at = head - 1; at >= least; at--) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.runs.length === 0) continue;
    const fields = fieldsOf(line);
    if (fields.some(({ text }) => isNameLabel(text)) || isNamePiece(fields[0]?.text ?? "")) {
      first = at;
      seen = true;
    } else if (head - at > MOST_LINES || (!isShortLine(line) && seen)) break;
    else if (!isShortLine(line)) break;
  }
  return first;
}

const MOST_LINES = 12;
const LONGEST_NAME = 44;
/** `（2022 年度）`, `单位：万元`, a form's title. */
const NO_NAME = /[（(]\s*\d{4}|[：:]|表$/u;

function isShortLine(line: LayoutLine): boolean {
  return removeBlanks(line.text).length <= LONGEST_NAME && !NO_NAME.test(line.text);
}

/** The rows of names. A label or a value may be broken over lines, its neighbour standing between them. */
export function nameRows(lines: readonly LayoutLine[]): readonly TableRow[] {
  const fields = joinBroken(flatMap(lines, fieldsOf));
  const labels = fields.filter(({ text }) => isNameLabel(text));
  const values = new Map<NameField, NameField[]>(labels.map((label) => [label, []]));
  const stray: NameField[] = [];
  for (const field of fields.filter((one) => !isNameLabel(one.text))) {
    const label = labelOf(field, labels);
    (label === undefined ? stray : (values.get(label) ?? stray)).push(field);
  }
  const rows: NameField[][] = [];
  for (const label of labels) {
    const open = rows.at(-1);
    const named = [label, { ...label, text: oneLine((values.get(label) ?? []).map(({ text }) => text)) }];
    if (open?.[0] !== undefined && Math.abs(open[0].line - label.line) <= 1 && label.start > open[0].end) open.push(...named);
    else rows.push(named);
  }
  const page = lines[0]?.page ?? 1;
  return [...stray.map((field) => [field]), ...rows].map((row) => nameRow(row, page));
}

/** The label that a value stands beside: the nearest one at its left. */
function labelOf(field: NameField, labels: readonly NameField[]): NameField | undefined {
  const distance = (label: NameField): number => Math.abs(label.line - field.line) * LINE_WEIGHT + (field.start - label.end);
  const left = labels.filter((label) => label.end <= field.start);
  return left.sort((a, b) => distance(a) - distance(b))[0];
}

/** A line more between a label and its value counts as so many characters. */
const LINE_WEIGHT = 40;

interface NameField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Fields of a line, parted by at least two blanks. */
function fieldsOf(line: LayoutLine): readonly NameField[] {
  const groups: Run[][] = [];
  for (const run of line.runs) {
    const open = groups.at(-1);
    if (open !== undefined && run.start - (open.at(-1)?.end ?? 0) < 2) open.push(run);
    else groups.push([run]);
  }
  return groups.map((runs) => {
    return { text: oneLine([textOf(line, runs)]), start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0, line: line.index };
  });
}

/** `预算部门名` and `称`, with the value between them on the page, are one label. */
function joinBroken(fields: readonly NameField[]): readonly NameField[] {
  const joined: NameField[] = [];
  for (const field of fields) {
    const at = joined.findIndex((one) => !isNameLabel(one.text) && isNamePiece(one.text) && isNameLabel(one.text + field.text));
    const open = joined[at];
    if (open === undefined || isNameLabel(field.text)) joined.push(field);
    else joined[at] = { ...open, text: open.text + field.text, line: (open.line + field.line) / 2 };
  }
  return joined;
}

function nameRow(fields: readonly NameField[], page: number): TableRow {
  const isPair = fields.length <= 2;
  const cells = fields.map(({ text }, index): PlacedCell => {
    const to = index === fields.length - 1 ? Math.max(FRAME.columns, index + 1) : index + 1;
    return { from: index, to: isPair && index === 1 ? FRAME.columns : to, lines: [text] };
  });
  return { cells, frame: FRAME, isHead: false, isSure: true, gap: 0, page };
}
