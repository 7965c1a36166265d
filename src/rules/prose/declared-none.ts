import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { formatDecimal, parseDecimal, signOf, ZERO } from "../../quantity/decimal.js";
import type { Fact, Report, Section, SectionKind, SourceKey } from "../../report/report.js";
import { evaluationExample } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { quoteHeading } from "../place/quote.js";
import { clueOf, isNonZero, type StatedTerm, type Term } from "../relations/term.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";
import { SOURCE_NAMES, sourceTerms } from "../scoring/splits.js";
import { factTerm, isMoney } from "./fact-terms.js";

const BUDGETS: readonly (readonly [kind: SectionKind, source: SourceKey])[] = [
  ["governmentFundBudget", "governmentFund"],
  ["stateCapitalBudget", "stateCapital"],
];

/** A section that declares 无 ⇔ no amount of that budget in the tables or elsewhere in the prose (P-07). */
export const declaredNone: ReportRule = defineRule({
  id: "prose/declared-none",
  meta: {
    title: { zh: "正文称“无”而另处有数", en: "Declared as none, yet there is an amount" },
    titleNames: "fault",
    checks: {
      zh: "正文说没有政府性基金（国有资本经营）预算支出的，自评表和正文其他地方不应有这项金额；正文列有这项金额的，自评表也应填列。",
      en: "Where the text says that there was no government fund (state capital) budget, no amount of it stands in the scoring table or elsewhere; where the text states one, the table does too.",
    },
    formula: "声明无 ⇔ 金额为零或未填",
    source: "湖南省部门整体支出绩效自评报告提纲（三、四）",
    exceptions: {
      zh: "自评表没有这一项的不查；正文有数而自评表未填的，可能属下属单位，只作警告。",
      en: "Not checked where the table has no such item; an amount in the text alone may be a subordinate unit's and is a warning.",
    },
    severity: "error",
  },
  options: {},
  messages: {
    declaredNone: {
      zh: "{place}称没有{name}支出，而{other}有 {actual}{unit}。",
      en: "{place} declares no {name}, but {other} has {actual} {unit}.",
    },
    notInTable: {
      zh: "{place}列有{name}支出 {actual}{unit}，而{other}未填。",
      en: "{place} states {name} of {actual} {unit}, but {other} is blank.",
    },
  },
  check: ({ report }) =>
    flatMap(BUDGETS, ([kind, source]) => {
      const section = report.sections.find((each) => each.kind === kind);
      return section === undefined ? [] : [judge(report, section, source)];
    }),
  examples: { fails: [noneExample("39.00")], holds: [noneExample("")] },
});

function judge(report: Report, section: Section, source: SourceKey): Verdict {
  const evaluation = report.departmentEvaluation;
  const index = Object.keys(SOURCE_NAMES).indexOf(source);
  const cell = evaluation === undefined ? undefined : sourceTerms(evaluation)[index];
  const statements = report.facts
    .filter((fact) => fact.metric === source && isMoney(fact) && isOfYear(fact, report))
    .map((fact) => factTerm(report, fact));
  const stated = statements.find(isNonZero);
  const passage = section.paragraphs?.[0];
  const heading: Clue = { role: ROLES.heading, ...quoteHeading(section) };
  const declaration: readonly Clue[] = passage === undefined ? [heading] : [heading, { role: ROLES.passage, ...passage }];
  const name = SOURCE_NAMES[source];
  if (section.declaredNone) return judgeNone(declaration, name, isNonZero(cell) ? cell : stated, section);
  return judgeStated(name, stated, cell);
}

function isOfYear({ year }: Fact, report: Report): boolean {
  return year === null || year === report.year;
}

function judgeNone(declaration: readonly Clue[], name: string, amount: StatedTerm | undefined, section: Section): Verdict {
  const code = "declaredNone";
  if (amount === undefined) return { state: "exact", code, evidence: declaration };
  return {
    state: "violated",
    code,
    values: { place: { place: section.at }, other: { place: amount.at }, name },
    expected: formatDecimal(ZERO),
    actual: formatDecimal(amount.value),
    difference: formatDecimal(amount.value),
    ...(amount.unit === null ? {} : { unit: amount.unit }),
    evidence: [...declaration, clueOf(ROLES.table, amount)],
  };
}

function judgeStated(name: string, stated: StatedTerm | undefined, cell: Term | undefined): Verdict {
  const code = "notInTable";
  if (stated === undefined || cell === undefined) return { state: "notApplicable", code, evidence: [] };
  const evidence = [clueOf(ROLES.stated, stated), clueOf(ROLES.table, cell)];
  const isFilled = cell.kind === "stated" && signOf(cell.value) !== 0;
  if (isFilled) return { state: "exact", code, evidence };
  return {
    state: "violated",
    code,
    severity: "warning",
    values: { place: { place: stated.at }, other: { place: cell.at }, name },
    expected: formatDecimal(cell.kind === "stated" ? cell.value : (parseDecimal("0") ?? ZERO)),
    actual: formatDecimal(stated.value),
    unit: stated.unit ?? "",
    evidence,
  };
}

function noneExample(governmentFund: string): ReportSketch {
  return {
    ...evaluationExample({ bySource: { generalPublicBudget: "6683.05", governmentFund } }),
    sections: [
      {
        heading: "三、政府性基金预算支出情况",
        kind: "governmentFundBudget",
        declaredNone: true,
        text: ["本部门无政府性基金预算支出。"],
      },
    ],
  };
}
