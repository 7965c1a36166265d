import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/document.js";
import { ZipingError } from "../../src/document/ziping-error.js";
import { parseReport } from "../../src/parse-report.js";
import type { Report } from "../../src/report/report.js";
import { madeReport, table } from "../support/made-document.js";

/** Nothing was made of a document: no evaluation, no table of figures, no fact. */
function expectNothing(report: Report): void {
  expect({
    kind: report.kind,
    template: report.template,
    basicData: report.basicData,
    evaluations: [report.departmentEvaluation, ...report.projectEvaluations].filter((each) => each !== undefined),
    facts: report.facts,
  }).toEqual({ kind: "unknown", template: null, basicData: undefined, evaluations: [], facts: [] });
}

const OTHERS: Readonly<Record<string, readonly (Block | string)[]>> = {
  "a regulation": [
    "溪口省项目支出绩效评价管理办法",
    "第一条 为加强预算绩效管理，制定本办法。",
    "第二条 单位自评满分为100分，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。",
    "一、总体要求",
    "各部门应于2023年3月31日前报送部门整体支出绩效自评报告和项目支出绩效自评表。",
    "二、工作安排",
    "评价经费50万元由财政统筹。",
  ],
  "a manual": [
    "预算绩效管理系统操作手册",
    "一、登录",
    "输入账号。",
    "二、填报自评表",
    "年初预算数、全年预算数（A）、全年执行数（B）由系统带出，执行率=B/A。",
    table(["菜单", "操作"], ["绩效自评", "点击“新增”，录入三级指标"], ["审核", "10个工作日内办结"]),
  ],
  "a blank form for projects": [
    "项目支出绩效自评表",
    "（ 年度）",
    table(
      ["项目名称 >2", " >6"],
      ["主管部门 >2", " >3", "实施单位", " >2"],
      ["项目资金（万元） v5", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "", "", "", "10", "", ""],
      ["其中：当年财政拨款", "", "", "", "—", "", "—"],
      ["上年结转资金", "", "", "", "—", "", "—"],
      ["其他资金", "", "", "", "—", "", "—"],
      ["年度总体目标 v2", "预期目标 >4", "实际完成情况 >3"],
      [" >4", " >3"],
      ["绩效指标 v4", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标(50分) v2", "数量指标 v2", "指标1：", "", "", "", ""],
      ["指标2：", "", "", "", ""],
      ["……", "", "……", "", "", "", ""],
      ["总分 >6", "100", ""],
    ),
  ],
  "a blank form with marks to be replaced": [
    "XX年度XX部门整体支出绩效自评表",
    table(
      ["预算部门", "XX局 >6"],
      ["年度预算申请（万元） v2", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "XX万元", "××", "${amount}", "10", "XX%"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "指标1：", "", "", "", ""],
    ),
  ],
  "tables of a final account": [
    "溪口县文化馆2022年度部门决算",
    "收入支出决算总表",
    "单位：万元",
    table(
      ["项目", "行次", "年初预算数", "全年预算数", "决算数"],
      ["一、一般公共预算财政拨款收入", "1", "30", "40", "40"],
      ["基本支出", "2", "20", "25", "25"],
    ),
    "一般公共预算财政拨款“三公”经费支出决算表",
    table(["预算数 >2", "决算数 >2"], ["合计", "公务接待费", "合计", "公务接待费"], ["3", "1", "2", "1"]),
  ],
  "a form of goals without results": [
    "2023年度部门整体支出绩效目标申报表",
    table(
      ["部门名称", "溪口县文化馆 >3"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "演出场次", "≥20场"],
    ),
  ],
};

describe("documents that are no filled report", () => {
  it.each(Object.entries(OTHERS))("%s gives nothing", (_, blocks) => {
    expectNothing(madeReport(...blocks));
  });
});

describe("a blank report", () => {
  it("gives its sections and no number", () => {
    const report = madeReport(
      "XX年度XX局部门整体支出绩效自评报告",
      "一、部门（单位）基本情况",
      "XX局内设XX个科室，编制XX名。",
      "二、一般公共预算支出情况",
      "XX年度总支出XX万元，其中：基本支出XX万元，项目支出……万元。",
      "三、政府性基金预算支出情况",
      "XX",
      "部门整体支出绩效评价基础数据表",
      table(
        ["财政供养人员情况（人） v2", "编制数", "XX年实际在职人数", "控制率"],
        ["", "", ""],
        ["经费控制情况（万元）", "上年决算数", "本年预算数", "本年决算数"],
        ["支出总额", "", "XX", "……"],
        ["……", "", "", ""],
      ),
    );
    const amounts = report.basicData?.lines.flatMap(({ priorYearActual, budget, actual }) => [priorYearActual, budget, actual]);
    expect(report.facts).toEqual([]);
    expect(amounts?.map((quantity) => quantity?.value)).toEqual([null, null, null]);
    expect(Object.values(report.basicData?.staffing ?? {}).map(({ value }) => value)).toEqual([null, null, null]);
  });
});

const REAL = "../shared/reports/real";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Formats whose files are read from the folder of real documents; none of them is a filled self-evaluation report. */
const READ = /\.(?:docx?|html|txt)$/u;

describe.skipIf(!existsSync(REAL))("documents of others", () => {
  const paths = existsSync(REAL) ? filesBelow(REAL).filter((path) => READ.test(path)) : [];
  it.each(paths)("%s gives nothing", async (path) => {
    try {
      expectNothing(await parseReport(path));
    } catch (error) {
      if (!(error instanceof ZipingError)) throw error;
    }
  });
});
