import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/document.js";
import { PROFILES } from "../../src/profiles/registry.js";
import { madeReport, table } from "../support/made-document.js";

type Example = readonly (Block | string)[];

/** A report of headings alone, each with a line below it. */
function outline(title: string, ...headings: readonly string[]): Example {
  return [title, ...headings.flatMap((heading) => [heading, "情况良好。"])];
}

const INDICATORS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];

/** The head of a project's form in the national layout, and one indicator. */
function nationalForm(title: string, block: string): Example {
  return [
    title,
    "（2022年度）",
    table(
      [title.includes("项目") ? "项目名称" : "部门", "溪口县文化馆 >6"],
      [`${block} v2`, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "329.77", "329.77", "10", "100%", "10"],
      INDICATORS,
      ["产出指标", "数量指标", "演出场次", "≥20场", "22场", "90", "90"],
    ),
  ];
}

const HUBEI_ROWS = [
  ["预算执行情况（万元）（20分） v2", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"],
  ["年度财政资金总额", "980", "980", "100%", "20"],
  ["年度绩效目标1（80分） v2", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
  ["产出指标", "数量指标", "治理面积", "12", "12", "80"],
];

/** A document in each form, in our own words. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  "hunan-department-10": outline(
    "2022年度溪口县文化馆部门整体支出绩效自评报告",
    "一、部门（单位）基本情况",
    "二、一般公共预算支出情况",
    "三、政府性基金预算支出情况",
    "四、国有资本经营预算支出情况",
    "五、社会保险基金预算支出情况",
    "六、部门整体支出绩效情况",
    "七、存在的问题及原因分析",
    "八、下一步改进措施",
    "九、部门整体支出绩效自评结果拟应用和公开情况",
    "十、其他需要说明的情况",
  ),
  "hunan-department-7": outline(
    "2018年度溪口县文化馆部门整体支出绩效评价报告",
    "一、部门概况",
    "二、部门整体支出管理及使用情况",
    "三、部门专项组织实施情况",
    "四、资产管理情况",
    "五、部门整体支出绩效情况",
    "六、存在的主要问题",
    "七、改进措施和有关建议",
  ),
  "hunan-department-score-first": outline(
    "溪口县财政局2020年度机关整体支出绩效评价报告",
    "一、自评得分情况",
    "二、单位基本概况",
    "三、部门整体支出管理及使用情况",
    "四、部门整体支出绩效情况",
    "五、存在的主要问题",
    "六、改进措施和有关建议",
  ),
  "hunan-department-yueyang": [
    "溪口市2018年度部门整体支出绩效评价自评报告",
    "部门（单位）名称：溪口市城市管理局",
    "预 算 编 码：401001",
    "一、部门（单位）基本概况",
    "职能职责概述：负责市容环境。",
    "年度主要工作内容：保洁与绿化。",
    "二、部门（单位）收支情况",
    "收支平衡。",
  ],
  "hunan-department-county": outline(
    "2021年度溪口县委员会部门整体支出绩效评价报告",
    "一、基本情况",
    "（一）部门整体支出概况",
    "（二）部门整体支出绩效目标",
    "（三）部门整体支出或项目实施情况分析",
  ),
  "hunan-department-provincial": outline(
    "2023年度湖南省某某厅部门整体支出绩效自评报告",
    "一、部门基本情况",
    "二、部门预算支出情况",
    "三、部门整体支出绩效情况",
    "四、存在的问题及原因分析",
    "五、下一步改进措施",
    "六、部门整体支出绩效自评结果拟应用和公开情况",
  ),
  "hunan-basic-data": [
    "部门整体支出绩效评价基础数据表",
    table(
      ["财政供养人员情况（人） v2", "编制数", "2018年实际在职人数", "控制率"],
      ["143", "136", "95.10%"],
      ["经费控制情况（万元）", "2017年决算数", "2018年预算数", "2018年决算数"],
      ["三公经费", "29.08", "63.46", "44.29"],
    ),
  ],
  "hunan-scoring-table": [
    "2022年度部门整体支出绩效自评表",
    table(
      ["预算部门", "溪口县文化馆 >6"],
      ["年度预算申请（万元） v4", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "30", "40", "40", "10", "100%"],
      ["按收入性质分： >3", "按支出性质分： >3"],
      ["其中：一般公共预算：40 >3", "其中：基本支出：40 >3"],
    ),
  ],
  "transfer-payment-5": outline(
    "2022年度造林绿化专项资金绩效自评报告",
    "一、绩效目标分解下达情况",
    "二、绩效目标完成情况分析",
    "三、偏离绩效目标的原因和下一步改进措施",
    "四、绩效自评结果拟应用和公开情况",
    "五、其他需要说明的问题",
  ),
  "sichuan-project": [
    "部门预算项目支出绩效自评表（2022年度）",
    table(
      ["项目名称", "51000021R000-文化惠民 >9"],
      [
        "预算执行情况(10分) v2",
        "年度预算数（万元）",
        "年初预算",
        "调整后预算数",
        "预算执行数",
        "预算执行率",
        "权重",
        "得分",
        "原因",
      ],
      ["总额", "12.5", "12.5", "12.5", "100.00%", "10", "10", "/"],
      ["绩效指标(90分) v2", ...INDICATORS.slice(0, 3), "指标性质", "指标值", "度量单位", "完成值", "权重", "得分"],
      ["产出指标", "数量指标", "演出场次", "≥", "20", "场", "22", "90", "90"],
    ),
  ],
  "sichuan-department-4": outline(
    "2022年溪口县兰塘镇部门整体绩效自评报告",
    "一、部门（单位）概况",
    "二、部门资金收支情况",
    "三、部门整体绩效分析",
    "四、评价结论及建议",
  ),
  "chongqing-department": [
    "2021年度部门整体绩效自评表",
    table(
      ["主管部门", "溪口区融媒体中心 >4", "自评总分(分)", "97.6 >4"],
      [
        "部门整体支出资金（万元） v2",
        "",
        "年初预算数",
        "全年(调整)预算数",
        "全年执行数",
        "执行率(%)",
        "执行率权重",
        "执行率得分(分)",
      ],
      ["年度总金额", "100", "120", "91.2", "76", "10", "7.6"],
      [
        "指标名称",
        "计量单位",
        "指标性质",
        "年初指标值",
        "调整指标值",
        "全年完成值",
        "得分系数(%)",
        "指标权重(分)",
        "指标得分(分)",
        "是否核心指标",
      ],
      ["发稿数", "篇", "≥", "1200", "1250", "1300", "100", "90", "90", "是"],
    ),
  ],
  "hubei-department": ["2022年度溪口市文化馆整体支出绩效自评表", table(["单位名称", "溪口市文化馆 >5"], ...HUBEI_ROWS)],
  "hubei-project": ["2022年度水土保持项目自评表", table(["项目名称", "水土保持 >5"], ...HUBEI_ROWS)],
  "anhui-department": nationalForm("部门整体支出绩效自评表", "预算资金（万元）"),
  "shanghai-project": nationalForm("财政项目支出绩效自评表", "项目资金（元）"),
  "national-project-2020": nationalForm("项目支出绩效自评表", "项目资金（万元）"),
  "yunnan-department": outline(
    "2022年度部门整体支出绩效自评报告",
    "一、部门基本情况",
    "二、绩效自评工作情况",
    "三、评价情况分析及综合评价结论",
    "四、存在的问题和整改情况",
  ),
  "jiangxi-department": outline(
    "溪口县文化馆2022年度部门绩效自评总报告",
    "一、本部门项目绩效目标情况",
    "二、单位自评工作开展情况",
    "三、综合评价结论",
    "四、绩效目标完成情况总体分析",
    "五、偏离绩效目标的原因和改进措施",
    "六、绩效自评结果拟应用和公开情况",
  ),
  "beijing-department": outline(
    "溪口区文化馆2022年度部门整体绩效评价报告",
    "一、部门概况",
    "二、当年预算执行情况",
    "三、整体绩效目标实现情况",
    "四、预算管理情况分析",
    "五、总体评价结论",
  ),
  "guangdong-department": outline(
    "2021年度溪口市发展和改革局部门整体支出绩效自评报告",
    "一、部门基本情况",
    "（一）部门职能",
    "（二）年度总体工作和重点工作任务",
    "（三）部门整体支出绩效目标",
    "二、绩效自评情况",
  ),
};

describe("a report in each form", () => {
  it("has an example of every template", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(PROFILES.map(({ id }) => id).sort());
  });

  it.each(Object.entries(EXAMPLES))("is told to be %s", (id, blocks) => {
    expect(madeReport(...blocks).template).toBe(id);
  });
});

describe("no template", () => {
  const cases: Readonly<Record<string, Example>> = {
    "three sections of ten": outline(
      "2022年度溪口县文化馆部门整体支出绩效自评报告",
      "一、部门（单位）基本情况",
      "二、部门整体支出绩效情况",
      "三、存在的问题及原因分析",
    ),
    "one section for all four budgets": outline(
      "2022年度溪口县文化馆部门整体支出绩效自评报告",
      "一、部门基本情况",
      "二、部门支出情况",
      "三、部门整体支出绩效情况",
      "四、存在的问题及原因分析",
      "五、下一步改进措施",
      "六、自评结果拟应用和公开情况",
      "七、其他需要说明的情况",
    ),
    "a project's table with other columns": [
      "项目支出绩效自评表",
      table(["项目名称", "甲 >4"], ["指标名称", "指标值", "完成值", "权重", "得分"], ["演出场次", "20场", "22场", "100", "100"]),
    ],
  };
  it.each(Object.entries(cases))("is told for %s", (_, blocks) => {
    const report = madeReport(...blocks);
    expect(report.kind).not.toBe("unknown");
    expect(report.template).toBeNull();
  });
});
