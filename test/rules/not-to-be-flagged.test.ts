import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import type { TableBlock } from "../../src/document/document.js";
import { madeReport, table } from "../support/made-document.js";
import { type PlainChange, plainReport } from "../support/plain-report.js";

function loud(change: PlainChange): readonly string[] {
  const { findings, failures } = inspectReport(plainReport(change));
  expect(failures).toEqual([]);
  return findings.filter(({ severity }) => severity !== "info").map(({ rule, message }) => `${rule} ${message}`);
}

const spending = (...sentences: readonly string[]): PlainChange => ({ prose: { 二: sentences } });

describe("sentences that contradict nothing", () => {
  it.each<readonly [string, PlainChange]>([
    ["the plain report itself", {}],
    ["last year's figures beside this year's", spending("2021年总支出900.00万元，其中基本支出580.00万元，项目支出320.00万元。")],
    [
      "parts of spending behind the budget that it is compared with",
      spending("总支出1000万元，完成年初预算950万元的105.26%，其中基本支出600万元，项目支出400万元。"),
    ],
    ["spending called that of the budget", spending("2022年预算支出1000万元，其中基本支出600万元，项目支出400万元。")],
    ["a change against last year", spending("总支出1000万元，比上年增加100万元，增长11.11%。")],
    ["a change against the budget", spending("总支出1000万元，比年初预算数增加50万元，增长5.26%。")],
    ["a change against last year's budget", spending("三公经费10万元，比上年预算减少4.5万元，下降31.03%。")],
    ["three stages in one sentence", spending("年初批复950万元，调整后1000万元，实际到位1000万元。")],
    ["the budget of an item", spending("项目支出年初预算360万元，决算400万元。")],
    ["budget and actual of 三公", spending("“三公”经费预算11万元，决算10万元，其中公务接待费预算4.5万元，决算4万元。")],
    ["rough figures", spending("总支出约1000余万元，其中项目支出近400万元。")],
    ["figures in 亿元", spending("总支出0.1亿元。")],
    ["a subordinate unit", spending("下属水利工程管理站支出120万元，其中基本支出80万元，项目支出40万元。")],
    ["the bureau alone", spending("其中局本级总支出700万元，基本支出420万元，项目支出280万元。")],
    ["what public money paid of it", spending("其中：财政拨款基本支出580万元，财政拨款项目支出360万元。")],
    ["brackets that explain", spending("专项资金250万元（含上级专项180万元）。")],
    ["a partial list", spending("专项资金250万元，主要包括河道清淤100万元等。")],
    [
      "years in titles, numbers of documents, hotlines",
      spending("依据《2019—2023年规划》（水发〔2018〕34号），热线12345受理200件。"),
    ],
    ["since when", spending("2017年以来累计投入5000万元，2023年计划投入300万元。")],
    ["procurement", spending("政府采购支出总额75万元，其中货物25万元、服务50万元。")],
    ["assets", spending("年末固定资产原值1846.5万元，车辆3辆，单价50万元以上设备2台。")],
    ["staff told otherwise", spending("年末在职60人，另有临聘人员15人，退休31人。")],
    ["departmental income", spending("全年总收入1040万元，年末结转40万元。")],
    ["negative adjustments", spending("年初预算950万元，年中追加100万元、调减50万元，调整后全年预算1000万元。")],
    ["what was spent over several years", spending("十三五以来项目支出累计2100万元，截至2022年底项目累计支出1500万元。")],
    ["plans for next year", spending("2023年计划安排项目支出450万元，拟安排基本支出620万元。")],
    ["shares of a part", spending("其中人员经费500万元，占基本支出的83.33%，公用经费100万元，占16.67%。")],
    [
      "a third part of basic expenditure",
      spending("基本支出600万元，其中：人员经费420万元，公用经费100万元，对个人和家庭补助80万元。"),
    ],
    ["amounts above a limit", spending("50万元以上项目支出3个，支出以上合计320万元。")],
    ["a total with what was carried over", spending("全年总支出1060万元（含上年结转60万元）。")],
    ["what balances income", spending("2022年收入总计1040万元，支出总计1040万元，年末结转结余40万元。")],
    ["half-years", spending("上半年总支出480万元，下半年总支出520万元。")],
    ["parts of a half-year", spending("上半年总支出480万元，其中基本支出290万元，项目支出190万元。")],
    ["quarters", spending("一季度基本支出150万元，二季度基本支出150万元。")],
    ["the state in autumn", spending("截至9月底项目支出280万元，执行率70%。")],
    ["money of several givers", spending("上级转移支付专项资金180万元，本级专项资金70万元。")],
    ["averages and standards", spending("人均公用经费1.67万元，人均基本支出10万元，公用经费定额标准1.2万元/人。")],
    ["a total less something", spending("剔除一次性因素后总支出980万元。")],
    ["amounts in 元 beside 万元", spending("总支出10000000元，其中基本支出600万元，项目支出4000000.00元。")],
    ["what a budget splits into", spending("年初部门预算安排950万元，其中基本支出590万元，项目支出360万元。")],
    [
      "two stages with their parts",
      spending("年初预算批复950万元，其中基本支出590万元；决算1000万元，其中基本支出600万元，项目支出400万元。"),
    ],
    ["a budget by another name", spending("2022年部门预算总额950万元（基本支出590万元、项目支出360万元）。")],
    ["the sources of a budget", spending("2022年收入预算950万元，其中一般公共预算拨款900万元，其他收入50万元。")],
    ["the budget right behind an item", spending("项目支出400万元，年初预算为360万元。")],
    ["how much of a budget was spent", spending("公务接待费预算4.5万元，支出决算4万元，完成预算的88.89%。")],
    [
      "how much of two budgets was spent",
      spending(
        "基本支出年初预算590万元，决算600万元，完成年初预算的101.69%，项目支出年初预算360万元，决算400万元，完成年初预算的111.11%。",
      ),
    ],
    [
      "how much of one of two budgets was spent",
      spending("年初预算950万元，全年预算1000万元，总支出1000万元，完成年初预算的105.26%。"),
    ],
    ["a rough share of a budget", spending("项目支出年初预算360万元，决算400万元，完成年初预算的110%左右。")],
    ["a share of another stage of the budget", spending("全年预算1000万元，支出1000万元，完成年初预算的105.26%。")],
    ["a share of an item's budget behind that of all", spending("部门预算950万元，公务接待费支出4万元，完成预算的88.89%。")],
    ["a share behind another item's amount", spending("基本支出600万元，项目支出年初预算360万元，完成年初预算的111.11%。")],
    ["a share of a budget behind its part", spending("年初预算950万元，其中基本支出590万元，完成年初预算的105.26%。")],
    [
      "a share of this year's budget behind last year's",
      spending("2021年会议费年初预算2万元，2022年会议费支出3万元，完成年初预算的75%。"),
    ],
    ["how much of the budget was paid out", spending("会议费年初预算4万元，支出3万元，支付进度95%。")],
    ["a share of a budget in 亿元", spending("会议费年初预算0.04亿元，支出决算300万元，完成预算的75%。")],
    [
      "an item of the classification in front of its budget",
      spending("1.农林水支出（类）水利（款）行政运行（项）。年初预算590万元，支出决算600万元，完成年初预算的101.69%。"),
    ],
    ["an item in a paragraph of its own", spending("水利（款）行政运行（项）。", "年初预算590万元，支出决算600万元。")],
    ["an item in front of a comma", spending("水利（款）行政运行（项），年初预算590万元，支出决算600万元。")],
    ["an item in a heading", spending("（一）公务接待费", "年初预算4.5万元，支出决算4万元。决算数小于预算数。")],
    ["basic expenditure in a heading", spending("（二）基本支出情况。年初预算590万元，支出决算600万元。")],
    ["a project in front of a colon", spending("（1）堤防加固项目：全年预算数90万元，全年执行数100万元。")],
    ["a project's budget", spending("河道清淤项目年初预算90万元，全年支出100万元，已完工。")],
    [
      "parts of what public money paid of basic expenditure",
      spending("财政拨款基本支出560万元，其中：人员经费470万元，占83.93%；公用经费90万元，占16.07%。"),
    ],
    [
      "shares of the three public expenses, which are not stated",
      spending("“三公”经费支出决算中，公务接待费支出决算4万元，占40%，公务用车购置费及运行维护费支出决算6万元，占60%。"),
    ],
    [
      "two items that one word adds to the budget",
      spending("年初预算950万元，其中基本支出590万元、项目支出360万元；年中追加基本支出10万元、项目支出40万元。"),
    ],
    ["money of one giver that was spent", spending("2022年中央水利发展资金下达180万元，实际支出180万元。")],
    [
      "parts of an item that a budget provides for",
      spending("年初部门预算安排三公经费11万元，其中公务接待费4.5万元，公务用车运行维护费6.5万元。"),
    ],
    ["the maintenance of one system", spending("支付信息系统运行维护费12万元，网络运行维护费3万元。")],
    ["a change of two amounts of the sentence", spending("会议费2.3万元，比上年的3.0万元减少0.7万元，下降23.33%。")],
    ["a change from one amount to another", spending("培训费由3.25万元压减至2.80万元，减少0.45万元，下降13.85%。")],
    ["changes against two years", spending("2022年支出1000万元，比2021年900万元增加100万元，比2020年850万元增加150万元。")],
    ["a change of another item than the one in front", spending("会议费2.0万元，培训费比上年3.0万元增加0.2万元。")],
    ["what was saved of a budget", spending("节约公务接待费0.5万元，较预算4.5万元下降11.11%。")],
    ["a change against a budget of unsaid stage", spending("项目支出400万元，比预算减少5万元，下降1.23%。")],
    ["a change of a named row", spending("三公经费较上年下降16.67%，其中公务接待费下降20%。")],
    ["a change of what public money paid of a row", spending("一般公共预算基本支出比上年增加15万元。")],
    ["a change of a row's budget", spending("三公经费预算较上年压减1万元，下降8.33%。")],
    ["items that were added", spending("专项资金比上年增加50万元，主要是新增饮水安全30万元、河道清淤20万元。")],
    [
      "a share of a named amount",
      spending("授予中小企业合同60万元，占政府采购金额的80%，其中小微企业30万元，占授予中小企业合同的50%。"),
    ],
    ["a share of two amounts together", spending("公务接待费4万元、公车运行维护费6万元，占公用经费的10%。")],
    ["a share behind a change", spending("公务接待费4.00万元，比上年减少1.00万元，占公用经费的4%。")],
    ["a share of what is not stated", spending("饮水安全150万元，占全县水利投资的0.6%。")],
    ["a list in front of its total", spending("农林水支出750万元，卫生健康支出50万元，住房保障支出200万元，合计1000万元。")],
    [
      "a list with parts in front of its total",
      spending("工资支出450万元（基本工资200万元、津贴250万元），办公支出150万元，合计600万元。"),
    ],
    ["a total with what was carried over", spending("拨款收入960万元，其他收入60万元，合计1040万元（含上年结转20万元）。")],
    ["a source and uses in one list", spending("专项资金250万元，其中上级资金180万元，河道清淤100万元，饮水安全150万元。")],
    [
      "stages in one list",
      spending("本年度预算1000万元，支出1000万元；其中会议费预算600万元，执行600万元，培训费预算400万元，执行400万元。"),
    ],
    ["parts of parts in one list", spending("办公经费60万元，其中印刷费20万元，水电费40万元，电费30万元。")],
    ["income beside spending by source", spending("收入总计1040万元，其中拨款收入980万元，其他收入40万元，年初结转20万元。")],
    ["parts of an addition", spending("年中追加预算50万元，其中基本支出10万元，项目支出40万元，全部执行完毕。")],
    ["what was evaluated", spending("对4个项目开展绩效自评，涉及一般公共预算支出400万元。")],
    ["a share of what public money paid", spending("自评金额380万元，占一般公共预算项目支出总额的100%。")],
    ["a share of an adjusted budget", spending("年初预算950万元，年中追加50万元，支出1000万元，预算完成率100%。")],
    ["a share of a budget that was cut", spending("会议费年初预算2.00万元，年中压减0.50万元，支出1.50万元，预算完成率100%。")],
    [
      "a share of a budget with what was carried over",
      spending("会议费预算3.00万元，上年结转1.00万元，支出3.60万元，执行率90%。"),
    ],
    ["nothing spent of no budget", spending("会议费年初预算0万元，决算0万元，完成预算的100%。")],
    ["execution of another budget than the first", spending("年初预算950万元，总支出1000万元，执行率100%。")],
    ["a share of a budget rounded and cut off", spending("会议费年初预算3万元，决算2万元，完成预算的66.6%。")],
    ["parts of a change in both directions", spending("项目支出比上年增加80万元，其中运行维护增加120万元，专项减少40万元。")],
    ["a rough whole", spending("专项资金近240万元，其中河道清淤100万元、饮水安全150万元。")],
    ["a change behind a smaller amount", spending("公务接待费4万元，其中比上年减少5万元。")],
    ["what one source splits into", spending("一般公共预算支出940万元，其中：基本支出560万元，项目支出380万元。")],
    [
      "the parts of parts of one source",
      spending("一般公共预算支出940万元，其中基本支出560万元（人员经费470万元、公用经费90万元），项目支出380万元。"),
    ],
    ["one part of one source", spending("一般公共预算支出940万元，其中项目支出340万元。")],
    ["what public money splits into", spending("财政拨款支出940万元，比上年增加90万元；其中基本支出570万元、项目支出370万元。")],
    ["a score of another year", { sections: { 九: ["较上年自评得分95分提高4.5分，自评得分99.5分，等级为优。"] } }],
    ["a score that others gave", { sections: { 九: ["自评得分99.5分，等级为优。上年财政部门复核得分91分。"] } }],
    [
      "last year's fund where there is none",
      { sections: { 三: ["2022年度我局无政府性基金预算支出。2021年政府性基金支出20万元。"] } },
    ],
    ["rates over 100 that may be", spending("招商任务完成率120%，产值增长率135%。")],
    ["a rate of change as points", spending("办结率98.2%，比上年提高1.5个百分点。")],
    ["an award's grade", { sections: { 九: ["自评得分99.5分，等级为优。我局被评为全市防汛工作良好单位。"] } }],
    ["last year's grade", { sections: { 九: ["2021年度自评等级为良，2022年度自评得分99.5分，等级为优。"] } }],
    ["the scale of grades", { sections: { 九: ["评价等级分为优（90-100分）、良（80-89分）、中、差四档，自评为优。"] } }],
    ["points of a part", { sections: { 九: ["产出得50分，效益得30分，满意度得9.5分，自评总分99.5分。"] } }],
  ])("%s", (_, change) => {
    expect(loud(change)).toEqual([]);
  });
});

