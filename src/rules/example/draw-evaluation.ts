import { flatMap } from "../../lists/flat-map.js";
import type { Evaluation, FundsRow, Indicator, IndicatorLevel, Quantity, Table } from "../../report/report.js";
import { present } from "./draw-basic-data.js";
import type { CellSketch, EvaluationSketch, FundsSketch, IndicatorSketch } from "./report-sketch.js";
import { quantityOf, readSketch, sketchTable, type TableReading } from "./sketch-table.js";

const FUND_HEADS = ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const INDICATOR_HEADS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const SOURCE_LABELS = {
  generalPublicBudget: "一般公共预算",
  governmentFund: "政府性基金拨款",
  stateCapital: "国有资本经营预算拨款",
  specialAccount: "纳入专户管理的非税收入拨款",
  other: "其他资金",
} as const;
const USE_LABELS = { basicExpenditure: "基本支出", projectExpenditure: "项目支出" } as const;

/** A scoring table drawn at `block`, and its cells read back. */
export function drawEvaluation(
  sketch: EvaluationSketch,
  place: { readonly block: number; readonly table: number; readonly kind: Evaluation["kind"]; readonly caption: string },
): { readonly table: Table; readonly evaluation: Evaluation } {
  const unit = sketch.unit ?? "万元";
  const funds = sketch.funds ?? [];
  const goals = sketch.goals ?? [];
  const indicators = sketch.indicators ?? [];
  const nameLabel = place.kind === "department" ? "预算部门" : "项目名称";
  const rows: (readonly CellSketch[])[] = [];
  const add = (row: readonly CellSketch[]): number => rows.push(row) - 1;
  const nameRow = add([nameLabel, sketch.name, "主管部门", sketch.supervisor, "实施单位", sketch.implementer]);
  add(FUND_HEADS);
  const fundRows = funds.map((row) =>
    add([row.label, row.initialBudget, row.annualBudget, row.executed, row.weight, row.executionRate, row.score]),
  );
  const splitRows = drawSplits(sketch, add);
  add(["年度总体目标", "预期目标", "实际完成情况"]);
  const goalRows = goals.map((goal) => add(["", goal.expected, goal.actual]));
  add(INDICATOR_HEADS);
  const indicatorRows = indicators.map((row) => add(indicatorCells(row)));
  const totalRow = add(["总分", "", "", "", "", sketch.total?.weight, sketch.total?.score]);
  const reading = readSketch(place.block, rows);
  const split = <Key extends string>(keys: readonly Key[]): { [key in Key]?: Quantity } => {
    const pairs = flatMap(keys, (key) => {
      const row = splitRows.get(key);
      const quantity = row === undefined ? undefined : reading.quantity(row, 1, unit);
      return quantity === undefined ? [] : [[key, quantity] as const];
    });
    return Object.fromEntries(pairs) as { [key in Key]?: Quantity };
  };
  return {
    table: sketchTable(place.block, place.caption, rows),
    evaluation: {
      kind: place.kind,
      tables: [place.table],
      ...present({
        name: reading.field(nameRow, 1),
        supervisor: reading.field(nameRow, 3),
        implementer: reading.field(nameRow, 5),
        year: sketch.year,
      }),
      funds: funds.map((row, index) => readFunds(reading, row, fundRows[index] ?? 0, unit, place.block)),
      bySource: split(["generalPublicBudget", "governmentFund", "stateCapital", "specialAccount", "other"]),
      byUse: split(["basicExpenditure", "projectExpenditure"]),
      goals: flatMap(goalRows, (row) => {
        const [expected, actual] = [reading.field(row, 1), reading.field(row, 2)];
        return expected === undefined || actual === undefined ? [] : [{ expected, actual }];
      }),
      indicators: indicators.map((row, index) => readIndicator(reading, row, indicatorRows[index] ?? 0, place.block)),
      ...(sketch.total === undefined
        ? {}
        : { total: present({ weight: reading.quantity(totalRow, 5, "分"), score: reading.quantity(totalRow, 6, "分") }) }),
    },
  };
}

function drawSplits(sketch: EvaluationSketch, add: (row: readonly CellSketch[]) => number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const draw = (title: string, labels: Readonly<Record<string, string>>, values: Readonly<Record<string, CellSketch>>): void => {
    const stated = Object.entries(values).filter(([, text]) => text !== undefined);
    if (stated.length > 0) add([title]);
    for (const [key, text] of stated) rows.set(key, add([labels[key] ?? key, text]));
  };
  draw("按收入性质分", SOURCE_LABELS, sketch.bySource ?? {});
  draw("按支出性质分", USE_LABELS, sketch.byUse ?? {});
  return rows;
}

function indicatorCells(row: IndicatorSketch): readonly CellSketch[] {
  const level = (name: string, weight: string | undefined): string => (weight === undefined ? name : `${name}（${weight}）`);
  return [
    level(row.level1, row.level1Weight),
    level(row.level2, row.level2Weight),
    row.name,
    row.target,
    row.actual,
    row.weight,
    row.score,
    row.deviation,
  ];
}

function readFunds(reading: TableReading, sketch: FundsSketch, row: number, unit: string, block: number): FundsRow {
  return {
    key: sketch.key,
    label: sketch.label,
    ...present({
      initialBudget: reading.quantity(row, 1, unit),
      annualBudget: reading.quantity(row, 2, unit),
      executed: reading.quantity(row, 3, unit),
      weight: reading.quantity(row, 4, "分"),
      executionRate: reading.quantity(row, 5, "%"),
      score: reading.quantity(row, 6, "分"),
    }),
    at: { block, cell: { row, col: 0 } },
  };
}

function readIndicator(reading: TableReading, sketch: IndicatorSketch, row: number, block: number): Indicator {
  const cellAt = (col: number): Quantity["at"] => ({ block, cell: { row, col } });
  return {
    level1: readLevel(sketch.level1, sketch.level1Weight, cellAt(0)),
    level2: readLevel(sketch.level2, sketch.level2Weight, cellAt(1)),
    name: sketch.name,
    target: { text: sketch.target, at: cellAt(3) },
    actual: { text: sketch.actual, at: cellAt(4) },
    ...present({
      weight: reading.quantity(row, 5, "分"),
      score: reading.quantity(row, 6, "分"),
      deviation: reading.field(row, 7),
    }),
    at: cellAt(2),
  };
}

/** The declared points stand in brackets behind the name: `产出指标（50分）`. */
function readLevel(name: string, weight: string | undefined, at: Quantity["at"]): IndicatorLevel {
  if (weight === undefined) return { name };
  const start = name.length + 1;
  return { name, weight: { ...quantityOf(weight, "分"), at: { ...at, span: { start, end: start + weight.length } } } };
}
