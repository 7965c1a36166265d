import { flatMap } from "../../lists/flat-map.js";
import { isBlankText } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Location } from "../../document/location.js";
import type { BasicData, Evaluation, FundsRow, Goal, LineKey, Quantity } from "../../report/report.js";
import { lineOf } from "../basic-data/lines.js";
import { basicDataExample } from "../example/basic-data-example.js";
import type { Severity } from "../finding.js";
import { LINE_COLUMNS } from "../relations/table-scale.js";
import { isStated, termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf, hasColumn, totalFunds } from "../scoring/evaluations.js";
import { judgeLines, judgeSources } from "./blank-rows.js";
import { judgeResultUse } from "./result-use.js";

/** A field that the form asks for. */
interface Required {
  readonly name: string;
  readonly field: { readonly text: string; readonly at: Location } | undefined;
  readonly severity: Severity;
}

/** Fields that the forms ask for are filled in (S-03, S-05). */
export const blankRequired: ReportRule = defineRule({
  id: "structure/blank-required",
  meta: {
    title: { zh: "必填项未填", en: "A required field is blank" },
    titleNames: "fault",
    checks: {
      zh: "基础数据表的人数、控制率、主要支出行、厉行节约保障措施和填报信息，自评表的资金总额、得分和各指标的必填格不应空白。",
      en: "Staff, control rate, the main rows, thrift measures and sign-off of the basic data table, and total funds, scores and indicators of the scoring tables are filled in.",
    },
    formula: "必填格 ≠ 空白",
    source: "部门整体支出绩效评价基础数据表、自评表填报说明",
    exceptions: {
      zh: "填“无”、“/”或横线不算空白；填表人、日期、电话、签字、次要支出行、资金来源未填仅作提示；表中没有的格不查。",
      en: "无, / and dashes are no blanks; preparer, date, phone, signature, lesser rows and sources of funds are only hints; cells that the form does not have are not asked for.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    blankSeveral: {
      zh: "{place}等 {count} 处：指标的「{column}」未填。",
      en: "{place} and others, {count} in all: the indicators' “{column}” is blank.",
    },
    blankRequired: { zh: "{place}：「{name}」未填。", en: "{place}: “{name}” is blank." },
    blankRows: {
      zh: "{place}：{names}空白；没有发生的，宜填 0 或“无”，以区别于漏填。",
      en: "{place}: {names} left blank; where nothing was spent, 0 or 无 would tell it from a forgotten one.",
    },
    resultUse: {
      zh: "{place}：标题写有结果应用，正文没有写明如何应用。",
      en: "{place}: the heading announces how the results are used, and the text does not say it.",
    },
  },
  check: ({ report }) => {
    const { basicData } = report;
    const evaluations = evaluationsOf(report);
    const fields = [...(basicData === undefined ? [] : basicFields(basicData)), ...flatMap(evaluations, evaluationFields)];
    return [
      ...judgeResultUse(report),
      ...flatMap(fields, judge),
      ...(basicData === undefined ? [] : judgeLines(basicData, MAIN_ROWS)),
      ...flatMap(evaluations, judgeSources),
      ...flatMap(evaluations, judgeIndicators),
    ];
  },
  examples: {
    fails: [basicDataExample({}, { thriftMeasures: "" })],
    holds: [basicDataExample({}, { thriftMeasures: "严格审批，压减一般性支出。" })],
  },
});

function judge({ name, field, severity }: Required): readonly Verdict[] {
  if (field === undefined) return [];
  const verdict = { state: isBlankText(field.text) ? "violated" : "exact", code: "blankRequired", severity } as const;
  return [
    {
      ...verdict,
      values: { place: { place: field.at }, name },
      evidence: [{ role: ROLES.blank, text: field.text, at: field.at }],
    },
  ];
}

const MAIN_ROWS: readonly LineKey[] = ["totalExpenditure", "basicExpenditure", "projectExpenditure"];

