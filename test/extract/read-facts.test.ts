import { describe, expect, it } from "vitest";
import { readFacts } from "../../src/extract/read-facts.js";
import type { Fact, Section } from "../../src/report/report.js";
import { madeReport } from "../support/made-document.js";

function factsOf(text: string): readonly Fact[] {
  return madeReport("2022年度溪口县文化馆整体支出绩效自评报告", "一、一般公共预算支出情况", text).facts;
}

function short(facts: readonly Fact[]): readonly (readonly (string | number | null)[])[] {
  return facts.map(({ metric, label, year, value, unit, partOf }) => [metric, label, year, value, unit, partOf]);
}

describe("amounts in the budget sections", () => {
  it("binds each amount to the noun phrase in front of it and to the amount that it splits", () => {
    const facts = factsOf(
      "2022年度总支出820.4万元，其中：基本支出300.4万元（人员经费200万元，日常公用经费100.4万元）；项目支出520万元，其中运行维护经费20万元，专项资金为500万元。",
    );
    expect(short(facts)).toEqual([
      ["totalExpenditure", "2022年度总支出", 2022, "820.4", "万元", null],
      ["basicExpenditure", "基本支出", 2022, "300.4", "万元", 0],
      ["personnelExpenditure", "人员经费", 2022, "200", "万元", 1],
      ["publicExpenditure", "日常公用经费", 2022, "100.4", "万元", 1],
      ["projectExpenditure", "项目支出", 2022, "520", "万元", 0],
      ["operationMaintenance", "运行维护经费", 2022, "20", "万元", 4],
      ["specialFunds", "专项资金", 2022, "500", "万元", 4],
    ]);
  });

  it("parts the second of two amounts that a 和 joins", () => {
    const facts = factsOf("基本支出由人员经费20万元和公用经费10万元组成。");
    expect(facts.map(({ metric, label }) => [metric, label])).toEqual([
      ["personnelExpenditure", "人员经费"],
      ["publicExpenditure", "公用经费"],
    ]);
  });

  it("does not bind a number to the subject of another sentence, nor an item's amount to 专项资金", () => {
    const facts = factsOf("专项资金主要用于：河道保洁70.7万元，水源保护129.42万元。全年安排会议3次。");
    expect(short(facts)).toEqual([
      [null, "河道保洁", 2022, "70.7", "万元", null],
      [null, "水源保护", 2022, "129.42", "万元", null],
      [null, "全年安排会议", 2022, "3", "次", null],
    ]);
  });

  it("keeps changes apart from amounts and reads the year that the sentence names", () => {
    const facts = factsOf("2021年基本支出98万元，2022年基本支出100万元，比2021年增加2万元，增长2.04%。");
    expect(short(facts)).toEqual([
      ["basicExpenditure", "2021年基本支出", 2021, "98", "万元", null],
      ["basicExpenditure", "2022年基本支出", 2022, "100", "万元", null],
      [null, "比2021年增加", 2022, "2", "万元", null],
      [null, "增长", 2022, "2.04", "%", null],
    ]);
  });

  const names: readonly (readonly [string, string])[] = [
    ["“三公”经费支出4.49万元", "threePublic"],
    ["因公出国（境）费1.2万元", "overseasTravel"],
    ["公务用车购置及运行维护费1.2万元", "officialVehicles"],
    ["公务用车运行维护费1.2万元", "vehicleOperation"],
    ["公务接待费1.2万元", "officialReception"],
    ["年初预算安排2100.01万元", "initialBudget"],
    ["全年预算数2665.15万元", "annualBudget"],
    ["政府性基金预算支出106.13万元", "governmentFund"],
  ];
  it.each(names)("%s names %s", (text, metric) => {
    expect(factsOf(`${text}。`).map((fact) => fact.metric)).toEqual([metric]);
  });

  const printed: readonly (readonly [string, string, string, string])[] = [
    ["全年支出合计11,137,851.14元。", "11137851.14", "元", "11,137,851.14元"],
    ["全年支出合计１２．５万元。", "12.5", "万元", "１２．５万元"],
    ["全年支出合计1.23 亿元。", "1.23", "亿元", "1.23 亿元"],
  ];
  it.each(printed)("reads %s", (text, value, unit, verbatim) => {
    const [fact] = factsOf(text);
    expect([fact?.value, fact?.unit, fact?.text]).toEqual([value, unit, verbatim]);
  });

  it("reads counts in words and says what is only about right", () => {
    const facts = factsOf("推出七大举措，建立20余个制度，取得两项成果，接待约1200人，服务3—5次，一个项目第三次获奖。");
    expect(facts.map(({ value, unit, approximate }) => [value, unit, approximate ?? false])).toEqual([
      ["7", "大", false],
      ["20", "个", true],
      ["2", "项", false],
      ["1200", "人", true],
      ["3", "次", true],
    ]);
  });

  /** A sentence and the metric (or label) with value that each of its figures gets. */
  const bindings: readonly (readonly [text: string, facts: readonly string[]])[] = [
    ["基本支出：1184.91万元；项目支出：5498.14万元。", ["basicExpenditure 1184.91万元", "projectExpenditure 5498.14万元"]],
    [
      "其中基本支出占17.7%，为1184.91万元；项目支出占82.3%，为5498.14万元。",
      ["基本支出占 17.7%", "basicExpenditure 1184.91万元", "项目支出占 82.3%", "projectExpenditure 5498.14万元"],
    ],
    [
      "年初批复985万元，调整后861.46万元，到位334.67万元。",
      ["initialBudget 985万元", "annualBudget 861.46万元", "到位 334.67万元"],
    ],
    ["全年预算数1000万元，执行数980万元。", ["annualBudget 1000万元", "executed 980万元"]],
    ["“三公”经费预算数27.66万元，决算数8.8万元。", ["“三公”经费预算数 27.66万元", "决算数 8.8万元"]],
    [
      "会议费支出0.8万元，年初预算为1.5万元，全年预算1.6万元，支出决算0.8万元。",
      ["会议费支出 0.8万元", "年初预算 1.5万元", "全年预算 1.6万元", "支出决算 0.8万元"],
    ],
    [
      "公务接待费支出1.2万元，年初预算2万元。年初预算985万元。",
      ["officialReception 1.2万元", "年初预算 2万元", "initialBudget 985万元"],
    ],
    [
      "公务接待费支出1.2万元，部门年初预算985万元；项目支出80万元，年初预算985万元。",
      ["officialReception 1.2万元", "initialBudget 985万元", "projectExpenditure 80万元", "initialBudget 985万元"],
    ],
    [
      "年初预算900万元，追加专项经费85万元，上年结转经费15万元，全年预算1000万元。",
      ["initialBudget 900万元", "追加专项经费 85万元", "上年结转经费 15万元", "annualBudget 1000万元"],
    ],
    ["公务接待费年初预算0.6万元，支出决算0.52万元。", ["公务接待费年初预算 0.6万元", "支出决算 0.52万元"]],
    [
      "公务接待费实际支出0.52万元，会议费支出合计2万元，项目支出总额300万元。",
      ["officialReception 0.52万元", "会议费支出合计 2万元", "projectExpenditure 300万元"],
    ],
    ["2022年安排专项资金165万元，实际支出164.6万元。", ["specialFunds 165万元", "实际支出 164.6万元"]],
    ["较上年减少公用经费5万元，主要是追加了专项资金40万元。", ["较上年减少公用经费 5万元", "主要是追加了专项资金 40万元"]],
    ["争取资金两千三百万元，化解债务一亿元，投资数百万元。", ["争取资金 2300万元", "化解债务 1亿元"]],
    ["支出合计1200万元，节约30万元，签约5.5万人。", ["totalExpenditure 1200万元", "节约 30万元", "签约 5.5万人"]],
    ["第1次会议讨论3件事项。", ["第1次会议讨论 3件"]],
  ];
  it.each(bindings)("binds the figures of %s", (text, expected) => {
    expect(factsOf(text).map(({ metric, label, value, unit }) => `${metric ?? label} ${value}${unit}`)).toEqual(expected);
  });

  /** A sentence with 分别, and label, year and value of each figure in it. */
  const lists: readonly (readonly [text: string, facts: readonly string[]])[] = [
    ["基本支出、项目支出分别为1万元、2万元。", ["基本支出 2022 1", "项目支出 2022 2"]],
    ["人员经费和公用经费分别为20万元和10万元。", ["人员经费 2022 20", "公用经费 2022 10"]],
    [
      "因公出国（境）费、公务用车购置及运行维护费、公务接待费三项支出分别为0万元、2万元、1.5万元。",
      ["公务接待费 2022 3", "因公出国（境）费 2022 0", "公务用车购置及运行维护费 2022 2", "公务接待费 2022 1.5"],
    ],
    ["2021年、2022年基本支出分别为98万元、100万元。", ["2021年基本支出 2021 98", "2022年基本支出 2022 100"]],
    ["上年、本年项目支出分别支出30万元、40万元。", ["上年项目支出 2021 30", "本年项目支出 2022 40"]],
    ["2022年，基本支出、项目支出分别达到12.5万元和7万元。", ["基本支出 2022 12.5", "项目支出 2022 7"]],
    ["基本支出、项目支出分别为1万元、2万元、3万元。", ["项目支出分别 2022 1", " 2022 2", " 2022 3"]],
    ["总支出100万元，分别为基本支出40万元、项目支出60万元。", ["总支出 2022 100", "分别为基本支出 2022 40", "项目支出 2022 60"]],
  ];
  it.each(lists)("gives each figure its own name in %s", (text, expected) => {
    expect(factsOf(text).map(({ label, year, value }) => `${label} ${String(year)} ${value}`)).toEqual(expected);
  });

  it("takes a list with 分别为 for no split of the amount in front of it, but for parts by their names", () => {
    const facts = factsOf("总支出100万元，基本支出、项目支出分别为40万元、60万元，其中人员经费、公用经费分别为30万元、10万元。");
    expect(facts.map(({ metric, partOf }) => [metric, partOf])).toEqual([
      ["totalExpenditure", null],
      ["basicExpenditure", null],
      ["projectExpenditure", null],
      ["personnelExpenditure", 1],
      ["publicExpenditure", 1],
    ]);
  });

  const counted: readonly (readonly [text: string, labels: readonly string[]])[] = [
    ["下设办公室、财务股等6个股室。", ["下设办公室、财务股等"]],
    ["全局编制30人，内设办公室、财务股、业务股等三个股室。", ["全局编制", "内设办公室、财务股、业务股等"]],
    ["下设办公室5人、财务股等2个股室。", ["下设办公室", "财务股等"]],
    ["购置电脑3台、打印机等2台。", ["购置电脑", "打印机等"]],
    ["办公费、公务接待费等12.5万元。", ["公务接待费等"]],
  ];
  it.each(counted)("gives a count behind names all of them: %s", (text, labels) => {
    expect(factsOf(text).map(({ label }) => label)).toEqual(labels);
  });

  /** A sentence, and its changes: index, direction, base, year, metric, changed fact, fact of the base. */
  const changes: readonly (readonly [text: string, changes: readonly string[]])[] = [
    [
      "2022年基本支出100万元，比2021年增加2万元，增长2.04%。",
      ["1 rise priorYear 2021 basicExpenditure 0 -", "2 rise priorYear 2021 basicExpenditure 0 -"],
    ],
    [
      "公务接待费1.5万元，与上年2万元相比减少0.5万元，下降25%。",
      ["2 fall priorYear 2021 officialReception 0 1", "3 fall priorYear 2021 officialReception 0 1"],
    ],
    ["公务接待费较上年减少0.5万元。", ["0 fall priorYear 2021 officialReception - -"]],
    ["项目支出80万元，较年初预算增加12万元。", ["1 rise budget 2022 projectExpenditure 0 -"]],
    ["总支出80万元，比2019年减少12万元。", ["1 fall otherYear 2019 totalExpenditure 0 -"]],
    ["在职人员42人，比上年减少3人。", ["1 fall priorYear 2021 - 0 -"]],
    ["接待游客42人，同比增长12%，减少支出5万元。", ["1 rise priorYear 2021 - 0 -", "2 fall null null - - -"]],
    ["基本支出100万元，占总支出的20%，较上年增加2万元。", ["2 rise priorYear 2021 basicExpenditure 0 -"]],
    ["基本支出100万元。人员较上年增加2人。", ["1 rise priorYear 2021 - - -"]],
    ["基本支出100万元，主要是人员经费增加2万元。", ["1 rise null null personnelExpenditure - -"]],
    ["总支出80万元，与2021年度相比，增加12万元。", ["1 rise priorYear 2021 totalExpenditure 0 -"]],
    ["与上年相比，公用经费80万元，增加12万元。", ["1 rise priorYear 2021 publicExpenditure 0 -"]],
    ["基本支出100万元。较上年增加2万元。", ["1 rise priorYear 2021 basicExpenditure 0 -"]],
    ["公用经费由上年的100万元压减到90万元，下降10%。", ["2 fall priorYear 2021 publicExpenditure 1 0"]],
    ["总支出80万元，上年为92万元，减少12万元。", ["2 fall priorYear 2021 totalExpenditure 0 1"]],
    [
      "总支出80万元，比上年-12万元，增减率-13.04%。",
      ["1 fall priorYear 2021 totalExpenditure 0 -", "2 fall priorYear 2021 totalExpenditure 0 -"],
    ],
    ["全年节约资金6.5万元。", ["0 fall null null - - -"]],
    ["项目支出80万元，通过集中采购节省了采购成本约6.5万元。", ["1 fall null null - - -"]],
    ["厉行节约经费6.5万元，节约用水资金2万元，用于节约能源的资金1万元。", []],
    ["较上年压减公用经费3万元。", ["0 fall priorYear 2021 publicExpenditure - -"]],
    [
      "总支出80万元，较上年增加12万元，其中：人员经费增加10万元。",
      ["1 rise priorYear 2021 totalExpenditure 0 -", "2 rise null null personnelExpenditure - -"],
    ],
  ];
  it.each(changes)("links the changes of %s", (text, expected) => {
    const found = factsOf(text).flatMap(({ change }, index) =>
      change === undefined
        ? []
        : [
            `${String(index)} ${change.direction} ${change.against} ${String(change.year)} ${change.metric ?? "-"} ${String(change.of ?? "-")} ${String(change.from ?? "-")}`,
          ],
    );
    expect(found).toEqual(expected);
  });

  /** A sentence, and metric (or label), year, value with unit of its figures; `~` for a rough one, `<` and its whole for a part. */
  const told: readonly (readonly [text: string, facts: readonly string[]])[] = [
    // What is compared with has its own year, and the metric of what it is compared with.
    [
      "2022年项目支出480万元，比2021年的500万元减少20万元。",
      ["projectExpenditure 2022 480万元", "projectExpenditure 2021 500万元", "减少 2022 20万元"],
    ],
    ["基本支出300万元，较上年决算数减少12.3万元。", ["basicExpenditure 2022 300万元", "较上年决算数减少 2022 12.3万元"]],
    [
      "公务接待费由2021年的1.5万元减少到1.2万元，下降20%。",
      ["officialReception 2021 1.5万元", "officialReception 2022 1.2万元", "下降 2022 20%"],
    ],
    ["三公经费8.8万元，2021年同期为9.9万元。", ["threePublic 2022 8.8万元", "threePublic 2021 9.9万元"]],
    ["2021年总支出800万元，本年总支出820万元。", ["totalExpenditure 2021 800万元", "totalExpenditure 2022 820万元"]],
    [
      "年初预算800万元，比2021年决算数790万元多10万元。",
      ["initialBudget 2022 800万元", "executed 2021 790万元", "多 2022 10万元"],
    ],
    [
      "项目支出80万元，较年初预算68万元增加12万元。",
      ["projectExpenditure 2022 80万元", "较年初预算 2022 68万元", "增加 2022 12万元"],
    ],
    // Signs.
    ["年末结余-3.2万元，上年结余为－1.5万元。", ["年末结余 2022 -3.2万元", "上年结余 2022 -1.5万元"]],
    ["收支差额为△12.3万元，变动率：-5.1%。", ["收支差额 2022 -12.3万元", "变动率 2022 -5.1%"]],
    ["收支差额（12.3）万元，编制（ 42 ）人。", ["收支差额 2022 -12.3万元"]],
    ["专项资金——河道保洁30万元。", ["专项资金——河道保洁 2022 30万元"]],
    ["办公费-12万元，结余（3）万元。", []],
    // Ranges and rough figures.
    ["每村补助3-5万元，投入3万元至5万元。", ["每村补助 2022 3万元…5~", "投入 2022 3万元…5~"]],
    ["补助100～200万元，达90%—95%，十至二十万元。", ["补助 2022 100万元…200~", "达 2022 90%…95~", " 2022 10万元…20~"]],
    [
      "投资约300万元，近500万元，600万元以上，700余万元。",
      ["投资 2022 300万元~", "近 2022 500万元~", " 2022 600万元~", " 2022 700万元~"],
    ],
    ["支出80万元左右，3万余人，培训上百人。", ["支出 2022 80万元~", " 2022 3万人~", "培训上 2022 100人~"]],
    ["由100万元到200万元，1-3月支出30万元，数十人。", ["由 2022 100万元", "到 2022 200万元", "1-3月支出 2022 30万元"]],
    // Blanks inside numbers; of two numbers none is made.
    ["总支出5 498.14 万元，基本支出1 234,567.8元。", ["totalExpenditure 2022 5498.14万元", "basicExpenditure 2022 1234567.8元"]],
    ["项目支出5498. 14万元，公用经费98 .14万元。", ["projectExpenditure 2022 5498.14万元", "publicExpenditure 2022 98.14万元"]],
    ["总支出54 98.14万元。", ["totalExpenditure 2022 5498.14万元"]],
    ["基本支出100 200万元，2022 500万元，分别为3 4万元。", []],
    ["项目12 300万元，表1 200万元，1. 50万元用于培训。", ["项目12 2022 300万元", "表1 2022 200万元", " 2022 50万元"]],
    // Amounts in words.
    ["合同金额壹佰万元，一百二十万元，伍拾肆万叁仟元整。", ["合同金额 2022 100万元", " 2022 120万元", " 2022 543000元"]],
    ["三亿二千万元，一点二亿元，贰拾元伍角。", [" 2022 32000万元", " 2022 1.2亿元", " 2022 20.5元"]],
    ["培训两千三百人，百分之九十五，12.5个亿，二三十万元。", ["培训 2022 2300人", " 2022 95%"]],
    ["党的二十大，千家万户，一百二万元。", []],
    // Parts.
    [
      "支出决算820万元。其中：基本支出300万元，包括人员经费200万元、公用经费100万元；项目支出520万元。",
      [
        "totalExpenditure 2022 820万元",
        "basicExpenditure 2022 300万元<820",
        "personnelExpenditure 2022 200万元<300",
        "publicExpenditure 2022 100万元<300",
        "projectExpenditure 2022 520万元<820",
      ],
    ],
    [
      "总支出820万元，由基本支出300万元和项目支出520万元构成。",
      ["totalExpenditure 2022 820万元", "basicExpenditure 2022 300万元<820", "projectExpenditure 2022 520万元<820"],
    ],
    [
      "专项资金500万元，其中：河道保洁70万元；水源保护430万元。",
      ["specialFunds 2022 500万元", "河道保洁 2022 70万元<500", "水源保护 2022 430万元<500"],
    ],
    ["甲项目200万元，其中设备180万元；乙项目100万元。", ["甲项目 2022 200万元", "设备 2022 180万元<200", "乙项目 2022 100万元"]],
    [
      "收入830万元，其中拨款800万元（本级780万元、上级20万元），其他收入30万元。",
      ["收入 2022 830万元", "拨款 2022 800万元<830", "本级 2022 780万元<800", "上级 2022 20万元<800", "other 2022 30万元<830"],
    ],
    [
      "总支出820万元，其中基本支出300万元，项目支出520万元。其中：一般公共预算拨款500万元，其他资金320万元。",
      [
        "totalExpenditure 2022 820万元",
        "basicExpenditure 2022 300万元<820",
        "projectExpenditure 2022 520万元<820",
        "generalPublicBudget 2022 500万元<820",
        "other 2022 320万元<820",
      ],
    ],
    [
      "公务用车购置及运行维护费6万元（购置费2万元、运行维护费4万元）。",
      ["officialVehicles 2022 6万元", "vehiclePurchase 2022 2万元<6", "vehicleOperation 2022 4万元<6"],
    ],
    [
      "编制42人，其中行政编制12人，事业编制30人；在职40人。",
      ["编制 2022 42人", "行政编制 2022 12人<42", "事业编制 2022 30人<42", "在职 2022 40人"],
    ],
    [
      "三公经费8万元（预算10万元），其中公务接待费2万元，较上年减少1万元。",
      ["threePublic 2022 8万元", "预算 2022 10万元", "officialReception 2022 2万元<8", "较上年减少 2022 1万元"],
    ],
  ];
  it.each(told)("reads year, sign, size and whole of %s", (text, expected) => {
    const facts = factsOf(text);
    const short = facts.map(({ metric, label, year, value, unit, upTo, approximate, partOf }) => {
      const range = `${upTo === undefined ? "" : `…${upTo}`}${approximate === true ? "~" : ""}`;
      const whole = partOf === null ? "" : `<${facts[partOf]?.value ?? ""}`;
      return `${metric ?? label} ${String(year)} ${value}${unit}${range}${whole}`;
    });
    expect(short).toEqual(expected);
  });

  it("goes on with a 其中 in the paragraphs behind it", () => {
    const report = madeReport(
      "2022年度溪口县文化馆整体支出绩效自评报告",
      "一、一般公共预算支出情况",
      "总支出820万元，其中：",
      "基本支出300万元。",
      "项目支出520万元。",
      "会议费2万元。",
    );
    expect(report.facts.map(({ partOf }) => partOf)).toEqual([null, 0, 0, null]);
  });

  const AMONG_IN_FRONT: readonly (readonly [name: string, paragraphs: readonly string[], wholes: readonly (number | null)[]])[] =
    [
      ["the one amount in front", ["总支出820万元。", "其中：基本支出300万元，项目支出520万元。"], [null, 0, 0]],
      [
        "of which one part has a paragraph of its own",
        ["总支出820万元。", "其中：基本支出300万元。", "项目支出520万元。"],
        [null, 0, 0],
      ],
      ["none where two could be meant", ["收入900万元，支出820万元。", "其中：基本支出300万元。"], [null, null, null]],
      ["none where a paragraph stands between", ["总支出820万元。", "资金使用合规。", "其中：基本支出300万元。"], [null, null]],
      ["none that is less than the part", ["会议费2万元。", "其中：基本支出300万元。"], [null, null]],
      ["none of another kind", ["全年培训45人。", "其中：基本支出300万元。"], [null, null]],
    ];
  it.each(AMONG_IN_FRONT)("a paragraph that opens with 其中 splits %s", (_, paragraphs, wholes) => {
    const report = madeReport("2022年度溪口县文化馆整体支出绩效自评报告", "一、一般公共预算支出情况", ...paragraphs);
    expect(report.facts.map(({ partOf }) => partOf)).toEqual(wholes);
  });

  it("says which figures it leaves out", () => {
    const report = madeReport(
      "2022年度溪口县文化馆整体支出绩效自评报告",
      "一、一般公共预算支出情况",
      "基本支出100 200万元，办公费-12万元。",
    );
    expect(report.diagnostics.filter(({ code }) => code === "amount-ambiguous").map(({ at }) => at?.span)).toEqual([
      { start: 8, end: 13 },
      { start: 18, end: 22 },
    ]);
  });

  it("dates by 上年 only the figure behind it", () => {
    const facts = factsOf("群众满意度由上年的92%提升到95%。与上年11.1万元相比减少2.3万元。");
    expect(facts.map(({ year, value }) => [year, value])).toEqual([
      [2021, "92"],
      [2022, "95"],
      [2021, "11.1"],
      [2022, "2.3"],
    ]);
  });

  const none: readonly string[] = [
    "根据《2022年重点任务100项》和〔2020〕30号文件要求。",
    "群众可拨打12345热线或0700-8812345反映。",
    "截至2022年12月31日。",
    "一是2022年以来，三位一体推进。",
  ];
  it.each(none)("finds no fact in %s", (text) => {
    expect(factsOf(text)).toEqual([]);
  });
});

