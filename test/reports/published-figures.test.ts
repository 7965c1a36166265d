import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import { parseReport } from "../../src/parse-report.js";
import type { Quantity, Report } from "../../src/report/report.js";

const FOLDER = "fixtures/figures";

/** A published figure with everything around it invented: what must be read, and what must be found. */
interface Case {
  readonly template: string | null;
  /** What is read: the fund row of the total, lines, facts, as text. */
  readonly read: readonly string[];
  /** Findings, as severity and rule; each once. */
  readonly found: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "rate-above-100": {
    template: "anhui-department",
    read: ["年度资金总额 329.77万元 329.77万元 338.31万元 10 102.59% ∅"],
    found: ["warning structure/blank-required"],
  },
  "total-row-zero": {
    template: "national-project-2020",
    read: ["年度资金总额 0万元 0万元 0万元 10 0 0", "当年财政拨款 90万元 89.974万元 89.974万元 ∅ ∅ ∅"],
    found: ["error scoring/fund-rows-sum"],
  },
  "yuan-rate-off": {
    template: "shanghai-project",
    read: ["年度资金总额 250000元 250000元 215457.6元 10 86.19% 8.62"],
    found: ["error scoring/execution-rate"],
  },
  "yuan-exact": {
    template: "shanghai-project",
    read: ["年度资金总额 20000元 20000元 9034元 10 45.17% 4.52"],
    found: [],
  },
  "score-rounded-to-integer": {
    template: "national-project-2020",
    read: ["年度资金总额 43.2万元 43.2万元 37.24万元 10 86% 9"],
    found: ["info scoring/execution-score"],
  },
  "full-score-not-reached": {
    template: "chongqing-department",
    read: ["年度总金额 100万元 120万元 91.2万元 10 76% 7.6", "政府采购执行率 ≥100% 72.74 2/2", "总分 97.6"],
    found: ["warning scoring/score-against-completion"],
  },
  "score-taken-off-though-reached": {
    template: "hubei-project",
    read: ["年度财政资金总额 - 980万元 980万元 20分 100% 20", "数据合格率 98% 98% 19.6/-", "总分 99.6"],
    found: ["info scoring/level-missing"],
  },
  "left-unfilled": {
    template: "sichuan-project",
    read: ["总额 30万元 30万元 30万元 ∅ 100% ∅", "储备项目 ≥20个  ∅/60", "企业满意度 ≥90%  ∅/10"],
    found: ["warning structure/blank-required", "warning structure/placeholder"],
  },
  "prose-sum-and-change": {
    template: "hunan-department-county",
    read: ["totalExpenditure 799.12万元", "basicExpenditure 512.29万元", "personnelExpenditure 434.89万元"],
    found: [],
  },
  "list-one-short": {
    template: "hunan-department-score-first",
    read: ["直属事业单位 10个", "编制 205名", "行政编制 113名"],
    found: ["warning prose/count-list"],
  },
  "list-complete": { template: null, read: ["下属二级机构 8个"], found: [] },
  "older-tables": {
    template: "hunan-basic-data",
    read: [
      "threePublic 29.08万元 63.46万元 44.29万元",
      "specialFunds 530.5万元 560.36万元 551.2万元",
      "- 部门整体支出预算调整 ∅ 1922.76万元 2690.62万元",
      "“三公经费”变动率   0/8",
      "总分 85.9",
    ],
    found: ["info structure/blank-required", "info style/uneven-decimals"],
  },
  "long-decimals": {
    template: "yunnan-department",
    read: ["annualBudget 10441万元", "executed 9265.353442万元", "预算执行率 88.74%"],
    found: [],
  },
  "three-public": {
    template: "hunan-basic-data",
    read: ["threePublic 4500万元 5000万元 4432万元", "officialVehicles 4100万元 4500万元 4070万元"],
    found: [],
  },
  "one-unit-of-the-last-place": { template: null, read: [], found: ["info any-table/near-sum"] },
};

function printed(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : `${quantity.value ?? "∅"}${quantity.unit ?? ""}`;
}

/** Everything of a report that a case may name, a line each. */
function readings(report: Report): readonly string[] {
  const evaluations = [report.departmentEvaluation, ...report.projectEvaluations].filter((each) => each !== undefined);
  return [
    ...evaluations.flatMap(({ funds, indicators, total }) => [
      ...funds.map(({ label, initialBudget, annualBudget, executed, weight, executionRate, score }) =>
        [label, ...[initialBudget, annualBudget, executed, weight, executionRate, score].map(printed)].join(" "),
      ),
      ...indicators.map(({ name, target, actual, weight, score }) =>
        [name, target.text, actual.text, `${printed(score)}/${printed(weight)}`].join(" "),
      ),
      `总分 ${printed(total?.score)}`,
    ]),
    ...(report.basicData?.lines ?? []).map(({ key, label, priorYearActual, budget, actual }) =>
      [key ?? `- ${label}`, ...[priorYearActual, budget, actual].map(printed)].join(" "),
    ),
    ...report.facts.map(({ metric, label, value, unit }) => `${metric ?? label} ${value}${unit}`),
  ];
}

describe("published figures", () => {
  it("has a case of every file", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(CASES)
        .map((name) => `${name}.html`)
        .sort(),
    );
  });

  it.each(Object.entries(CASES))("%s", async (name, { template, read, found }) => {
    const report = await parseReport(`${FOLDER}/${name}.html`);
    const { findings, failures } = inspectReport(report);
    expect(failures).toEqual([]);
    expect(report.template).toBe(template);
    expect(readings(report)).toEqual(expect.arrayContaining([...read]));
    expect([...new Set(findings.map(({ severity, rule }) => `${severity} ${rule}`))].sort()).toEqual([...found].sort());
  });
});
