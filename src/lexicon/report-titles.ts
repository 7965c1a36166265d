/** Ends of a report's title: …绩效自评报告, …绩效评价报告, …绩效评价自评报告, …绩效自评情况报告. */
export const REPORT_TITLE_END: RegExp = /绩效.{0,12}(?:自评|评价|自查)?.{0,6}报告$/u;

/** A title that goes on in a bracket: …自评报告（鹤林市应急管理局）. */
export const BRACKETED_NAME: RegExp = /^[（(]([^（）()]{3,40})[)）]$/u;

/** The year in a title: 2022年度, 2022年. */
export const TITLE_YEAR: RegExp = /(\d{4})年度?/u;

/** What follows a department's name in a title. */
export const AFTER_DEPARTMENT: RegExp =
  /(?:部门|单位|机关)?(?:\(单位\)|（单位）)?(?:本级)?(?:整体支出|部门整体|整体绩效|预算支出|财政支出|支出绩效|整体|绩效)/u;

/** Ends of the names of departments and units. */
export const DEPARTMENT_END: RegExp =
  /(?:[局委办厅部院校馆站所处社署会台园队库]|委员会|办公室|学校|中学|小学|大学|学院|幼儿园|医院|中心|政府|街道|办事处|协会|联合会|总工会|妇联|团委|总队|支队|大队|政协|人大|法院|检察院|公安局|管委会|集团|公司|[联协镇乡]|林场|开发区|新区)$/u;

/** A place alone is no department: 岳阳市2018年度部门整体支出…. */
export const PLACE_END: RegExp = /[省市县州盟旗]$/u;

/** Labels on a cover page before the name of the department. White space inside is layout. */
export const COVER_DEPARTMENT_LABEL: RegExp =
  /^(?:部门|单位|填报单位|填报部门|预算单位|预算部门|自评单位|评价单位|部门[（(]单位[)）]|单位[（(]部门[)）]|项目单位|实施单位|主管部门)(?:名称)?(?:[（(](?:盖章|公章|章)[)）])?[:：](.+)$/u;

/** Titles of the forms in the attachments. */
export const FORM_TITLE: RegExp =
  /(?:基础数据|基本情况|绩效自评|绩效评价|绩效目标自评|绩效自评价|支出绩效|评价指标|自评)(?:情况)?(?:表|评分表|指标表|打分表)(?:[（(].{0,20}[)）])?$/u;

export type FormKind = "basicData" | "departmentEvaluation" | "projectEvaluation";

/** Which form a title (without white space) announces, or `undefined`. */
export function formKindOf(title: string): FormKind | undefined {
  if (!FORM_TITLE.test(title)) return undefined;
  if (/基础数据表|基本情况表|基础数据/u.test(title)) return "basicData";
  if (/项目|转移支付|专项/u.test(title) && !title.includes("整体")) return "projectEvaluation";
  return "departmentEvaluation";
}

/** Whether a line above a table is its title. White space removed. */
export function isTableTitle(line: string): boolean {
  return formKindOf(line) !== undefined || line.endsWith("表");
}

/** What a report's title is about, or `undefined` where it does not say. White space removed. */
export function reportKindOf(title: string): {
  readonly isReport: boolean;
  readonly subject: "department" | "project" | undefined;
} {
  const subject = DEPARTMENT_SUBJECT.test(title) ? "department" : PROJECT_SUBJECT.test(title) ? "project" : undefined;
  return { isReport: REPORT_TITLE_END.test(title.replace(BRACKET_AT_END, "")), subject };
}

const DEPARTMENT_SUBJECT = /整体|部门/u;
const PROJECT_SUBJECT = /项目|专项|资金|支出/u;
const BRACKET_AT_END = /[（(][^（）()]*[)）]$/u;

/** A title that is only repeated where its table goes on: …自评表（续）, 续表. White space removed. */
export const CONTINUED_TITLE: RegExp = /^续表|[（(]续\d?[)）]|续表$/u;

/** The title of each form of a department, as a reader knows it. */
export const FORM_NAMES: Readonly<Record<"basicData" | "departmentEvaluation", string>> = {
  basicData: "部门整体支出绩效评价基础数据表",
  departmentEvaluation: "部门整体支出绩效自评表",
};
