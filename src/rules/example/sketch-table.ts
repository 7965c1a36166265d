import type { Cell, Quantity, Table, TextField } from "../../report/report.js";
import { formatDecimal } from "../../quantity/decimal.js";
import { leadingNumber } from "../../quantity/read-number.js";
import type { CellSketch } from "./report-sketch.js";

/** A table being drawn: rows of texts, one cell a place. `undefined` leaves an empty cell. */
export type TableRows = readonly (readonly CellSketch[])[];

/** Lays rows out as a table of plain cells. */
export function sketchTable(block: number, caption: string | null, rows: TableRows): Table {
  const cols = Math.max(1, ...rows.map((row) => row.length));
  const cells: Cell[] = [];
  for (const [row, texts] of rows.entries()) {
    for (let col = 0; col < cols; col++) {
      const at = { block, cell: { row, col } };
      cells.push({ row, col, rowSpan: 1, colSpan: 1, text: texts[col] ?? "", at });
    }
  }
  return { block, caption, rows: rows.length, cols, cells };
}

/** Reads the quantities and texts of a drawn table back, as a parser would give them. */
export interface TableReading {
  /** `undefined` where the sketch has no such cell. */
  readonly quantity: (row: number, col: number, unit: string | null) => Quantity | undefined;
  readonly field: (row: number, col: number) => TextField | undefined;
}

/** The units that a cell may print behind its number. */
const OWN_UNIT = /^([%％分人个元]|万元)$/u;

export function readSketch(block: number, rows: TableRows): TableReading {
  const field = (row: number, col: number): TextField | undefined => {
    const text = rows[row]?.[col];
    return text === undefined ? undefined : { text, at: { block, cell: { row, col } } };
  };
  const quantity = (row: number, col: number, unit: string | null): Quantity | undefined => {
    const found = field(row, col);
    if (found === undefined) return undefined;
    return { ...quantityOf(found.text, unit), at: found.at };
  };
  return { quantity, field };
}

/** A printed quantity: `"91%"` is 91 with the unit %, `"——"` has no value. */
export function quantityOf(text: string, unit: string | null): Omit<Quantity, "at"> {
  const number = leadingNumber(text);
  if (number === undefined) return { value: null, unit: null, text };
  const own = OWN_UNIT.exec(number.rest)?.[1];
  return { value: formatDecimal(number.value), unit: own === "％" ? "%" : (own ?? unit), text };
}