function basicFields(data: BasicData): readonly Required[] {
  const { staffing, signOff } = data;
  return [
    { name: "编制数", field: staffing.authorized, severity: "warning" },
    { name: "实际在职人数", field: staffing.actual, severity: "warning" },
    { name: "控制率", field: staffing.controlRate, severity: "warning" },
    ...flatMap(MAIN_ROWS, (key) => mainRow(data, key)),
    { name: "厉行节约保障措施", field: data.thriftMeasures, severity: "warning" },
    { name: "填表人", field: signOff.preparedBy, severity: "info" },
    { name: "填报日期（填表日期）", field: signOff.date, severity: "info" },
    { name: "联系电话", field: signOff.phone, severity: "info" },
    { name: "单位负责人签字", field: signOff.head, severity: "info" },
  ];
}

/** A main row counts as blank where none of its columns says anything. */
function mainRow(data: BasicData, key: LineKey): readonly Required[] {
  const line = lineOf(data, key);
  if (line === undefined) return [];
  const fields = LINE_COLUMNS.map((column) => line[column]).filter((quantity) => quantity !== undefined);
  const first = fields.find((quantity) => quantity.value !== null) ?? fields.at(-1);
  return [{ name: line.label, field: first, severity: "warning" }];
}

function evaluationFields(evaluation: Evaluation): readonly Required[] {
  const funds = totalFunds(evaluation);
  return [
    { name: evaluation.kind === "department" ? "预算部门" : "项目名称", field: evaluation.name, severity: "warning" },
    { name: "全年预算数", field: funds?.annualBudget, severity: "warning" },
    { name: "全年执行数", field: funds?.executed, severity: "warning" },
    { name: "资金执行得分", field: owedScore(funds), severity: "warning" },
    { name: "总得分", field: evaluation.total?.score, severity: "warning" },
    ...flatMap(evaluation.goals, (goal): readonly Required[] => [
      { name: "预期目标", field: goal.expected, severity: "warning" },
      { name: "实际完成情况", field: isAsked(goal) ? goal.actual : undefined, severity: "warning" },
    ]),
  ];
}

/** Whether the form has a cell for a goal's result: without one, the result stands at the goal itself. */
function isAsked({ expected, actual }: Goal): boolean {
  return actual.at.cell?.row !== expected.at.cell?.row || actual.at.cell?.col !== expected.at.cell?.col;
}

/** The score of the fund row, where the row states what it follows from: a weight and a rate. */
function owedScore(funds: FundsRow | undefined): Quantity | undefined {
  const isOwed = isStated(termOf("分值", funds?.weight)) && isStated(termOf("执行率", funds?.executionRate));
  return isOwed ? funds?.score : undefined;
}

type IndicatorColumn = "actual" | "weight" | "score";

const INDICATOR_COLUMNS: readonly (readonly [column: IndicatorColumn, name: string])[] = [
  ["actual", "实际完成值"],
  ["weight", "分值"],
  ["score", "得分"],
];

/** The blank cells of one column of the indicators, told at once. */
function judgeIndicators({ indicators }: Evaluation): readonly Verdict[] {
  return flatMap(INDICATOR_COLUMNS, ([column, name]): readonly Verdict[] => {
    const blanks = flatMap(indicators, (indicator) => {
      const field = column === "actual" && !hasColumn(indicator, column) ? undefined : indicator[column];
      return field !== undefined && isBlankText(field.text) ? [{ name: indicator.name, field }] : [];
    });
    const [first] = blanks;
    if (first === undefined) return [];
    const evidence = blanks.map(({ field }) => ({ role: ROLES.blank, text: field.text, at: field.at }));
    const values = { place: { place: first.field.at }, name: `${first.name}（${name}）`, count: String(blanks.length) };
    const code = blanks.length === 1 ? "blankRequired" : "blankSeveral";
    return [{ state: "violated", code, values: { ...values, column: name }, evidence }];
  });
}
