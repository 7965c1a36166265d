import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/document.js";
import type { Report, Section } from "../../src/report/report.js";
import { line, madeReport, table } from "../support/made-document.js";

const TITLE = "2022年度溪口县文化馆整体支出绩效自评报告";
const SCORES = table(
  ["预算部门", "溪口县文化馆 >3"],
  ["年度资金", "年初预算数", "全年预算数", "全年执行数"],
  ["年度资金总额", "1", "1", "1"],
);

function heads(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ marker, title, kind, declaredNone, children }) => [
    `${marker ?? "-"}|${title}|${kind ?? "-"}${declaredNone ? "|none" : ""}`,
    ...heads(children).map((each) => `  ${each}`),
  ]);
}

describe("level-1 sections", () => {
  it("reads lost, doubled and skipped numbers as printed", () => {
    const report = madeReport(
      TITLE,
      "一、部门（单位）基本情况",
      "甲。",
      "资产管理情况",
      "乙。",
      "三、部门整体支出绩效情况",
      "丙。",
      "三、存在的问题",
      "丁。",
      "五、改进措施和有关建议",
      "戊。",
    );
    expect(report.sections.map(({ ordinal }) => ordinal)).toEqual([1, null, 3, 3, 5]);
    expect(report.sections.map(({ kind }) => kind)).toEqual([
      "overview",
      "assetManagement",
      "performance",
      "problems",
      "improvements",
    ]);
  });

  it("recognises a section by its meaning where all numbers were lost", () => {
    const report = madeReport(TITLE, "单位基本情况", "甲。", "一般公共预算支出情况", "乙。", "政府性基金预算支出情况", "不涉及");
    expect(heads(report.sections)).toEqual([
      "-|单位基本情况|overview",
      "-|一般公共预算支出情况|generalPublicBudget",
      "-|政府性基金预算支出情况|governmentFundBudget|none",
    ]);
  });

  it("parts a heading from the text that runs on behind it", () => {
    const report = madeReport(TITLE, "一、部门基本情况。本馆成立于1958年。", "二、政府性基金预算支出情况：无");
    expect(report.sections.map(({ title, text }) => [title, text])).toEqual([
      ["部门基本情况", "本馆成立于1958年。"],
      ["政府性基金预算支出情况", "无"],
    ]);
  });

  it("finds headings below level 1 that run on in the middle of a paragraph", () => {
    const { sections } = madeReport(
      TITLE,
      "一、部门基本情况",
      "（一）主要职能。承担全县图书借阅和古籍保护工作。（二）机构设置情况：内设办公室、采编股两个股室。（三）人员编制。核定编制12名，实有11人。",
      "二、存在的问题",
      "主要有：（一）预算编制不细，（二）执行进度不均，见上文（三）人员编制。",
    );
    expect(sections[0]?.children.map(({ marker, title, text }) => [marker, title, text])).toEqual([
      ["（一）", "主要职能", "承担全县图书借阅和古籍保护工作。"],
      ["（二）", "机构设置情况", "内设办公室、采编股两个股室。"],
      ["（三）", "人员编制", "核定编制12名，实有11人。"],
    ]);
    expect(sections[1]?.children).toEqual([]);
  });

  it("finds the headings of a report that is one paragraph", () => {
    const report = madeReport(
      TITLE,
      "一、部门基本情况。本馆成立已久。二、一般公共预算支出情况。全年支出合计12万元。三、存在的问题。人手不足。",
    );
    expect(report.sections.map(({ title }) => title)).toEqual(["部门基本情况", "一般公共预算支出情况", "存在的问题"]);
    expect(report.facts.map(({ metric, value }) => [metric, value])).toEqual([["totalExpenditure", "12"]]);
  });

  it("takes no entry of a table of contents for a heading", () => {
    const report = madeReport(
      TITLE,
      "目  录",
      "一、部门基本情况4",
      "二、存在的问题………6",
      "附件2 自评表 8",
      "一、部门基本情况",
      "甲。",
      "二、存在的问题",
      "乙。",
    );
    expect(heads(report.sections)).toEqual(["一、|部门基本情况|overview", "二、|存在的问题|problems"]);
  });

  it("takes no entry of a table of contents for a heading where the text itself is numbered in another way", () => {
    const report = madeReport(
      "目 录",
      "一、部门基本情况………………2",
      "二、存在的主要问题………………3",
      TITLE,
      "1. 部门基本情况",
      "甲。",
      "（一）项目管理情况",
      "乙。",
      "2. 存在的主要问题",
      "丙。",
    );
    expect(heads(report.sections)).toEqual(["1.|部门基本情况|overview", "  （一）|项目管理情况|-", "2.|存在的主要问题|problems"]);
  });

  /** The lines of a table of contents whose titles do not come again, and of the text behind it. */
  const contents: readonly (readonly [what: string, lines: readonly string[]])[] = [
    [
      "entries at less length",
      ["目录", "一、基本情况1", "二、支出情况2", "三、问题5", TITLE, "一、部门基本情况", "甲。", "二、存在的问题", "乙。"],
    ],
    [
      "entries without page numbers",
      ["目录", "一、基本情况", "二、支出情况", "三、问题", "一、部门基本情况", "甲。", "二、存在的问题", "乙。"],
    ],
    [
      "entries with leaders and no 目录",
      ["一、基本情况……1", "二、支出情况……2", "三、问题……5", TITLE, "一、部门基本情况", "甲。", "二、存在的问题", "乙。"],
    ],
  ];
  it.each(contents)("takes for no heading %s", (_, lines) => {
    const report = madeReport(...lines);
    expect(heads(report.sections)).toEqual(["一、|部门基本情况|overview", "二、|存在的问题|problems"]);
  });

  it("keeps a list below 目录 where nothing follows it", () => {
    const report = madeReport(TITLE, "目录", "一、部门基本情况", "甲。", "二、存在的问题", "乙。");
    expect(heads(report.sections)).toEqual(["一、|部门基本情况|overview", "二、|存在的问题|problems"]);
  });

  /** A section's heading and text, its title, and whether it declares that there is nothing. */
  const declared: readonly (readonly [heading: string, text: string, title: string, isNone: boolean])[] = [
    ["六、存在的问题：无", "", "存在的问题", true],
    ["七、其他需要说明的问题（无）", "", "其他需要说明的问题", true],
    ["四、国有资本经营预算支出情况——无", "", "国有资本经营预算支出情况", true],
    ["三、政府性基金预算支出情况无", "", "政府性基金预算支出情况", true],
    ["三、无政府性基金预算支出", "", "无政府性基金预算支出", true],
    ["三、政府性基金预算支出情况", "（无）", "政府性基金预算支出情况", true],
    ["五、其他需要说明的情况", "本年度无此项", "其他需要说明的情况", true],
    ["六、存在的问题", "未发现明显问题。", "存在的问题", true],
    ["六、存在的问题", "部分项目没有绩效目标。", "存在的问题", false],
    ["六、存在的问题", "无专人管理资产。", "存在的问题", false],
    ["六、存在的问题", "无法按期完成。", "存在的问题", false],
    ["六、无形资产管理情况", "", "无形资产管理情况", false],
    ["六、资产管理情况", "无偿划拨的设备已入账。", "资产管理情况", false],
  ];
  it.each(declared)("reads whether there is nothing in %s %s", (heading, text, title, isNone) => {
    const report = madeReport(TITLE, "一、部门基本情况", "甲。", heading, ...(text === "" ? [] : [text]));
    expect([report.sections[1]?.title, report.sections[1]?.declaredNone]).toEqual([title, isNone]);
  });

  it("reads that there is nothing in a section from all its parts", () => {
    const report = madeReport(TITLE, "三、政府性基金预算支出情况", "（一）支出情况：无", "（二）绩效情况（无）");
    expect(heads(report.sections)).toEqual([
      "三、|政府性基金预算支出情况|governmentFundBudget|none",
      "  （一）|支出情况|-|none",
      "  （二）|绩效情况|-|none",
    ]);
  });

  it("takes no entry with long leaders for a heading, and finds the title behind the contents", () => {
    const leaders = ".".repeat(60);
    const report = madeReport(
      `一、部门基本情况${leaders}2`,
      `二、存在的主要问题${leaders}3`,
      "2022年度枫台县水利局整体支出",
      "绩效自评报告",
      "一、部门基本情况",
      "甲。",
      "二、存在的主要问题",
      "乙。",
    );
    expect(report.title?.text).toBe("2022年度枫台县水利局整体支出绩效自评报告");
    expect(heads(report.sections)).toEqual(["一、|部门基本情况|overview", "二、|存在的主要问题|problems"]);
  });

  it("takes a number that has lost its 、 before the title of a standard section", () => {
    const report = madeReport(TITLE, "一 部门基本情况", "甲。", "二?存在的主要问题", "丙。");
    expect(heads(report.sections)).toEqual(["一|部门基本情况|overview", "二?|存在的主要问题|problems"]);
  });

  it("takes no numbered list below a heading for sections", () => {
    const report = madeReport(
      TITLE,
      "一、部门基本情况",
      "甲。",
      "二、存在的问题",
      "一、人手不足",
      "二、经费紧张",
      "三、下一步改进措施",
      "乙。",
    );
    expect(report.sections.map(({ title }) => title)).toEqual(["部门基本情况", "存在的问题", "下一步改进措施"]);
  });

  const none: readonly (readonly [string, boolean])[] = [
    ["无", true],
    ["我馆无政府性基金预算支出", true],
    ["2022年度本单位没有政府性基金预算收入，也没有使用政府性基金预算安排的支出。", true],
    ["本单位不涉及。", true],
    ["本年政府性基金预算支出无结余，支出12万元。", false],
    ["政府性基金预算支出用于无障碍设施改造。", false],
  ];
  it.each(none)("%s: declared none is %s", (text, expected) => {
    const report = madeReport(TITLE, "一、部门基本情况", "甲。", "二、政府性基金预算支出情况", text);
    expect(report.sections[1]?.declaredNone).toBe(expected);
  });
});

