import type { TableBlock } from "../../../src/document/document.js";
import { table } from "../made-document.js";
import {
  basicOf,
  type Cents,
  type Figures,
  projectOf,
  specialOf,
  threePublicOf,
  totalOf,
  vehiclesOf,
  type Year,
} from "./figures.js";
import { addScores, printCell, printMoney, printRate, printScore, type PrintStyle } from "./print.js";
import { drawIndicators, PLANS } from "./indicators.js";
import type { Random } from "./random.js";

/** 部门整体支出绩效评价基础数据表. */
export function drawBasicTable(random: Random, figures: Figures, style: PrintStyle): TableBlock {
  const { year, prior, budget, actual, authorized, staff, building } = figures;
  const row = (label: string, amount: (each: Year) => Cents): readonly string[] => [
    `${label} >2`,
    ...[prior, budget, actual].map((each) => `${printCell(amount(each), style)} >2`),
  ];
  const numbered = random.chance(0.6);
  const label = (number: string, text: string): string => (numbered ? `${number}、${text}` : text);
  const heads = random.pick([
    [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`],
    ["上年决算数", "本年预算数", "本年决算数"],
  ]);
  const buildingCells =
    building === undefined
      ? random.pick([
          ["", "", "", "", "", ""],
          ["无", "无", "无", "无", "无", "无"],
          ["0", "0", "0%", "0", "0", "0%"],
        ])
      : [
          String(building.area),
          String(building.built),
          printRate(building.built, building.area, 2),
          printMoney(building.invested, "万元", style),
          printMoney(building.spent, "万元", style),
          printRate(building.spent, building.invested, 2),
        ];
  const totals = [
    row("支出总额", totalOf),
    row("基本支出", basicOf),
    row("其中：公用经费", (each) => each.publicFunds),
    row("项目支出", projectOf),
  ];
  const special = [
    row(`其中：${label("1", "运行维护经费")}`, (each) => each.operation),
    row(label("2", random.pick(["专项资金", "专项经费"])), specialOf),
    ...figures.itemNames.map((name, index) => row(name, (each) => each.items[index] ?? 0)),
  ];
  const threePublic = [
    row(random.pick(["三公经费", "“三公”经费", "“三公经费”"]), threePublicOf),
    row(label("1", random.pick(["公务用车购置和维护经费", "公务用车购置及运行维护费"])), vehiclesOf),
    row("其中：公车购置", (each) => each.vehiclePurchase),
    row("公车运行维护", (each) => each.vehicleOperation),
    row(label("2", random.pick(["出国经费", "因公出国（境）费"])), (each) => each.overseas),
    row(label("3", "公务接待"), (each) => each.reception),
  ];
  const money = random.chance(0.8) ? [...totals, ...special, ...threePublic] : [...totals, ...threePublic, ...special];
  return table(
    ["财政供养人员情况（人） >2 v2", "编制数 >2", `${year}年实际在职人数 >2`, "控制率 >2"],
    [`${authorized} >2`, `${staff} >2`, `${printRate(staff, authorized, style.rateDecimals)} >2`],
    [`经费控制情况${random.pick(["（万元）", "（万元）", ""])} >2`, ...heads.map((head) => `${head} >2`)],
    ...money,
    row("政府采购金额", (each) => (each === prior && random.chance(0.5) ? 0 : each.procurement)),
    [
      `楼堂馆所控制情况（${year}年完工项目） >2 v2`,
      "批复规模（㎡）",
      "实际规模（㎡）",
      "规模控制率",
      "预算投资（万元）",
      "实际投资（万元）",
      "投资概算控制率",
    ],
    buildingCells,
    ["厉行节约保障措施 >2", "严格审批程序，压减会议和差旅，按月通报执行情况。 >6"],
  );
}

/** What the prose may say of a scoring table. */
export interface DrawnEvaluation {
  readonly block: TableBlock;
  readonly score: string;
}

/** A scoring table of a department or of one project, in which all points add up. */
export function drawEvaluationTable(
  random: Random,
  figures: Figures,
  style: PrintStyle,
  head: readonly (readonly string[])[],
  amounts: { readonly initial: Cents; readonly annual: Cents; readonly executed: Cents; readonly isProject: boolean },
): DrawnEvaluation {
  const { funds, blocks } = random.pick(PLANS);
  const { initial, annual, executed, isProject } = amounts;
  const rate = annual === 0 ? style.blank : printRate(executed, annual, 2, random.chance(0.5));
  const fundScore = printScore(funds, executed, annual === 0 ? 1 : annual);
  const dash = random.pick(["——", "—", "/", ""]);
  const fundPoints = funds === 0 ? [dash, dash] : [String(funds), fundScore];
  const fundRow = (
    label: string,
    cents: readonly [Cents, Cents, Cents],
    cells: readonly [string, string, string],
  ): readonly string[] => [`${label} >2`, ...cents.map((each) => printCell(each, style)), ...cells];
  const full = [fundPoints[0] ?? "", rate, fundPoints[1] ?? ""] as const;
  const rows = drawIndicators(random, blocks, random.pick(["", "无", "——"]));
  const score = addScores([...rows.map((row) => row.score), ...(funds === 0 ? [] : [fundScore])]);
  const declares = random.pick<(points: number) => string>([
    (points) => `（${points}分）`,
    (points) => `(${points}分)`,
    () => "",
  ]);
  const pointSign = random.chance(0.2) ? "分" : "";
  const parts = isProject ? splitFunds(random, [initial, annual, executed], dash, fundRow) : splitSources(figures, style);
  const block = table(
    ...head,
    [
      "年度资金（万元） >2",
      "年初预算数",
      random.pick(["全年预算数", "全年预算数（A）"]),
      random.pick(["全年执行数", "全年执行数（B）"]),
      "分值",
      "执行率",
      "得分",
    ],
    fundRow("年度资金总额", [initial, annual, executed], full),
    ...parts,
    ["年度总体目标 v2", "预期目标 >4", "实际完成情况 >3"],
    ["保障机关运转，完成年度任务。 >4", `年度任务全部完成，${random.between(2, 9)}项重点工作按期交付。 >3`],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...indicatorCells(rows, blocks, declares),
    ["总分 >5", `100${pointSign}`, score, ""],
  );
  return { block, score };
}

function indicatorCells(
  rows: ReturnType<typeof drawIndicators>,
  blocks: (typeof PLANS)[number]["blocks"],
  declares: (points: number) => string,
): readonly (readonly string[])[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const points = blocks.find(({ level1 }) => level1 === row.level1)?.points ?? 0;
    const inBlock = rows.filter(({ level1 }) => level1 === row.level1).length;
    const inLevel = rows.filter(({ level1, level2 }) => level1 === row.level1 && level2 === row.level2).length;
    const isNewBlock = before?.level1 !== row.level1;
    return [
      ...(isNewBlock ? [`${row.level1}${declares(points)} v${inBlock}`] : []),
      ...(isNewBlock || before.level2 !== row.level2 ? [`${row.level2} v${inLevel}`] : []),
      ...[row.name, row.target, row.actual, row.weight, row.score, row.deviation],
    ];
  });
}

/** 按收入性质分, 按支出性质分: labels and amounts in one cell. */
function splitSources({ sources, actual }: Figures, style: PrintStyle): readonly (readonly string[])[] {
  const inline = (label: string, cents: Cents): string => `${label}：${printCell(cents, style)}`;
  return [
    ["按收入性质分： >4", "按支出性质分： >4"],
    [`其中：${inline("一般公共预算", sources.general)} >4`, `其中：${inline("基本支出", basicOf(actual))} >4`],
    [`${inline("政府性基金拨款", sources.fund)} >4`, `${inline("项目支出", projectOf(actual))} >4`],
    [`${inline("纳入专户管理的非税收入拨款", sources.account)} >4`, " >4"],
    [`${inline("其他资金", sources.other)} >4`, " >4"],
  ];
}

function splitFunds(
  random: Random,
  [initial, annual, executed]: readonly [Cents, Cents, Cents],
  dash: string,
  fundRow: (label: string, cents: readonly [Cents, Cents, Cents], cells: readonly [string, string, string]) => readonly string[],
): readonly (readonly string[])[] {
  const carried = random.chance(0.3) ? Math.floor(initial / 10_000_000) * 1_000_000 : 0;
  const spent = Math.min(carried, executed);
  const blank = [dash, random.pick(["", dash]), dash] as const;
  return [
    fundRow("其中：当年财政拨款", [initial - carried, annual - carried, executed - spent], blank),
    fundRow("上年结转资金", [carried, carried, spent], blank),
    fundRow("其他资金", [0, 0, 0], blank),
  ];
}
