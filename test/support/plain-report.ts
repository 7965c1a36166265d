import type { Block } from "../../src/document/document.js";
import type { Report } from "../../src/report/report.js";
import { madeReport, table } from "./made-document.js";

/** What a report departs in from the plain one, in which everything agrees. */
export interface PlainChange {
  /** Paragraphs behind the text of a section, by the section's numeral: `{ 二: ["…"] }`. */
  readonly prose?: Readonly<Record<string, readonly string[]>>;
  /** The text of a section, in place of its own. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** Rows of 经费控制情况 by label: the three cells in place of its own. */
  readonly amounts?: Readonly<Record<string, readonly [string, string, string]>>;
  /** Rows behind the row with a label. */
  readonly rowsAfter?: Readonly<
    Record<string, readonly (readonly [label: string, prior: string, budget: string, actual: string])[]>
  >;
  readonly staffing?: readonly [authorized: string, actual: string, rate: string];
  readonly department?: string;
  /** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
  readonly funds?: readonly [string, string, string, string, string, string];
  readonly sources?: readonly [general: string, fund: string, account: string, other: string];
  /** Cells of an indicator by name, from 年度指标值 on. */
  readonly indicators?: Readonly<
    Record<string, readonly [target: string, actual: string, weight: string, score: string, deviation: string]>
  >;
  /** 基本支出, 项目支出. */
  readonly uses?: readonly [basic: string, project: string];
  readonly total?: readonly [weight: string, score: string];
  /** Blocks behind the last form. */
  readonly behind?: readonly (Block | string)[];
  readonly withoutForms?: boolean;
}

const SECTIONS: readonly (readonly [numeral: string, title: string, text: readonly string[]])[] = [
  ["一", "部门（单位）基本情况", ["清河县水利局主管全县水利工作，内设3个股室，分别为办公室、财务股、工程股。"]],
  [
    "二",
    "一般公共预算支出情况",
    [
      "2022年度总支出1000.00万元，其中基本支出600.00万元，项目支出400.00万元。其中：一般公共预算财政拨款支出940.00万元，其他资金支出60.00万元。",
    ],
  ],
  ["三", "政府性基金预算支出情况", ["无"]],
  ["四", "国有资本经营预算支出情况", ["无"]],
  ["五", "社会保险基金预算支出情况", ["无"]],
  ["六", "部门整体支出绩效情况", ["年度任务全部完成。"]],
  ["七", "存在的问题及原因分析", ["预算编制不够精细。"]],
  ["八", "下一步改进措施", ["细化预算编制。"]],
  ["九", "部门整体支出绩效自评结果拟应用和公开情况", ["自评得分99.5分，等级为优。"]],
  ["十", "其他需要说明的情况", ["无"]],
];

const AMOUNTS: readonly (readonly [label: string, prior: string, budget: string, actual: string])[] = [
  ["支出总额", "900.00", "950.00", "1000.00"],
  ["基本支出", "580.00", "590.00", "600.00"],
  ["其中：公用经费", "95.00", "98.00", "100.00"],
  ["项目支出", "320.00", "360.00", "400.00"],
  ["其中：1、运行维护经费", "120.00", "130.00", "150.00"],
  ["2、专项资金", "200.00", "230.00", "250.00"],
  ["河道清淤", "80.00", "90.00", "100.00"],
  ["饮水安全", "120.00", "140.00", "150.00"],
  ["三公经费", "12.00", "11.00", "10.00"],
  ["1、公务用车购置和维护经费", "7.00", "6.50", "6.00"],
  ["其中：公车购置", "0.00", "0.00", "0.00"],
  ["公车运行维护", "7.00", "6.50", "6.00"],
  ["2、出国经费", "0.00", "0.00", "0.00"],
  ["3、公务接待", "5.00", "4.50", "4.00"],
  ["政府采购金额", "——", "80.00", "75.00"],
];

type IndicatorCells = readonly [target: string, actual: string, weight: string, score: string, deviation: string];
const INDICATORS: readonly (readonly [level1: string, level2: string, name: string, cells: IndicatorCells])[] = [
  ["产出指标（50分）", "数量指标", "清淤长度", ["≥18公里", "18公里", "20", "20", ""]],
  ["产出指标（50分）", "质量指标", "验收合格率", ["≥95%", "98%", "15", "15", ""]],
  ["产出指标（50分）", "时效指标", "完工时间", ["11月底前", "10月完工", "5", "5", ""]],
  ["产出指标（50分）", "成本指标", "单位造价", ["≤12万元/公里", "11万元/公里", "10", "10", ""]],
  ["效益指标（30分）", "社会效益指标", "防洪能力", ["明显提升", "汛期未发生险情", "30", "30", ""]],
  ["满意度指标（10分）", "服务对象满意度指标", "群众满意度", ["≥95%", "90.25%", "10", "9.5", "宣传不够，次年加强走访。"]],
];

/** A report in which everything agrees, save for what `change` says. */
export function plainReport(change: PlainChange = {}): Report {
  return madeReport(
    "2022年度清河县水利局部门整体支出绩效自评报告",
    ...SECTIONS.flatMap(([numeral, title, text]) => [
      `${numeral}、${title}`,
      ...(change.sections?.[numeral] ?? text),
      ...(change.prose?.[numeral] ?? []),
    ]),
    ...(change.withoutForms === true ? [] : forms(change)),
    ...(change.behind ?? []),
  );
}

function forms(change: PlainChange): readonly (Block | string)[] {
  return [
    "附件1",
    "2022年度部门整体支出绩效评价基础数据表",
    basicTable(change),
    "附件2",
    "2022年度部门整体支出绩效自评表",
    evaluationTable(change),
  ];
}

function basicTable({ amounts = {}, rowsAfter = {}, staffing = ["64", "60", "93.75%"] }: PlainChange): Block {
  const rows = AMOUNTS.flatMap(([label, ...own]) => [[label, ...(amounts[label] ?? own)], ...(rowsAfter[label] ?? [])]);
  return table(
    ["财政供养人员情况（人） v2", "编制数", "2022年实际在职人数", "控制率"],
    staffing,
    ["经费控制情况（万元）", "2021年决算数", "2022年预算数", "2022年决算数"],
    ...rows,
    ["厉行节约保障措施", "严格审批程序，压减一般性支出。 >3"],
  );
}

function evaluationTable(change: PlainChange): Block {
  const { indicators = {}, sources = ["940.00", "", "", "60.00"], total = ["100", "99.5"], uses = ["600.00", "400.00"] } = change;
  const funds = change.funds ?? ["950.00", "1000.00", "1000.00", "10", "100%", "10"];
  const [general, fund, account, other] = sources;
  return table(
    ["预算部门 >2", `${change.department ?? "清河县水利局"} >6`],
    ["年度资金（万元） >2", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额 >2", ...funds],
    ["按收入性质分： >4", "按支出性质分： >4"],
    [`其中：一般公共预算：${general} >4`, `其中：基本支出：${uses[0]} >4`],
    [`政府性基金拨款：${fund} >4`, `项目支出：${uses[1]} >4`],
    [`纳入专户管理的非税收入拨款：${account} >4`, " >4"],
    [`其他资金：${other} >4`, " >4"],
    ["年度总体目标 v2", "预期目标 >4", "实际完成情况 >3"],
    ["完成年度任务。 >4", "年度任务全部完成。 >3"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...INDICATORS.map(([level1, level2, name, own]) => [level1, level2, name, ...(indicators[name] ?? own)]),
    ["总分 >5", ...total, ""],
  );
}