describe("headings below", () => {
  it("reads the ladder （一） 1. （1） and leaves enumerated sentences in the text", () => {
    const report = madeReport(
      TITLE,
      "一、部门基本情况",
      "（一）主要职责",
      "1.组织群众文化活动；",
      "2.管理文化设施。",
      "（二）机构设置。设三个室。",
      "1．人员情况",
      "编制12名。",
    );
    expect(heads(report.sections)).toEqual([
      "一、|部门基本情况|overview",
      "  （一）|主要职责|-",
      "  （二）|机构设置|-",
      "    1．|人员情况|-",
    ]);
    expect(report.sections[0]?.children[0]?.text).toBe("1.组织群众文化活动；\n2.管理文化设施。");
  });

  it("finds headings that have lost their numbers between others that have them", () => {
    const report = madeReport(
      TITLE,
      "一、部门整体支出绩效情况",
      "（一）聚焦阵地建设，服务网络更加完善。一是开放场馆3个。",
      "聚焦活动开展，群众生活更加丰富。一是演出20场。",
      "（三）聚焦遗产保护，传承体系更加健全。一是普查项目5个。",
    );
    expect(heads(report.sections).slice(1)).toEqual([
      "  （一）|聚焦阵地建设，服务网络更加完善|-",
      "  -|聚焦活动开展，群众生活更加丰富|-",
      "  （三）|聚焦遗产保护，传承体系更加健全|-",
    ]);
  });

  it("takes no item with its amount for a heading", () => {
    const report = madeReport(TITLE, "一、一般公共预算支出情况", "1.基本支出18万元：人员经费12万元。", "2.项目支出3万元。");
    expect(report.sections[0]?.children).toEqual([]);
  });
});

