import { flatMap } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import { FORM_NAMES } from "../lexicon/report-titles.js";
import type { BasicData, Evaluation, Quantity } from "../report/report.js";

/** A form as it was read, before it is known whether the report takes it. */
export interface FoundForm<Form> {
  readonly form: Form;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the form begins. */
  readonly at: Location;
}

/** All forms of a document. */
export interface Forms {
  readonly basicData: BasicData | undefined;
  readonly departmentEvaluation: Evaluation | undefined;
  readonly projectEvaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes one basic data table and one scoring table of the department, and all of the projects. Of several the filled one
 * counts before a blank or hardly filled one, the one of the report's year before others, else the first; each other is told
 * with its place, and what was doubtful inside it is left out.
 */
export function chooseForms(
  basicData: readonly FoundForm<BasicData>[],
  evaluations: readonly FoundForm<Evaluation>[],
  reportYear: number | undefined,
): Forms {
  const departments = evaluations.filter(({ form }) => form.kind === "department");
  const basic = chooseOne(
    basicData.map((each) => rated(each, figuresOfBasicData(each.form), yearOfColumns(each.form))),
    reportYear,
  );
  const department = chooseOne(
    departments.map((each) => rated(each, figuresOfEvaluation(each.form), each.form.year)),
    reportYear,
  );
  const projects = evaluations.filter(({ form }) => form.kind === "project");
  const taken = flatMap([basic.chosen, department.chosen, ...projects], (each) => each ?? []);
  return {
    basicData: basic.chosen?.form,
    departmentEvaluation: department.chosen?.form,
    projectEvaluations: projects.map(({ form }) => form),
    diagnostics: [
      ...flatMap(inReadingOrder(taken), ({ diagnostics }) => diagnostics),
      ...basic.others.map((each) => leftOut(FORM_NAMES.basicData, each, basic.chosen)),
      ...department.others.map((each) => leftOut(FORM_NAMES.departmentEvaluation, each, department.chosen)),
    ],
  };
}

/** The year that the columns of a basic data table are about. */
export function yearOfColumns({ columnYears }: BasicData): number | undefined {
  return (columnYears.actual ?? columnYears.budget)?.year;
}

interface RatedForm<Form> extends FoundForm<Form> {
  /** How many of its cells say something. */
  readonly figures: number;
  readonly year: number | undefined;
}

function rated<Form>(found: FoundForm<Form>, figures: number, year: number | undefined): RatedForm<Form> {
  return { ...found, figures, year };
}

interface Choice<Form> {
  readonly chosen: RatedForm<Form> | undefined;
  readonly others: readonly RatedForm<Form>[];
}

function chooseOne<Form>(forms: readonly RatedForm<Form>[], reportYear: number | undefined): Choice<Form> {
  const most = Math.max(...forms.map(({ figures }) => figures));
  const rank = ({ figures, year }: RatedForm<Form>): number =>
    (figures * 2 >= most ? 10 : 0) + (year === undefined ? 1 : year === reportYear ? 2 : 0);
  const [chosen] = forms.toSorted((a, b) => rank(b) - rank(a));
  return { chosen, others: forms.filter((form) => form !== chosen) };
}

function figuresOfBasicData({ staffing, lines, buildings }: BasicData): number {
  const amounts = flatMap(lines, ({ priorYearActual, budget, actual }) => [priorYearActual, budget, actual]);
  const built = flatMap(buildings, ({ approvedArea, actualArea, budgetInvestment, actualInvestment }) => [
    approvedArea,
    actualArea,
    budgetInvestment,
    actualInvestment,
  ]);
  return [...Object.values(staffing), ...amounts, ...built].filter(saysSomething).length;
}

function figuresOfEvaluation({ funds, bySource, byUse, indicators }: Evaluation): number {
  const amounts = flatMap(funds, ({ initialBudget, annualBudget, executed }) => [initialBudget, annualBudget, executed]);
  const scores = indicators.map(({ score }) => score);
  const results = indicators.filter(({ actual }) => actual.text !== "");
  return (
    [...amounts, ...Object.values(bySource), ...Object.values(byUse), ...scores].filter(saysSomething).length + results.length
  );
}

function saysSomething(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && quantity.value !== null;
}

function inReadingOrder<Form extends FoundForm<unknown>>(forms: readonly Form[]): readonly Form[] {
  return forms.toSorted((a, b) => a.at.block - b.at.block || (a.at.cell?.row ?? 0) - (b.at.cell?.row ?? 0));
}

function leftOut(name: string, other: RatedForm<unknown>, chosen: RatedForm<unknown> | undefined): Diagnostic {
  return {
    code: "form-repeated",
    message: `文件中有多张${name}，这一张${other.figures === 0 ? "没有填写" : "未取数"}：${reasonFor(other, chosen)}`,
    at: other.at,
  };
}

function reasonFor(other: RatedForm<unknown>, chosen: RatedForm<unknown> | undefined): string {
  if (chosen === undefined || other.figures * 2 < chosen.figures) return "已取填写较全的一张";
  if (other.year !== chosen.year && chosen.year !== undefined) return `已取${String(chosen.year)}年度的一张`;
  return "已取在前的一张";
}