describe("tables that are right", () => {
  it.each<readonly [string, PlainChange]>([
    ["more staff than posts", { staffing: ["46", "50", "108.70%"] }],
    ["a rate as a share", { staffing: ["64", "60", "0.94"] }],
    ["a rate without a sign", { staffing: ["64", "60", "93.75"] }],
    ["no posts", { staffing: ["0", "0", "/"] }],
    [
      "a third kind of expenditure",
      {
        amounts: {
          支出总额: ["900.00", "950.00", "1000.00"],
          项目支出: ["300.00", "340.00", "380.00"],
          "其中：1、运行维护经费": ["100.00", "110.00", "130.00"],
        },
        rowsAfter: { 饮水安全: [["经营支出", "20.00", "20.00", "20.00"]] },
        uses: ["600.00", "380.00"],
        sections: { 二: ["2022年度总支出1000.00万元。其中：一般公共预算财政拨款支出940.00万元，其他资金支出60.00万元。"] },
      },
    ],
    [
      "a third kind of project",
      {
        amounts: { "其中：1、运行维护经费": ["100.00", "100.00", "100.00"] },
        rowsAfter: { 饮水安全: [["3、其他", "20.00", "30.00", "50.00"]] },
      },
    ],
    [
      "a blank that counts as nothing",
      {
        amounts: {
          河道清淤: ["", "", "100.00"],
          "2、专项资金": ["120.00", "140.00", "250.00"],
          项目支出: ["240.00", "270.00", "400.00"],
          支出总额: ["820.00", "860.00", "1000.00"],
        },
        funds: ["860.00", "1000.00", "1000.00", "10", "100%", "10"],
      },
    ],
    [
      "a vehicle bought within the year",
      {
        amounts: {
          "其中：公车购置": ["0.00", "0.00", "18.00"],
          "1、公务用车购置和维护经费": ["7.00", "6.50", "24.00"],
          三公经费: ["12.00", "11.00", "28.00"],
        },
      },
    ],
    ["an execution rate over 100%", { funds: ["950.00", "980.00", "1000.00", "10", "102.04%", "10"] }],
    ["points for execution in bands", { funds: ["950.00", "1020.00", "1000.00", "10", "98.04%", "10"] }],
    [
      "a rate of the initial budget",
      {
        funds: ["1250.00", "1000.00", "1000.00", "10", "80%", "8"],
        amounts: { 支出总额: ["900.00", "1250.00", "1000.00"], 基本支出: ["580.00", "890.00", "600.00"] },
        total: ["100", "97.5"],
        sections: { 九: ["等级为优。"] },
      },
    ],
    [
      "points by a coarse rate",
      {
        funds: ["950.00", "1035.00", "1000.00", "10", "96.6%", "9.66"],
        total: ["100", "99.16"],
        sections: { 九: ["自评得分99.16分。"] },
      },
    ],
    ["a part of an item", { rowsAfter: { 河道清淤: [["其中：县级配套", "20.00", "20.00", "30.00"]] } }],
    [
      "sources of the budget",
      {
        funds: ["950.00", "1050.00", "1000.00", "10", "95.24%", "9.52"],
        sources: ["990.00", "", "", "60.00"],
        total: ["100", "99.02"],
        sections: {
          二: ["2022年度总支出1000.00万元，其中基本支出600.00万元，项目支出400.00万元。"],
          九: ["自评得分99.02分，等级为优。"],
        },
      },
    ],
    ["a name with 本级", { department: "清河县水利局（本级）" }],
    ["a name with a code", { department: "219001-清河县水利局" }],
    ["a short name", { department: "县水利局" }],
    [
      "a second name",
      {
        department: "清河县河长制工作办公室",
        sections: { 一: ["清河县水利局挂清河县河长制工作办公室牌子，主管全县水利工作。"] },
      },
    ],
    [
      "a table of public money alone",
      {
        funds: ["950.00", "940.00", "940.00", "10", "100%", "10"],
        sources: ["940.00", "", "", ""],
        uses: ["560.00", "380.00"],
        amounts: {},
      },
    ],
  ])("%s", (_, change) => {
    expect(loud(change)).toEqual([]);
  });
});

