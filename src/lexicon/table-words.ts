import { blankMark } from "./blank-marks.js";
import { amountHead, buildingColumn, fundColumn, indicatorColumn, staffingColumn } from "./column-heads.js";
import { formLabel, fundRowKey, sourceKey, useKey } from "./form-labels.js";
import { canonicalLabel, partLabel } from "./label.js";
import { lineLabelsOf } from "./line-labels.js";
import { remembered } from "./remembered.js";

/** A part of a form that has columns of its own: the basic data table has the first three, a scoring table the last three. */
export type TableSection = "staffing" | "expenditure" | "buildings" | "funds" | "goals" | "indicators";

/** What a column of a section holds; it decides which texts are likely in it. */
export type ColumnRole =
  | "group"
  | "site"
  | "level1"
  | "level2"
  | "name"
  | "label"
  | "value"
  | "text"
  | "goal"
  | "weight"
  | "score"
  | "rate"
  | "amount"
  | "count"
  | "quantity"
  | "any";

const BRACKETED = /\([^()]*\)?/gu;
/** `产出指标50分` */
const POINTS = /(?<!\d)\d+(?:\.\d+)?分$/u;

/** A label without layout, quotes, brackets (`（万元）`, `（50分）`, `（2022年完工项目）`), points and colon, for comparison alone. */
export function bareLabel(text: string): string {
  return canonicalLabel(canonicalLabel(text).replace(BRACKETED, "")).replace(POINTS, "");
}

const SECTION_LABELS: readonly (readonly [section: TableSection, pattern: RegExp])[] = [
  ["staffing", /^财政供养(?:人员)?情况$|^人员(?:编制)?情况$/u],
  ["expenditure", /^(?:经费|支出|费用)控制(?:情况)?$/u],
  ["buildings", /^楼堂馆所(?:控制|建设)?情况$/u],
  [
    "funds",
    /^(?:年度|部门|项目)?(?:预算|资金)(?:申请|执行情况|情况|执行|总额)?$|^年度(?:部门)?(?:预算|资金)(?:申请|情况|执行情况)?$/u,
  ],
  ["goals", /^(?:年度|部门|项目)?(?:总体|绩效)?(?:总体|绩效)目标(?:完成情况)?$/u],
  ["indicators", /^(?:年度)?绩效指标(?:完成情况)?$/u],
];

/** The section that a label at the left of its head row opens: 经费控制情况, 年度预算申请, 年度总体目标, 绩效指标. */
export const sectionLabel: (text: string) => TableSection | undefined = remembered((text) => {
  const bare = bareLabel(text);
  return SECTION_LABELS.find(([, pattern]) => pattern.test(bare))?.[0];
});

/** Reads a column head of one section. */
type HeadReader = (text: string) => ColumnRole | undefined;

function whenDefined(value: unknown, role: ColumnRole): ColumnRole | undefined {
  return value === undefined ? undefined : role;
}

function fundRole(text: string): ColumnRole | undefined {
  const column = fundColumn(text);
  switch (column) {
    case undefined:
      return undefined;
    case "weight":
    case "score":
      return column;
    case "executionRate":
      return "rate";
    case "initialBudget":
    case "annualBudget":
    case "executed":
      return "amount";
  }
}

function indicatorRole(text: string): ColumnRole | undefined {
  const column = indicatorColumn(text);
  switch (column) {
    case undefined:
      return undefined;
    case "level1":
    case "level2":
    case "weight":
    case "score":
      return column;
    case "level3":
      return "name";
    case "target":
    case "adjustedTarget":
    case "actual":
      return "value";
    case "deviation":
    case "explanation":
      return "text";
    case "operator":
    case "unit":
    case "coefficient":
    case "core":
      return "any";
  }
}

function staffingRole(text: string): ColumnRole | undefined {
  const column = staffingColumn(text);
  return column === "controlRate" ? "rate" : whenDefined(column, "count");
}

function goalRole(text: string): ColumnRole | undefined {
  const label = formLabel(text);
  return label === "goalExpected" || label === "goalActual" ? "goal" : undefined;
}

/** Column heads of each section, in the order in which the sections are tried. */
export const SECTION_HEADS: readonly (readonly [section: TableSection, read: HeadReader])[] = [
  ["indicators", indicatorRole],
  ["funds", fundRole],
  ["expenditure", (text) => whenDefined(amountHead(text), "amount")],
  ["staffing", staffingRole],
  ["buildings", (text) => whenDefined(buildingColumn(text), "quantity")],
  ["goals", goalRole],
];

/** So many neighbouring heads make a head row. */
export const LEAST_HEADS: Readonly<Record<TableSection, number>> = {
  staffing: 2,
  expenditure: 2,
  buildings: 3,
  funds: 3,
  goals: 2,
  indicators: 4,
};

/** First-level indicators of all known forms. */
const LEVEL1 =
  /^(?:产出|效益|效果|成本|满意度|服务对象满意度|社会公众(?:或|和)?服务对象满意度|预算执行|预算执行率|管理|投入|过程|履职|履职效能|履职效益|管理效率|管理效能|社会效应|可持续发展能力|部门管理|整体效能|运行成本)(?:指标|目标)?$/u;
/** Second-level indicators of all known forms. */
const LEVEL2 =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态(?:环境)?成本|经济效益|社会效益|生态(?:环境)?效益|环境效益|可持续性?(?:影响|发展)?|服务对象满意度|社会公众满意度|公众满意度|群众满意度|社会公众(?:或|和)?服务对象满意度|满意度)(?:指标)?$/u;

