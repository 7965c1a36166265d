import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { isBlankText } from "../../lexicon/blank-marks.js";
import type { BasicData, Evaluation, ExpenditureLine, LineKey, Quantity } from "../../report/report.js";
import { quotedNames } from "../place/quoted-names.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import type { Verdict } from "../rule.js";
import { SOURCE_NAMES } from "../scoring/splits.js";

/** A row or a label of a form that has its cells, all of them blank. */
interface BlankRow {
  readonly name: string;
  readonly cells: readonly Quantity[];
}

/**
 * The rows of the basic data table that the form names and that say nothing in any column, told at once. Left out are rows
 * that other rules speak of: the main rows, a row whose parts are filled in, and a whole group that is blank.
 */
export function judgeLines({ lines }: BasicData, told: readonly LineKey[]): readonly Verdict[] {
  const blanks = lines.filter((line) => line.key !== null && !told.includes(line.key) && isBlankLine(line));
  const alone = blanks.filter((line) => partsOf(lines, line).every(isBlankLine));
  return judgeRows(
    alone.map((line) => ({ name: line.label, cells: cellsOf(line) })),
    lines.some((line) => cellsOf(line).some(({ value }) => value !== null)),
  );
}

/** The sources of 按收入性质分 that have a label and no amount, where others have one. */
export function judgeSources({ bySource }: Evaluation): readonly Verdict[] {
  const keys = Object.keys(SOURCE_NAMES) as (keyof Evaluation["bySource"])[];
  const rows = flatMap(keys, (key): readonly BlankRow[] => {
    const cell = bySource[key];
    return cell !== undefined && isBlankText(cell.text) ? [{ name: SOURCE_NAMES[key], cells: [cell] }] : [];
  });
  return judgeRows(
    rows,
    keys.some((key) => (bySource[key]?.value ?? null) !== null),
  );
}

function judgeRows(rows: readonly BlankRow[], othersAreStated: boolean): readonly Verdict[] {
  const first = rows[0]?.cells[0];
  if (first === undefined || !othersAreStated) return [];
  return [
    {
      state: "violated",
      code: "blankRows",
      severity: "info",
      values: {
        place: { place: first.at },
        names: quotedNames(rows.map(({ name }) => name)),
      },
      evidence: flatMap(rows, ({ cells }) => cells.map(({ text, at }) => ({ role: ROLES.blank, text, at }))),
    },
  ];
}

function cellsOf(line: ExpenditureLine): readonly Quantity[] {
  return LINE_COLUMNS.map((column) => line[column]).filter((quantity) => quantity !== undefined);
}

function isBlankLine(line: ExpenditureLine): boolean {
  const cells = cellsOf(line);
  return cells.length > 0 && cells.every(({ text }) => isBlankText(text));
}

function partsOf(lines: readonly ExpenditureLine[], line: ExpenditureLine): readonly ExpenditureLine[] {
  const index = lines.indexOf(line);
  return lines.filter(({ parent }) => parent === index);
}