describe("title, year and department", () => {
  const titles: readonly (readonly [string, readonly string[], string, string | undefined])[] = [
    ["in one line", ["2022年度溪口县文化馆整体支出绩效自评报告"], "2022年度溪口县文化馆整体支出绩效自评报告", "溪口县文化馆"],
    [
      "the name in front",
      ["溪口县文化馆2022年度部门整体支出绩效自评报告"],
      "溪口县文化馆2022年度部门整体支出绩效自评报告",
      "溪口县文化馆",
    ],
    [
      "over two lines",
      ["2022年度溪口县文化馆", "整体支出绩效自评报告"],
      "2022年度溪口县文化馆整体支出绩效自评报告",
      "溪口县文化馆",
    ],
    [
      "as a letter, of a place",
      ["关于溪口市2022年度部门整体支出绩效自评的报告", "填报单位：溪口市文化馆"],
      "关于溪口市2022年度部门整体支出绩效自评的报告",
      "溪口市文化馆",
    ],
    [
      "broken inside a word",
      ["2022年度溪口县文化馆整体支出绩效自评报", "告"],
      "2022年度溪口县文化馆整体支出绩效自评报告",
      "溪口县文化馆",
    ],
    [
      "the name below in brackets",
      ["2022年度部门整体支出绩效自评报告", "（溪口县文化馆）"],
      "2022年度部门整体支出绩效自评报告",
      "溪口县文化馆",
    ],
    [
      "the name on the cover",
      ["2022年度部门整体支出绩效自评报告", "部门（单位）名称：溪口县文化馆", "预 算 编 码：518042"],
      "2022年度部门整体支出绩效自评报告",
      "溪口县文化馆",
    ],
    [
      "the older wording",
      ["2018年度溪口县文化馆部门整体支出绩效评价报告"],
      "2018年度溪口县文化馆部门整体支出绩效评价报告",
      "溪口县文化馆",
    ],
  ];
  it.each(titles)("%s", (_, head, title, department) => {
    const report = madeReport(...head, "一、部门基本情况", "甲。");
    expect([report.title?.text, report.department?.text]).toEqual([title, department]);
    expect(report.year).toBe(title.includes("2018") ? 2018 : 2022);
  });
});

