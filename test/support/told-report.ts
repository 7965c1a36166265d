import type { BasicData, Evaluation, Quantity, Report } from "../../src/report/report.js";

/** A quantity as `1200.5万元`; `∅` where the cell says nothing, `-` where there is none. */
function told(quantity: Quantity | undefined): string {
  return quantity === undefined ? "-" : `${quantity.value ?? "∅"}${quantity.unit ?? ""}`;
}

/** What was read from a basic data table, a line for each of its rows. */
export function toldBasicData({ staffing, lines, buildings }: BasicData): readonly string[] {
  return [
    `人员 ${told(staffing.authorized)} ${told(staffing.actual)} ${told(staffing.controlRate)}`,
    ...lines.map(
      ({ depth, label, key, priorYearActual, budget, actual }) =>
        `${String(depth)} ${label} ${key ?? "-"} ${told(priorYearActual)} ${told(budget)} ${told(actual)}`,
    ),
    ...buildings.map(
      ({ name, approvedArea, actualArea, areaControlRate, budgetInvestment, actualInvestment, investmentControlRate }) =>
        [
          `楼 ${name?.text ?? "-"}`,
          ...[approvedArea, actualArea, areaControlRate, budgetInvestment, actualInvestment, investmentControlRate].map(told),
        ].join(" "),
    ),
  ];
}

/** What was read from a scoring table: names, funds, sources and uses, goals, indicators, total. */
export function toldEvaluation(evaluation: Evaluation): readonly string[] {
  const { kind, name, supervisor, implementer, funds, bySource, byUse, goals, indicators, total } = evaluation;
  return [
    [kind, name, supervisor, implementer].map((each) => (typeof each === "string" ? each : (each?.text ?? "-"))).join(" "),
    ...funds.map(({ label, key, initialBudget, annualBudget, executed, weight, executionRate, score }) =>
      [`资金 ${label} ${key ?? "-"}`, ...[initialBudget, annualBudget, executed, weight, executionRate, score].map(told)].join(
        " ",
      ),
    ),
    ...Object.entries({ ...bySource, ...byUse }).map(([key, quantity]) => `来源 ${key} ${told(quantity)}`),
    ...goals.map(({ expected, adjusted, actual, weight }) =>
      [
        `目标 ${expected.text}`,
        ...(adjusted === undefined ? [] : [`调整为 ${adjusted.text}`]),
        ...(weight === undefined ? [] : [told(weight)]),
        ...(actual.text === "" ? [] : [actual.text]),
      ].join(" "),
    ),
    ...indicators.map(({ level1, level2, name: third, target, adjustedTarget, actual, weight, score, deviation }) =>
      [
        `${level1.name}(${told(level1.weight)})`,
        level2.name === "" ? "-" : level2.name,
        third,
        target.text,
        ...(adjustedTarget === undefined ? [] : [`调整为 ${adjustedTarget.text}`]),
        actual.text,
        `${told(score)}/${told(weight)}`,
        ...(deviation === undefined ? [] : [deviation.text]),
      ].join(" "),
    ),
    ...(total === undefined ? [] : [`总分 ${told(total.score)}/${told(total.weight)}`]),
  ];
}

/** All that was read from a report's forms, and the codes of what was doubtful. */
export function toldForms(report: Report): readonly string[] {
  const evaluations = [report.departmentEvaluation, ...report.projectEvaluations].flatMap((each) => each ?? []);
  return [
    `${report.kind} ${String(report.year ?? "-")} ${report.department?.text ?? "-"}`,
    ...(report.basicData === undefined ? [] : toldBasicData(report.basicData)),
    ...evaluations.flatMap(toldEvaluation),
    ...report.diagnostics.filter(({ code }) => code !== "template-unknown").map(({ code }) => `! ${code}`),
  ];
}