describe("sentences much like them that contradict the tables", () => {
  it.each<readonly [string, PlainChange, string]>([
    ["the total at the end of the year", spending("截至2022年12月底，总支出1010万元。"), "prose/restated"],
    ["what was spent up to the end of the year", spending("截至年末，我局项目支出410万元。"), "prose/restated"],
    ["what was spent in all of the year", spending("2022年累计总支出1010万元。"), "prose/restated"],
    ["the year's total behind that of a half-year", spending("上半年总支出480万元，全年总支出1010万元。"), "prose/restated"],
    [
      "the year's total behind a word of standards",
      spending("我局严格执行经费开支标准，2022年度总支出1650万元。"),
      "prose/restated",
    ],
    ["a total behind a word of standards", spending("我局严格执行经费开支标准，总支出1650万元。"), "prose/restated"],
    [
      "the year's total behind what was since",
      spending("自机构改革以来，我局厉行节约，2022年度总支出1650万元。"),
      "prose/restated",
    ],
    ["brackets that do not explain it", spending("总支出1070万元（含上年结转60万元）。"), "prose/restated"],
    [
      "a wrong share of a budget",
      spending("项目支出年初预算360万元，决算400万元，完成年初预算的101.11%。"),
      "prose/completion-rate",
    ],
    [
      "a wrong budget under a heading of the whole",
      spending("（一）预算执行情况", "年初预算960万元，执行率100%。"),
      "prose/restated",
    ],
    ["wrong spending of the whole behind an item", spending("会议费：2万元。本部门支出决算1010万元。"), "prose/restated"],
    [
      "a wrong total under an item's heading that says so",
      spending("（一）公务接待费", "本部门支出决算1010万元，其中公务接待费4万元。"),
      "prose/restated",
    ],
    ["wrong parts of all basic expenditure", spending("财政拨款基本支出600万元，其中：公用经费90万元。"), "prose/restated"],
    ["wrong spending of what was given", spending("财政下达1000万元，实际支出1010万元。"), "prose/restated"],
    ["wrong spending behind an addition", spending("年中追加50万元，项目支出410万元。"), "prose/restated"],
    [
      "a wrong part of an item of the budget",
      spending("年初部门预算安排三公经费11万元，其中公务接待费5.5万元。"),
      "prose/restated",
    ],
    ["a wrong difference of two amounts", spending("会议费2.30万元，比上年3.00万元减少0.90万元。"), "prose/change-rate"],
    ["a wrong rate of two amounts", spending("会议费2.30万元，比上年3.00万元减少0.70万元，下降33.33%。"), "prose/change-rate"],
    ["a wrong difference between old and new", spending("会议费由3.20万元增至6.20万元，增加5.00万元。"), "prose/change-rate"],
    [
      "a wrong change against the first budget",
      spending("总支出1000万元，比年初预算增加50万元，增长6.26%。"),
      "prose/change-rate",
    ],
    ["a wrong change of a named row", spending("三公经费较上年下降26.67%。"), "prose/change-rate"],
    ["a wrong change of what equals the total", spending("2022年度支出1000万元，比上年增长12.11%。"), "prose/change-rate"],
    ["a wrong change of a small row", spending("公务接待费4万元，较上年下降30%。"), "prose/change-rate"],
    ["a wrong share of a row", spending("人员经费500.00万元，占基本支出的73.33%，公用经费100.00万元。"), "prose/change-rate"],
    ["a wrong share of procurement", spending("政府采购75万元，占项目支出的28.75%。"), "prose/change-rate"],
    ["a wrong share of the total by another amount", spending("财政拨款支出940万元，占总支出的90%。"), "prose/change-rate"],
    [
      "a wrong total behind its list",
      spending("农林水支出750万元，卫生健康支出80万元，住房保障支出200万元，合计1000万元。"),
      "prose/sum",
    ],
    ["a wrong total of two", spending("办公费12.0万元，差旅费10.0万元，两项共计23.5万元。"), "prose/sum"],
    ["a list that is more than its whole", spending("办公经费60万元，其中印刷费30万元，水电费40万元。"), "prose/part-over-whole"],
    ["a wrong rate of execution", spending("会议费预算4.00万元，执行数3.00万元，执行率85%。"), "prose/completion-rate"],
    [
      "a wrong share of the first budget, which was adjusted",
      spending("年初预算950万元，年中追加50万元，总支出1000万元，完成年初预算的115.26%。"),
      "prose/completion-rate",
    ],
    ["a share of no budget", spending("会议费年初预算0万元，决算3万元，完成年初预算的100%。"), "prose/completion-rate"],
    ["a part that is more than its whole", spending("河道清淤资金100万元，其中县级资金130万元。"), "prose/part-over-whole"],
    ["a wrong part of a budget", spending("年初部门预算安排950万元，其中基本支出590万元，项目支出380万元。"), "prose/restated"],
    [
      "a wrong part of an annual budget that was all spent",
      spending("全年预算1000万元，其中基本支出620万元，项目支出400万元。"),
      "prose/restated",
    ],
    ["a wrong budget right behind an item", spending("项目支出400万元，年初预算为380万元。"), "prose/restated"],
    [
      "parts that do not make up one source",
      spending("一般公共预算支出940万元，其中基本支出600万元，项目支出350万元。"),
      "prose/restated",
    ],
    [
      "one part of one source that is more than all",
      spending("一般公共预算支出940万元，其中项目支出430万元。"),
      "prose/restated",
    ],
    ["the parts of all funds", spending("一般公共预算支出1000万元，其中基本支出600万元，项目支出380万元。"), "prose/restated"],
    ["parts that do not add up", spending("基本支出600万元，其中人员经费480万元，公用经费100万元。"), "prose/sum"],
    ["a share of the total", spending("总支出1000万元，其中基本支出600万元，占66%。"), "prose/change-rate"],
    ["the own level's money, told alone", spending("本级专项资金260万元。"), "prose/restated"],
    ["the score itself", { sections: { 九: ["自评得分98.5分，等级为优。"] } }, "prose/grade"],
  ])("%s", (_, change, rule) => {
    expect(loud(change).map((told) => told.split(" ")[0])).toContain(rule);
  });
});