describe("attachments", () => {
  const attached = (...blocks: readonly (Block | string)[]): Report => madeReport(TITLE, "一、部门基本情况", "甲。", ...blocks);

  it("reads labels in all their shapes and leaves the list of attachments alone", () => {
    const report = attached(
      "附件：",
      "1、2022年度部门整体支出绩效自评表",
      "溪口县文化馆",
      "2023年5月6日",
      "附 件 1：",
      "2022年度部门整体支出绩效自评表",
      "单位：万元",
      SCORES,
    );
    expect(report.attachments.map(({ label, ordinal, title, tables }) => [label, ordinal, title, tables])).toEqual([
      ["附件1", 1, "2022年度部门整体支出绩效自评表", [0]],
    ]);
    expect(report.sections.at(-1)?.text).toBe("甲。");
  });

  it("parts the number from a title's year that is glued to it", () => {
    const report = attached("附件12022年度部门整体支出绩效自评表", SCORES);
    expect(report.attachments.map(({ label, title }) => [label, title])).toEqual([["附件1", "2022年度部门整体支出绩效自评表"]]);
  });

  it("takes a single label without a number", () => {
    const report = attached(
      "附件",
      line("项目支出绩效自评表"),
      "（ 2022 年度）",
      table(["项目名称", "演出 >3"], ["项目资金", "年初预算数", "全年预算数", "全年执行数"], ["年度资金总额", "1", "1", "1"]),
    );
    expect(report.attachments.map(({ label, ordinal, title }) => [label, ordinal, title])).toEqual([
      ["附件", null, "项目支出绩效自评表"],
    ]);
    expect(report.projectEvaluations[0]?.year).toBe(2022);
  });
});

it("calls a file that is no report unknown and makes no data of it", () => {
  const report = madeReport("关于做好绩效自评工作的通知", "一、工作要求", "各单位应于2022年3月底前报送12份材料。");
  expect([report.kind, report.facts, report.basicData, report.projectEvaluations]).toEqual(["unknown", [], undefined, []]);
});
