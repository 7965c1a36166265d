import type { Block, SourceDocument } from "../../../src/document/document.js";
import { madeDocument } from "../made-document.js";
import { drawFigures, totalOf } from "./figures.js";
import { type DrawnEvaluation, drawBasicTable, drawEvaluationTable } from "./forms.js";
import { drawPrintStyle } from "./print.js";
import { drawBudgetProse } from "./prose.js";
import { createRandom, type Random } from "./random.js";

/** A whole report without faults, drawn from a seed: figures, wording and layout vary, everything agrees. */
export function cleanDocument(seed: number): SourceDocument {
  const random = createRandom(seed);
  const style = drawPrintStyle(random);
  const figures = drawFigures(random, random.chance(0.7));
  const { year } = figures;
  const department = `${random.pick(["清河县", "云溪市", "临江区", "青禾县"])}${random.pick(["水利局", "民政局", "档案馆", "文化馆", "教育局"])}`;
  const amounts = { initial: totalOf(figures.budget), annual: figures.annualBudget, executed: totalOf(figures.actual) };
  const evaluation = drawEvaluationTable(
    random,
    figures,
    style,
    [[`${random.pick(["预算部门", "预算单位名称", "部门名称"])} >2`, `${department} >6`]],
    { ...amounts, isProject: false },
  );
  const projects = random.sample(figures.itemNames, random.between(0, 2)).map((name): DrawnEvaluation => {
    const index = figures.itemNames.indexOf(name);
    const executed = figures.actual.items[index] ?? 0;
    const head = [
      ["项目名称 >2", `${name} >6`],
      ["主管部门 >2", `${department} >2`, "实施单位 >2", `${department} >2`],
    ];
    return drawEvaluationTable(random, figures, style, head, {
      initial: figures.budget.items[index] ?? 0,
      annual: random.chance(0.5) ? executed : Math.round(executed * 1.08),
      executed,
      isProject: true,
    });
  });
  const attachments = [
    { title: `${year}年度部门整体支出绩效评价基础数据表`, block: drawBasicTable(random, figures, style) },
    { title: `${year}年度部门整体支出绩效自评表`, block: evaluation.block },
    ...projects.map(({ block }) => ({ title: `${year}年度项目支出绩效自评表`, block })),
  ];
  const unitLine = random.chance(0.5) ? ["单位：万元"] : [];
  const ordinals = ["1", "2", "3", "4"];
  const listed = attachments.slice(0, projects.length > 0 ? 3 : 2);
  return madeDocument(
    `${year}年度${department}${random.pick(["部门整体支出", "整体支出"])}绩效自评报告`,
    ...sections(random, department, year, drawBudgetProse(random, figures, style), figures.sources.fund > 0, evaluation.score),
    "附件：",
    ...listed.map(({ title }, index) => `${ordinals[index] ?? ""}、${title}`),
    ...attachments.flatMap(({ title, block }, index): readonly (Block | string)[] => [
      ...(index < 3 ? [`附件${ordinals[index] ?? ""}`] : []),
      title,
      ...unitLine,
      block,
    ]),
  );
}

function sections(
  random: Random,
  department: string,
  year: number,
  budget: readonly string[],
  hasFund: boolean,
  score: string,
): readonly string[] {
  const none = (name: string): string =>
    random.pick(["无", "无。", "不涉及。", `我局无${name}支出。`, `${year}年度没有${name}收入，也没有使用${name}安排的支出。`]);
  const points = Number(score);
  const grade = points >= 90 ? random.pick(["优", "优秀"]) : points >= 80 ? random.pick(["良", "良好"]) : "中";
  const result = random.pick([
    `经自评，${year}年度部门整体支出绩效自评得分${score}分，评价等级为“${grade}”。自评结果将于${year + 1}年9月底前公开。`,
    `自评等级为“${grade}”，拟与预算编制挂钩，在规定时间内公开。`,
    `对照指标逐项打分，自评总分为${score}分，等次为${grade}。评价结果报财政部门备案。`,
  ]);
  const problems = random.pick([
    ["一是预算编制不够精细，年中追加较多。二是部分项目支付集中在四季度。"],
    ["（一）预算编制不够精细", "年中追加较多。", "（二）支付进度不均衡", "部分项目集中在四季度实施。"],
    ["1．资产管理仍需规范。个别资产未及时办理报废。", "2．绩效指标量化不够。个别指标定性描述偏多。"],
  ]);
  const bureaux = ["办公室", "财务股", "业务股", "法规股", "人事股"];
  const offices = bureaux.slice(0, random.between(2, 5));
  return [
    "一、部门（单位）基本情况",
    "（一）主要职能",
    `${department}负责拟订本行业规划并组织实施，承办上级交办的其他事项。`,
    "（二）机构设置",
    `内设${offices.length}个股室，分别为${offices.join("、")}。`,
    "二、一般公共预算支出情况",
    ...budget,
    "三、政府性基金预算支出情况",
    hasFund ? "政府性基金预算支出主要用于基础设施配套。" : none("政府性基金预算"),
    "四、国有资本经营预算支出情况",
    none("国有资本经营预算"),
    "五、社会保险基金预算支出情况",
    none("社会保险基金预算"),
    "六、部门整体支出绩效情况",
    `按照《预算绩效管理办法》（财发〔${year}〕12号）要求开展自评，全年举办培训${random.between(2, 30)}期，覆盖${random.between(100, 900)}人次，办结率100%。`,
    "七、存在的问题及原因分析",
    ...problems,
    "八、下一步改进措施",
    "一是细化预算编制。二是加快支付进度，按月通报。",
    "九、部门整体支出绩效自评结果拟应用和公开情况",
    result,
    "十、其他需要说明的情况",
    random.pick(["无", "无。", "暂无。", "没有其他需要说明的情况。"]),
  ];
}