/** The first-level indicator that a second-level one belongs to in the national form: 数量指标 → 产出. */
const PARENT_WORDS: readonly (readonly [level1: string, level2: RegExp])[] = [
  ["成本", /^(?:经济|社会|生态(?:环境)?)成本/u],
  ["满意", /满意/u],
  ["效益", /效益|可持续/u],
  ["产出", /^(?:数量|质量|时效|成本)/u],
];

export function isLevel1Name(text: string): boolean {
  return LEVEL1.test(bareLabel(text));
}

export function isLevel2Name(text: string): boolean {
  return LEVEL2.test(bareLabel(text));
}

/** Says whether a second-level indicator may stand under a first-level one; unknown names may stand anywhere. */
export function mayBelong(level2: string, level1: string): boolean {
  const expected = PARENT_WORDS.find(([, pattern]) => pattern.test(bareLabel(level2)))?.[0];
  const stated = PARENT_WORDS.map(([word]) => word).find((word) => level1.includes(word));
  return expected === undefined || stated === undefined || expected === stated;
}

/** Labels that have their value beside them in rows of their own: 预算部门, 项目名称, 主管部门, 实施单位. */
export function isNameLabel(text: string): boolean {
  const label = formLabel(text) ?? formLabel(bareLabel(text));
  return label === "departmentName" || label === "projectName" || label === "supervisor" || label === "implementer";
}

/** Rows below a table's sections: a label and one long text. */
const TEXT_ROW =
  /^(?:厉行节约(?:保障)?措施|评价结论|自评结论|存在的?(?:主要)?问题|改进措施|下一步改进措施|其他(?:需要)?说明(?:的(?:问题|情况))?|说明|备注|需要说明的(?:问题|情况))$/u;

export function isTextRowLabel(text: string): boolean {
  return TEXT_ROW.test(bareLabel(text));
}

export function isTotalLabel(text: string): boolean {
  return formLabel(text) === "total";
}

const AFTER_COLON = /[:：].*/su;

function nameBeforeColon(text: string): string {
  return partLabel(text).name.replace(AFTER_COLON, "");
}

/** `其中：一般公共预算：6230.76`, `政府性基金拨款`, `按收入性质分：`. */
export function isSourceLabel(text: string): boolean {
  const name = nameBeforeColon(text);
  return formLabel(name) === "bySource" || sourceKey(name) !== undefined;
}

/** `其中：基本支出：1184.91`, `项目支出`, `按支出性质分：`. */
export function isUseLabel(text: string): boolean {
  const name = nameBeforeColon(text);
  return formLabel(name) === "byUse" || useKey(name) !== undefined;
}

/** A label that opens a row of amounts: 基本支出, 公用经费, 年度资金总额, 其中：当年财政拨款. */
export function isRowLabel(text: string): boolean {
  const { name } = partLabel(text);
  return lineLabelsOf(name).length > 0 || fundRowKey(name) !== undefined;
}

/** 偏差原因分析及改进措施, 未完成原因分析 and their like, and nothing else. */
const REASON_HEAD = /^(?:偏差|未完成)?(?:原因)?(?:分析)?(?:[和、]?(?:下一步)?(?:拟采取的)?改进(?:措施|意见)?)?(?:说明)?$/u;

function headRole(text: string): ColumnRole | undefined {
  for (const [, read] of SECTION_HEADS) {
    const role = read(text);
    if (role !== undefined && (role !== "text" || REASON_HEAD.test(bareLabel(text)))) return role;
  }
  return undefined;
}

/** What kind of label a text is, of all that forms print. */
export type PrintedLabel = "section" | ColumnRole | "total" | "textRow" | "row";

/** Says whether forms print a text as a label, and as what; worth knowing where a file has labels on several lines. */
export function printedLabel(text: string): PrintedLabel | undefined {
  if (sectionLabel(text) !== undefined) return "section";
  const head = headRole(text);
  if (head !== undefined) return head;
  if (isLevel1Name(text)) return "level1";
  if (isLevel2Name(text)) return "level2";
  if (isNameLabel(text)) return "name";
  if (isTotalLabel(text)) return "total";
  if (isTextRowLabel(text)) return "textRow";
  return isRowLabel(text) ? "row" : undefined;
}

/** `12,345.60` `91%` `100分` `0` `46人`: a number, perhaps with its unit. White space removed, NFKC. */
const PLAIN_NUMBER = /^[-+]?\d[\d,，]*(?:\.\d+)?(?:[分%‰人名个元㎡]|万元|亿元|m2|平方米)?$/u;

/** What a cell's text is when nothing is known of its column. */
export type TextKind = "blank" | "number" | "text";

export function textKind(text: string): TextKind {
  const compact = canonicalLabel(text);
  if (blankMark(compact) !== undefined) return "blank";
  return PLAIN_NUMBER.test(compact) ? "number" : "text";
}

/**
 * Lines that stand below or between tables, never in one: 填表人：…, 说明：…, 附件2, （2022年度）, 单位：万元, a form's title.
 * White space removed.
 */
const OUTSIDE_TABLE =
  /^(?:填[表报]人|制表人|填[表报](?:日期|时间)|联系电话|单位负责人|(?:说明|注|备注)[:：]|附\s*(?:件|表)[:：]?[0-9０-９一二三四五六七八九十]{0,3}[:：]?(?:$|[^0-9一二三四五六七八九十])|[（(]?\d{4}年度?[)）]?$|[（(]?(?:金额)?单位[:：](?:万元|[元人%㎡、，]|亿元)+)|^.{0,60}(?:自评表|基础数据表|自评报告|评价报告|指标体系表?|评分表)$|^[一二三四五六七八九十]{1,3}、/u;

export function standsOutsideTables(line: string): boolean {
  return OUTSIDE_TABLE.test(line.replace(/\s/gu, ""));
}
