import { buildReport } from "../../src/rules/example/build-report.js";
import type {
  CellSketch,
  EvaluationSketch,
  FactSketch,
  IndicatorSketch,
  ReportSketch,
  SectionSketch,
} from "../../src/rules/example/report-sketch.js";
import type { LineKey, Metric, Report, SectionKind } from "../../src/report/report.js";

interface Text {
  readonly text: string;
}
interface ExpectedQuantity extends Text {
  readonly unit: string | null;
  readonly value: string | null;
}
interface ExpectedSection {
  readonly marker: string | null;
  readonly title: string;
  readonly kind: SectionKind | null;
  readonly declaredNone?: boolean;
  readonly children?: readonly ExpectedSection[];
}
interface ExpectedLevel {
  readonly name: string;
  readonly weight?: Text;
}
interface ExpectedEvaluation {
  readonly name?: Text;
  readonly supervisor?: Text;
  readonly implementer?: Text;
  readonly funds: readonly ({
    readonly key: "total" | "currentYearFiscal" | "carriedOver" | "other" | null;
    readonly label: string;
  } & {
    readonly [column in "initialBudget" | "annualBudget" | "executed" | "weight" | "executionRate" | "score"]?: ExpectedQuantity;
  })[];
  readonly bySource: Readonly<Record<string, ExpectedQuantity | undefined>>;
  readonly byUse: Readonly<Record<string, ExpectedQuantity | undefined>>;
  readonly goals: readonly { readonly expected: Text; readonly actual: Text }[];
  readonly indicators: readonly {
    readonly level1: ExpectedLevel;
    readonly level2: ExpectedLevel;
    readonly name: string;
    readonly target: Text;
    readonly actual: Text;
    readonly weight?: Text;
    readonly score?: Text;
    readonly deviation?: Text;
  }[];
  readonly total?: { readonly weight?: Text; readonly score?: Text };
}
type LineColumns = { readonly [column in "priorYearActual" | "budget" | "actual"]?: ExpectedQuantity };

/** The part of an expected result that rules can see. */
export interface Expected {
  readonly title: Text;
  readonly year: number;
  readonly department: Text;
  readonly kind: "department" | "project" | "unknown";
  readonly sections: readonly ExpectedSection[];
  readonly attachments: readonly { readonly label: string; readonly ordinal: number | null; readonly title: string }[];
  readonly basicData?: {
    readonly staffing: { readonly authorized?: Text; readonly actual?: Text; readonly controlRate?: Text };
    readonly lines: readonly ({
      readonly key: LineKey | null;
      readonly label: string;
      readonly depth: number;
      readonly parent: number | null;
    } & LineColumns)[];
    readonly buildings: readonly Readonly<Record<string, Text | undefined>>[];
    readonly thriftMeasures?: Text;
    readonly signOff: { readonly preparedBy?: Text; readonly date?: Text; readonly phone?: Text; readonly head?: Text };
  };
  readonly departmentEvaluation?: ExpectedEvaluation;
  readonly projectEvaluations: readonly ExpectedEvaluation[];
  readonly facts: readonly {
    readonly metric: Metric | null;
    readonly label: string;
    readonly text: string;
    readonly year: number | null;
  }[];
  readonly meta?: { readonly clean?: boolean };
}

/** A report as a parser would give it for the document behind an expected result; sentences and places are made up. */
export function reportFromExpected(expected: Expected): Report {
  return buildReport(sketchFromExpected(expected));
}

function sketchFromExpected(expected: Expected): ReportSketch {
  const { basicData } = expected;
  const budgetIndex = expected.sections.findIndex(({ kind }) => kind === "generalPublicBudget" || kind === "fundUse");
  return {
    title: expected.title.text,
    year: expected.year,
    department: expected.department.text,
    kind: expected.kind,
    sections: expected.sections.map((section, index) => sketchSection(section, index === budgetIndex ? expected.facts : [])),
    attachments: expected.attachments,
    ...(basicData === undefined ? {} : { basicData: sketchBasicData(basicData) }),
    ...(expected.departmentEvaluation === undefined ? {} : { evaluation: sketchEvaluation(expected.departmentEvaluation) }),
    projects: expected.projectEvaluations.map(sketchEvaluation),
  };
}