it("names no metric outside the budget sections", () => {
  const report = madeReport("2022年度溪口县文化馆整体支出绩效自评报告", "六、部门整体支出绩效情况", "争取专项资金300万元。");
  expect(report.facts.map(({ metric, value }) => [metric, value])).toEqual([[null, "300"]]);
});

describe("a paragraph without end", () => {
  /** One paragraph of so many amounts, in the ways in which they are looked back from. */
  const paragraphs: Readonly<Record<string, (size: number) => string>> = {
    "of items": (size) => Array.from({ length: size }, (_, index) => `甲${String(index)}项目3.5万元，`).join(""),
    "of items behind 其中": (size) => `项目支出9万元，其中${Array.from({ length: size }, () => "某项目3.5万元、").join("")}`,
    "of known amounts": (size) => Array.from({ length: size }, () => "基本支出1万元，人员经费1万元，公用经费1万元，").join(""),
    "of years": (size) => Array.from({ length: size }, () => "比2021年增加《甲》2022年3万元，").join(""),
    "without punctuation": (size) => "河道保洁费3.5万元".repeat(size),
    "of lists": (size) => "甲、乙分别为1万元、2万元，".repeat(size),
  };
  it.each(Object.entries(paragraphs))("%s is read in proportion to its length", (_, text) => {
    const cpu = (size: number): number => {
      const paragraph = { text: text(size), at: { block: 0 } };
      const before = process.cpuUsage();
      readFacts([{ ...SECTION, paragraphs: [paragraph] }], { year: 2022, kind: "department" });
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cpu(2000);
    const [small, large] = [Math.min(cpu(2000), cpu(2000)), Math.min(cpu(16_000), cpu(16_000))];
    // Eight times the text: eight times the work, with room for a noisy machine; in the square it would be sixty-four.
    expect(large / small).toBeLessThan(24);
  });
});

const SECTION: Section = {
  marker: "二、",
  ordinal: 2,
  level: 1,
  title: "",
  kind: "generalPublicBudget",
  declaredNone: false,
  text: "",
  children: [],
  at: { block: 0 },
};
