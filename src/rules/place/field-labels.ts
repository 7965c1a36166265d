import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import type { Location } from "../../document/location.js";
import { rememberedOf } from "../../lexicon/remembered.js";
import type { BasicData, Evaluation, LineColumn, Report } from "../../report/report.js";

/** The row and column that a typed field stands for, in the words of the form. */
export interface FieldLabel {
  readonly row: string;
  readonly column: string;
}

interface Field {
  readonly at: Location;
}

type Labelled<There = Field | undefined> = readonly [field: There, row: string, column: string];

function isThere(labelled: Labelled): labelled is Labelled<Field> {
  return labelled[0] !== undefined;
}

const COLUMN_NAMES: Readonly<Record<LineColumn, string>> = {
  priorYearActual: "上年决算数",
  budget: "本年预算数",
  actual: "本年决算数",
};

const COLUMNS = Object.keys(COLUMN_NAMES) as readonly LineColumn[];

/** The head of an amount column of the basic data table as it is printed, or the form's own. */
export function columnName(data: BasicData, column: LineColumn): string {
  return data.columnYears[column]?.text ?? COLUMN_NAMES[column];
}

/** What a place in a table is, where it is a field that was read; `undefined` for any other cell. */
export function fieldLabel(report: Report, at: Location): FieldLabel | undefined {
  const found = indexFields(report)
    .get(cellKey(at))
    ?.find(([field]) => isSameSpan(field.at, at));
  return found === undefined ? undefined : { row: found[1], column: found[2] };
}

/** The labels of a report's fields by cell. */
const indexFields = rememberedOf((report: Report): ReadonlyMap<string, readonly Labelled<Field>[]> => {
  const basic = report.basicData === undefined ? [] : basicFields(report.basicData);
  const evaluations = flatMap([report.departmentEvaluation, ...report.projectEvaluations], (each) => each ?? []);
  const fields = [...basic, ...flatMap(evaluations, evaluationFields)].filter(isThere);
  return groupBy(fields, ([field]) => cellKey(field.at));
});

function cellKey({ block, cell }: Location): string {
  return `${block}:${cell?.row ?? ""}:${cell?.col ?? ""}`;
}

function isSameSpan(a: Location, b: Location): boolean {
  return a.span === undefined || b.span === undefined || a.span.start === b.span.start;
}

function basicFields(data: BasicData): readonly Labelled[] {
  const { staffing } = data;
  const lines = flatMap(data.lines, (line): readonly Labelled[] => [
    [line, line.label, ""],
    ...COLUMNS.map((column): Labelled => [line[column], line.label, columnName(data, column)]),
  ]);
  const buildings = flatMap(data.buildings, (building): readonly Labelled[] => [
    [building.approvedArea, building.name?.text ?? "楼堂馆所控制情况", "批复规模"],
    [building.actualArea, building.name?.text ?? "楼堂馆所控制情况", "实际规模"],
    [building.areaControlRate, building.name?.text ?? "楼堂馆所控制情况", "规模控制率"],
    [building.budgetInvestment, building.name?.text ?? "楼堂馆所控制情况", "预算投资"],
    [building.actualInvestment, building.name?.text ?? "楼堂馆所控制情况", "实际投资"],
    [building.investmentControlRate, building.name?.text ?? "楼堂馆所控制情况", "投资概算控制率"],
  ]);
  return [
    [staffing.authorized, "财政供养人员情况", "编制数"],
    [staffing.actual, "财政供养人员情况", "实际在职人数"],
    [staffing.controlRate, "财政供养人员情况", "控制率"],
    ...lines,
    ...buildings,
    [data.thriftMeasures, "厉行节约保障措施", ""],
    [data.signOff.preparedBy, "填表人", ""],
    [data.signOff.date, "填报日期", ""],
    [data.signOff.phone, "联系电话", ""],
    [data.signOff.head, "单位负责人", ""],
  ];
}

const SOURCE_NAMES = {
  generalPublicBudget: "一般公共预算",
  governmentFund: "政府性基金",
  stateCapital: "国有资本经营预算",
  specialAccount: "财政专户管理资金",
  other: "其他资金",
} as const;

function evaluationFields(evaluation: Evaluation): readonly Labelled[] {
  const funds = flatMap(evaluation.funds, (row): readonly Labelled[] => [
    [row, row.label, ""],
    [row.initialBudget, row.label, "年初预算数"],
    [row.annualBudget, row.label, "全年预算数"],
    [row.executed, row.label, "全年执行数"],
    [row.weight, row.label, "分值"],
    [row.executionRate, row.label, "执行率"],
    [row.score, row.label, "得分"],
  ]);
  const indicators = flatMap(evaluation.indicators, (indicator): readonly Labelled[] => [
    [indicator, indicator.name, ""],
    [indicator.level1.weight, indicator.level1.name, ""],
    [indicator.level2.weight, indicator.level2.name, ""],
    [indicator.target, indicator.name, "年度指标值"],
    [indicator.adjustedTarget, indicator.name, "调整指标值"],
    [indicator.actual, indicator.name, "实际完成值"],
    [indicator.weight, indicator.name, "分值"],
    [indicator.score, indicator.name, "得分"],
    [indicator.deviation, indicator.name, "偏差原因"],
  ]);
  const { bySource, byUse, total } = evaluation;
  const sources = Object.entries(SOURCE_NAMES).map(([key, name]): Labelled => [
    bySource[key as keyof typeof SOURCE_NAMES],
    "按收入性质分",
    name,
  ]);
  return [
    ...funds,
    ...sources,
    [byUse.basicExpenditure, "按支出性质分", "基本支出"],
    [byUse.projectExpenditure, "按支出性质分", "项目支出"],
    ...flatMap(evaluation.goals, (goal): readonly Labelled[] => [
      [goal.expected, "年度总体目标", "预期目标"],
      [goal.adjusted, "年度总体目标", "调整绩效目标"],
      [goal.weight, "年度总体目标", "分值"],
      [goal.actual, "年度总体目标", "实际完成情况"],
    ]),
    ...indicators,
    [total?.weight, "总分", "分值"],
    [total?.score, "总分", "得分"],
  ];
}
