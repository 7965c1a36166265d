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
const LONGEST_NAME = 24;

function isShortLine(line: LayoutLine): boolean {
  return line.text.trim().length <= LONGEST_NAME && !/[（(]\s*\d{4}|[：:]|表$/u.test(line.text);
}

/** The rows of names. A label or a value may be broken over lines, its neighbour standing between them. */
export function nameRows(lines: readonly LayoutLine[]): readonly TableRow[] {
  const rows: NameField[][] = [];
  const loose: NameField[] = [];
  for (const line of lines) {
    for (const field of fieldsOf(line)) {
      const open = rows.at(-1);
      if (isNameLabel(field.text)) {
        const isBeside = open !== undefined && field.start > (open[0]?.end ?? 0);
        if (isBeside) open.push(field);
        else rows.push([...loose.splice(0), field].sort((a, b) => a.start - b.start));
      } else if (open === undefined) loose.push(field);
      else attach(open, field, loose);
    }
  }
  if (loose.length > 0) rows.push(loose);
  return rows.map((fields) => nameRow(joinBroken(fields), lines[0]?.page ?? 1));
}

interface NameField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function attach(row: NameField[], field: NameField, loose: NameField[]): void {
  const above = row.findIndex((own) => field.start < own.end && own.start < field.end && !isNameLabel(own.text));
  const own = row[above];
  if (own !== undefined) row[above] = { ...own, text: own.text + field.text };
  else if (isNamePiece(field.text)) loose.push(field);
  else row.push(field);
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
    return { text: oneLine([textOf(line, runs)]), start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
  });
}

/** `预算部门名` and `称`, with the value between them on the page. */
function joinBroken(fields: readonly NameField[]): readonly NameField[] {
  const [first, ...rest] = fields;
  if (first === undefined || isNameLabel(first.text)) return fields;
  const at = rest.findIndex((field) => isNameLabel(first.text + field.text));
  const tail = rest[at];
  if (tail === undefined) return fields;
  return [{ ...first, text: first.text + tail.text }, ...rest.filter((field) => field !== tail)];
}

function nameRow(fields: readonly NameField[], page: number): TableRow {
  const ordered = [...fields].sort((a, b) => a.start - b.start);
  const isPair = ordered.length <= 2;
  const cells = ordered.map(({ text }, index): PlacedCell => {
    const to = index === ordered.length - 1 ? Math.max(FRAME.columns, index + 1) : index + 1;
    return { from: index, to: isPair && index === 1 ? FRAME.columns : to, lines: [text] };
  });
  return { cells, frame: FRAME, isHead: false, isSure: true, gap: 0, page };
}