const INDICATOR_HEADS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

/** A project's form with one indicator of 90 points. */
function indicatorTable(
  cells: readonly [name: string, target: string, actual: string, score: string, deviation: string],
): TableBlock {
  const [name, target, actual, score, deviation] = cells;
  return table(
    ["项目名称 >2", "河道清淤 >6"],
    ["主管部门 >2", "清河县水利局 >2", "实施单位 >2", "清河县水利局 >2"],
    ["项目资金（万元） >2", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额 >2", "90.00", "100.00", "100.00", "10", "100%", "10"],
    INDICATOR_HEADS,
    ["产出指标", "数量指标", name, target, actual, "90", score, deviation],
    ["总分 >5", "100", String(10 + Number(score)), ""],
  );
}

describe("indicators that are scored right", () => {
  it.each<readonly [name: string, target: string, actual: string, score: string, deviation: string]>([
    ["投诉件数", "5件", "3件", "90", ""],
    ["差错率", "5%", "3%", "90", ""],
    ["森林火灾受害率", "控制在0.9‰以内", "0.12‰", "90", ""],
    ["安全事故", "0起", "0起", "90", ""],
    ["培训场次", "≤4场", "4场", "90", ""],
    ["培训场次", "4场", "6场", "88", "超额较多，指标值偏低，次年调高。"],
    ["覆盖面", "80%-90%", "85%", "90", ""],
    ["受益人口", "1.5万人", "15200人", "90", ""],
    ["建设规模", "≥13,459.00平方米", "13459平方米", "90", ""],
    ["竣工时间", "9月前", "8月", "90", ""],
    ["竣工时间", "2022年12月31日前", "2022年11月", "90", ""],
    ["建设周期", "12个月", "10个月", "90", ""],
    ["办理时限", "≤5个工作日", "3个工作日", "90", ""],
    ["政策知晓", "不低于50%", "达成预期指标", "90", ""],
    ["整改", "可控性100%", "100%", "90", ""],
    ["合格率", "100%", "百分之百", "90", ""],
    ["河道清淤量", "≥10万立方米", "已完成12万立方米", "90", ""],
    ["群众满意度", "≥95%", "90.25%", "85.5", "宣传不够，次年加强走访。"],
    ["数据上报", "12次", "每月1次，共12次", "90", ""],
    ["清淤", "18公里", "18.0公里", "90", ""],
  ])("%s: target %s, result %s, %s of 90 (%s)", (...cells) => {
    expect(loud({ behind: ["附件3", "2022年度项目支出绩效自评表", indicatorTable(cells)] })).toEqual([]);
  });
});

describe("other tables", () => {
  it.each<readonly [string, readonly (readonly string[])[]]>([
    [
      "a column of rates",
      [
        ["项目", "预算", "决算", "增长率（%）"],
        ["办公费", "3.20", "4.10", "28.13"],
        ["印刷费", "2.00", "1.50", "-25.00"],
        ["合计", "5.20", "5.60", "7.69"],
      ],
    ],
    [
      "a column of averages",
      [
        ["乡镇", "人数", "金额", "人均"],
        ["甲镇", "10", "100", "10"],
        ["乙镇", "20", "300", "15"],
        ["合计", "30", "400", "13.3"],
      ],
    ],
    [
      "a column of ranks and of years",
      [
        ["序号", "项目", "金额", "面积", "年份"],
        ["1", "渠道", "3.20", "4", "2021"],
        ["2", "泵站", "2.00", "1", "2022"],
        ["", "合计", "5.20", "5", "2022"],
      ],
    ],
    [
      "unit prices",
      [
        ["设备", "数量", "单价", "金额"],
        ["水泵", "2", "5", "10"],
        ["闸门", "3", "7", "21"],
        ["合计", "5", "12.4", "31"],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(loud({ behind: ["附表 明细", table(...rows)] })).toEqual([]);
  });
});

describe("attachments", () => {
  it("may be in files of their own", () => {
    expect(
      loud({
        withoutForms: true,
        behind: ["附件：", "1、2022年度部门整体支出绩效评价基础数据表", "2、2022年度部门整体支出绩效自评表"],
      }),
    ).toEqual([]);
  });

  it("may show another year's table beside", () => {
    expect(
      loud({
        behind: [
          "2021年度项目支出明细表",
          table(["项目", "金额", "说明"], ["河道清淤", "80.00", "已完工"], ["饮水安全", "120.00", "已完工"]),
        ],
      }),
    ).toEqual([]);
  });
});

describe("a report in words alone", () => {
  const loudOf = (...sentences: readonly string[]): readonly string[] => {
    const { findings } = inspectReport(madeReport("2022年度枫台县水利局部门整体支出绩效自评报告", "一、部门概况", ...sentences));
    return findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
  };
  it.each([
    ["全年执行数1000.00万元。", "按支出性质分：基本支出600.00万元，占60%；项目支出400.00万元，占40%。"],
    ["基本支出600.00万元，占60%；项目支出400.00万元，占40%。"],
    ["在职人员经费300万元，占人员经费的60%，退休人员200万元，占40%。"],
    ["甲项目安排50万元，支出48万元；乙项目安排30万元，支出29万元，合计支出77万元。"],
    ["办公费10万元、印刷费5万元，小计15万元；差旅费8万元、会议费2万元，小计10万元，合计25万元。"],
    ["采购电脑10台，每台0.5万元，打印机2台，每台0.3万元，合计5.6万元。"],
    ["设备购置费50万元，其中电脑20万元、打印机10万元，维修费30万元，合计80万元。"],
    ["专项资金500万元，其中已到账400万元，已拨付380万元。"],
    ["专项资金500万元，其中合同价450万元，结算价430万元。"],
    ["专项资金100万元，其中上半年60万元，截至9月累计80万元。"],
    ["专项资金500万元，其中农业类400万元，种植业250万元，养殖业150万元，林业类100万元。"],
    ["会议费2万元、培训费3万元，较上年的6万元减少1万元，下降16.67%。"],
    ["项目预算500万元，支出580万元，完成调整后预算的96.67%。"],
    ["项目预算500万元，支出580万元，因年中追加经费，完成预算的96.67%。"],
    ["年中追加100万元。2022年预算500万元，支出580万元，执行率96.67%。"],
    ["项目预算500万元，支出450万元，预算执行率由上年的85%提高到90%，要求执行率达到95%。"],
    ["年初预算360万元，年中追加60万元，调减10万元，全年预算410万元，支出400万元。预算执行率97.56%。"],
    ["年初预算360万元，上年结转30万元，年中追加60万元，全年预算450万元。"],
    ["年初预算360万元，年中追加60万元，全年预算450万元（含上年结转30万元）。"],
    ["年初预算360万元，年中追加60万元，加上结转资金，全年预算450万元。"],
    ["年初预算360万元，主要是追加人员经费60万元，全年预算450万元。"],
    ["年初预算360万元，年中追加人员经费60万元等，全年预算450万元。"],
    ["年初预算360万元，年中追加60万元，收回部分指标，全年预算410万元。"],
    ["年初预算360万元，年中追加60万元，较年初预算增加60万元，调整后预算420万元。"],
    ["年初预算360万元，调整预算数420万元，全年预算420万元。"],
    ["一般公共预算年初预算300万元，政府性基金年初预算60万元，年中追加60万元，全年预算420万元。"],
    ["基本支出年初预算360万元，年中追加60万元。全年预算1450万元。"],
    ["年初预算360万元，其中基本支出200万元，年中追加60万元（其中人员经费10万元），调整后预算420万元，实际支出415万元。"],
    ["年初预算360万元，其中基本支出200万元，项目支出160万元，全年总支出415万元。"],
    ["全年预算500万元，支出450万元。办公用房维修项目已完工。预算执行率95%。"],
    ["全年预算500万元，支出450万元。养老补贴发放及时，执行率100%。"],
    ["全年预算500万元，支出450万元。救灾资金执行率100%。"],
    ["全年预算500万元，资金到位480万元，支出450万元，执行率93.75%。"],
    ["年初预算400万元，全年预算500万元，支出450万元。完成预算的95%。"],
    ["基本支出预算300万元，项目支出预算200万元，支出450万元。预算执行率95%。"],
  ])("contradicts itself nowhere: %s", (...sentences) => {
    expect(loudOf(...sentences)).toEqual([]);
  });
  it.each<readonly [rule: string, ...sentences: readonly string[]]>([
    ["prose/change-rate", "2022年总支出1000.00万元。", "基本支出600.00万元，占60%；项目支出400.00万元，占46%。"],
    ["prose/sum", "农林水支出700万元，卫生健康支出50万元，合计760万元。"],
    ["prose/part-over-whole", "专项资金250万元，其中清淤130万元，饮水安全150万元。"],
    ["prose/completion-rate", "项目支出年初预算360万元，决算400万元，完成年初预算的101.11%。"],
    ["prose/completion-rate", "年中追加100万元。2022年全年预算600万元，支出580万元，执行率90.67%。"],
    ["prose/completion-rate", "全年预算500万元，支出450万元。资金主要用于河道管护。预算执行率95%。"],
    ["prose/completion-rate", "年初预算400万元，年中追加100万元，全年预算500万元，支出450万元，执行率95%。"],
    ["prose/completion-rate", "项目支出年初预算300万元，决算360万元，超年初预算60万元，完成年初预算的102%。"],
    ["prose/completion-rate", "三公经费年初预算4.00万元，实际支出3.00万元，为预算的57%。"],
    ["prose/adjusted-budget", "年初预算360万元，年中追加60万元，全年预算402万元。"],
    ["prose/adjusted-budget", "2022年初预算安排资金360万元。年中追加60万元，调减10万元。全年预算430万元。"],
    ["prose/adjusted-budget", "年初预算360万元，其中基本支出200万元，年中追加60万元（其中人员经费10万元），调整后预算402万元。"],
    ["prose/adjusted-budget", "年初预算360万元，上年结转30万元，年中追加60万元，全年预算405万元。"],
  ])("is told by %s where it does: %s", (rule, ...sentences) => {
    expect(loudOf(...sentences)).toEqual([rule]);
  });
});
