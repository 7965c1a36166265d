import type { BasicData, Building, ExpenditureLine, LineColumn, Quantity, Table } from "../../report/report.js";
import type { BasicDataSketch, CellSketch } from "./report-sketch.js";
import { readSketch, sketchTable, type TableReading } from "./sketch-table.js";

const BUILDING_HEADS = [
  "楼堂馆所控制情况",
  "批复规模（㎡）",
  "实际规模（㎡）",
  "规模控制率",
  "预算投资（万元）",
  "实际投资（万元）",
  "投资概算控制率",
];

/** A basic data table drawn at `block`, and its cells read back. */
export function drawBasicData(
  sketch: BasicDataSketch,
  place: { readonly block: number; readonly table: number; readonly year: number; readonly caption: string },
): { readonly table: Table; readonly basicData: BasicData } {
  const { block, year } = place;
  const lines = sketch.lines ?? [];
  const heads = sketch.heads ?? [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`];
  const unit = sketch.unit ?? "万元";
  const buildings = sketch.buildings ?? [];
  const firstLine = 3;
  const firstBuilding = firstLine + lines.length + 1;
  const rows: (readonly CellSketch[])[] = [
    ["财政供养人员情况（人）", "编制数", `${year}年实际在职人数`, "控制率"],
    ["", ...(sketch.staffing ?? [])],
    [`经费控制情况（${unit}）`, ...heads],
    ...lines.map((line) => [line.label, ...line.values]),
    BUILDING_HEADS,
    ...buildings,
    ["厉行节约保障措施", sketch.thriftMeasures],
    [sketch.signOff?.preparedBy, sketch.signOff?.date, sketch.signOff?.phone, sketch.signOff?.head],
  ];
  const reading = readSketch(block, rows);
  const last = firstBuilding + buildings.length;
  const thriftMeasures = sketch.thriftMeasures === undefined ? undefined : reading.field(last, 1);
  return {
    table: sketchTable(block, place.caption, rows),
    basicData: {
      table: place.table,
      staffing: present({
        authorized: reading.quantity(1, 1, "人"),
        actual: reading.quantity(1, 2, "人"),
        controlRate: reading.quantity(1, 3, "%"),
      }),
      lines: lines.map((line, index): ExpenditureLine => readLine(reading, line, firstLine + index, unit, block)),
      columnYears: columnYears(heads, block),
      buildings: buildings.map((_, index) => readBuilding(reading, firstBuilding + index)),
      ...(thriftMeasures === undefined ? {} : { thriftMeasures }),
      signOff: present({
        preparedBy: reading.field(last + 1, 0),
        date: reading.field(last + 1, 1),
        phone: reading.field(last + 1, 2),
        head: reading.field(last + 1, 3),
      }),
    },
  };
}

function readLine(
  reading: TableReading,
  line: NonNullable<BasicDataSketch["lines"]>[number],
  row: number,
  unit: string,
  block: number,
): ExpenditureLine {
  return {
    key: line.key,
    label: line.label,
    depth: line.depth,
    parent: line.parent,
    ...present({
      priorYearActual: reading.quantity(row, 1, unit),
      budget: reading.quantity(row, 2, unit),
      actual: reading.quantity(row, 3, unit),
    }),
    at: { block, cell: { row, col: 0 } },
  };
}

function readBuilding(reading: TableReading, row: number): Building {
  return present({
    name: reading.field(row, 0),
    approvedArea: reading.quantity(row, 1, "㎡"),
    actualArea: reading.quantity(row, 2, "㎡"),
    areaControlRate: reading.quantity(row, 3, "%"),
    budgetInvestment: reading.quantity(row, 4, "万元"),
    actualInvestment: reading.quantity(row, 5, "万元"),
    investmentControlRate: reading.quantity(row, 6, "%"),
  });
}

const COLUMNS: readonly LineColumn[] = ["priorYearActual", "budget", "actual"];
/** `2021年` at the start of a column head. */
const HEAD_YEAR = /^(\d{4})年/u;

function columnYears(heads: readonly string[], block: number): BasicData["columnYears"] {
  const years: { [column in LineColumn]?: { year: number; text: string; at: Quantity["at"] } } = {};
  for (const [index, column] of COLUMNS.entries()) {
    const text = heads[index] ?? "";
    const year = HEAD_YEAR.exec(text)?.[1];
    if (year !== undefined) years[column] = { year: Number(year), text, at: { block, cell: { row: 2, col: index + 1 } } };
  }
  return years;
}

/** Leaves out the members that are `undefined`, so that "not there" is told from "there and blank". */
export function present<Members extends object>(members: Members): { [name in keyof Members]?: NonNullable<Members[name]> } {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [name in keyof Members]?: NonNullable<Members[name]> };
}
