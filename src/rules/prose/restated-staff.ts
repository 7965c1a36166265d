import { PART_OF_STAFF, POSTS_LABEL, STAFF_LABEL } from "../../lexicon/prose-stages.js";
import type { Fact, Quantity, Report } from "../../report/report.js";
import { restatedRelation, restatedValues } from "../relations/restated-relation.js";
import { termOf } from "../relations/term.js";
import type { LocalText, Verdict } from "../rule.js";
import { factTerm } from "./fact-terms.js";

const PERSON_UNITS: ReadonlySet<string> = new Set(["人", "名", "个"]);
const SEVERAL: LocalText = { zh: "正文分列了多个人数", en: "the text states several numbers" };

/** Posts and staff that the prose states, against those of the basic data table. */
export function judgeStaff(report: Report): readonly Verdict[] {
  const staffing = report.basicData?.staffing;
  if (staffing === undefined) return [];
  return [
    ...judgeRole(report, POSTS_LABEL, "编制数", staffing.authorized),
    ...judgeRole(report, STAFF_LABEL, "实际在职人数", staffing.actual),
  ];
}

function judgeRole(report: Report, label: RegExp, name: string, quantity: Quantity | undefined): readonly Verdict[] {
  const reference = termOf(name, quantity);
  const facts = overviewFacts(report).filter((fact) => namesAll(fact, label, report.year));
  if (reference === undefined || facts.length === 0) return [];
  const verdicts = facts.map((fact): Verdict => {
    const statement = factTerm(report, fact);
    const values = restatedValues(statement, reference, statement.name);
    const unit = reference.kind === "stated" ? reference.unit : null;
    return { ...restatedRelation({ ...statement, unit }, reference), severity: "error", values };
  });
  const isOpen = new Set(facts.map((fact) => fact.value)).size > 1;
  return isOpen ? verdicts.map((verdict) => openVerdict(verdict)) : verdicts;
}

/** The facts of the section on the department itself; elsewhere 编制 means drawing something up. */
function overviewFacts(report: Report): readonly Fact[] {
  const index = report.sections.findIndex((section) => section.kind === "overview");
  const from = report.sections[index]?.at.block ?? 0;
  const until = report.sections[index + 1]?.at.block ?? Number.POSITIVE_INFINITY;
  return report.facts.filter(({ at }) => at.block >= from && at.block < until);
}

/** Whether a fact states all posts or staff of the department this year. */
function namesAll(fact: Fact, label: RegExp, year: number | undefined): boolean {
  const compact = fact.label.replace(/\s/gu, "");
  const isOfYear = fact.year === null || fact.year === year;
  const isExact = PERSON_UNITS.has(fact.unit) && fact.approximate !== true;
  return isExact && isOfYear && label.test(compact) && !PART_OF_STAFF.test(compact);
}

/** Several numbers under one name may be those of several units: none of them is wrong for not being the whole. */
function openVerdict(verdict: Verdict): Verdict {
  return verdict.state === "violated" ? { ...verdict, state: "insufficientData", reason: SEVERAL } : verdict;
}