function sketchSection(section: ExpectedSection, facts: Expected["facts"]): SectionSketch {
  return {
    heading: `${section.marker ?? ""}${section.title}`,
    kind: section.kind,
    declaredNone: section.declaredNone ?? false,
    text: facts.length === 0 ? [] : [`${facts.map((fact) => `${fact.label}${fact.text}`).join("，")}。`],
    facts: facts.map((fact): FactSketch => ({ ...fact, metric: metricOf(fact) })),
    children: (section.children ?? []).map((child) => sketchSection(child, [])),
  };
}

/** What the wording names, where the expected result leaves it open. */
function metricOf({ metric, label }: { readonly metric: Metric | null; readonly label: string }): Metric | null {
  if (label.includes("年初预算")) return "initialBudget";
  if (label.includes("全年预算")) return "annualBudget";
  if (label.startsWith("财政专户管理资金")) return "specialAccount";
  return label.startsWith("其他资金") ? "other" : metric;
}

function sketchBasicData(data: NonNullable<Expected["basicData"]>): NonNullable<ReportSketch["basicData"]> {
  const { staffing, signOff } = data;
  return {
    staffing: [staffing.authorized?.text, staffing.actual?.text, staffing.controlRate?.text],
    lines: data.lines.map(({ key, label, depth, parent, priorYearActual, budget, actual }) => ({
      key,
      label,
      depth,
      parent,
      values: [priorYearActual?.text, budget?.text, actual?.text],
    })),
    buildings: data.buildings.map((building) => [
      building["name"]?.text,
      ...["approvedArea", "actualArea", "areaControlRate", "budgetInvestment", "actualInvestment", "investmentControlRate"].map(
        (column): CellSketch => building[column]?.text,
      ),
    ]),
    ...(data.thriftMeasures === undefined ? {} : { thriftMeasures: data.thriftMeasures.text }),
    signOff: Object.fromEntries(Object.entries(signOff).map(([field, { text }]) => [field, text])),
  };
}

function sketchEvaluation(evaluation: ExpectedEvaluation): EvaluationSketch {
  const texts = (values: Readonly<Record<string, ExpectedQuantity | undefined>>): Readonly<Record<string, CellSketch>> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value?.text]));
  return {
    ...(evaluation.name === undefined ? {} : { name: evaluation.name.text }),
    ...(evaluation.supervisor === undefined ? {} : { supervisor: evaluation.supervisor.text }),
    ...(evaluation.implementer === undefined ? {} : { implementer: evaluation.implementer.text }),
    funds: evaluation.funds.map((row) => ({
      key: row.key,
      label: row.label,
      initialBudget: row.initialBudget?.text,
      annualBudget: row.annualBudget?.text,
      executed: row.executed?.text,
      weight: row.weight?.text,
      executionRate: row.executionRate?.text,
      score: row.score?.text,
    })),
    bySource: texts(evaluation.bySource),
    byUse: texts(evaluation.byUse),
    goals: evaluation.goals.map(({ expected, actual }) => ({ expected: expected.text, actual: actual.text })),
    indicators: evaluation.indicators.map((indicator): IndicatorSketch => ({
      level1: indicator.level1.name,
      ...(indicator.level1.weight === undefined ? {} : { level1Weight: indicator.level1.weight.text }),
      level2: indicator.level2.name,
      ...(indicator.level2.weight === undefined ? {} : { level2Weight: indicator.level2.weight.text }),
      name: indicator.name,
      target: indicator.target.text,
      actual: indicator.actual.text,
      weight: indicator.weight?.text,
      score: indicator.score?.text,
      deviation: indicator.deviation?.text,
    })),
    ...(evaluation.total === undefined
      ? {}
      : { total: { weight: evaluation.total.weight?.text, score: evaluation.total.score?.text } }),
  };
}
