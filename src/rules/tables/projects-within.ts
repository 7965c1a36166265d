import { flatMap } from "../../lists/flat-map.js";
import { projectName } from "../../lexicon/project-names.js";
import type { BasicData, Evaluation, ExpenditureLine, Report } from "../../report/report.js";
import { keyTerm, lineTerm, named, sumTerm } from "../basic-data/lines.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { totalFundsSketch } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { RESTATED_MESSAGES } from "../relations/restated-relation.js";
import { isStated, type Term } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { compareTables, evaluationTotal } from "./main-totals.js";

/** Projects' tables agree with their items in the basic data table and together stay within 项目支出 (X-04). */
export const projectsWithin: ReportRule = defineRule({
  id: "tables/projects-within",
  meta: {
    title: { zh: "项目自评表与基础数据表一致", en: "Project tables agree with the basic data table" },
    checks: {
      zh: "项目自评表的全年执行数、年初预算数应与基础数据表同名专项的决算数、预算数相等；各项目执行数之和不应大于项目支出决算数。",
      en: "A project's executed amount and initial budget equal those of the item of the same name; all projects together do not exceed project expenditure.",
    },
    formula: "项目 全年执行数 = 同名专项 决算数；Σ 项目 全年执行数 ≤ 项目支出",
    source: "财预〔2020〕10号附件1；部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "名称按去掉“专项”“项目”“经费”后比较；基础数据表未填的不查；预算数与年初预算数、全年预算数之一相符即可。",
      en: "Names are compared without 专项, 项目, 经费 at the end; blank cells are not checked; the item's budget may be the initial or the annual one.",
    },
    severity: "warning",
  },
  options: {},
  messages: { ...RESTATED_MESSAGES, ...BOUND_MESSAGES },
  check: ({ report }) => {
    const { basicData, projectEvaluations } = report;
    if (basicData === undefined) return [];
    const items = basicData.lines.filter((line) => line.key === null);
    return [
      ...flatMap(items, (item) => judgeItem(basicData, item, projectsOf(report, item))),
      ...(projectEvaluations.length === 0 ? [] : [judgeTogether(basicData, projectEvaluations)]),
    ];
  },
  examples: { fails: [projectExample("4400.00")], holds: [projectExample("4000.00")] },
});

function projectsOf(report: Report, item: ExpenditureLine): readonly Evaluation[] {
  const name = projectName(item.label);
  return report.projectEvaluations.filter((project) => project.name !== undefined && projectName(project.name.text) === name);
}

function judgeItem(data: BasicData, item: ExpenditureLine, projects: readonly Evaluation[]): readonly Verdict[] {
  if (projects.length === 0) return [];
  const total = (column: "initialBudget" | "annualBudget" | "executed"): Term | undefined => {
    const terms = projects.map((project) => evaluationTotal(project, column));
    return terms.length === 1 ? terms[0] : sumTerm(terms.find(isStated)?.name ?? "", terms);
  };
  const [executed, budget] = [lineTerm(data, item, "actual"), lineTerm(data, item, "budget")];
  return [compareTables(total("executed"), executed), judgeBudget(total("initialBudget"), total("annualBudget"), budget)];
}

function judgeBudget(initial: Term | undefined, annual: Term | undefined, item: Term | undefined): Verdict {
  const [first, second] = [compareTables(initial, item), compareTables(annual, item)];
  return second.state === "exact" && first.state === "violated" ? second : first;
}

function judgeTogether(data: BasicData, projects: readonly Evaluation[]): Verdict {
  const all = sumTerm(
    "各项目全年执行数之和",
    projects.map((project) => evaluationTotal(project, "executed")),
  );
  const expenditure = keyTerm(data, "projectExpenditure", "actual");
  return named(boundRelation(all, expenditure), all, expenditure);
}

function projectExample(executed: string): ReportSketch {
  const cells = { initialBudget: "", annualBudget: executed, executed, executionRate: "100%", score: "10" };
  const funds = [totalFundsSketch(cells)];
  return { ...basicDataExample({}), projects: [{ name: "数据平台运维项目", funds }] };
}
