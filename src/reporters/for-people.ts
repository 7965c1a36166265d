import { flatMap } from "../lists/flat-map.js";
import type { CheckedFile } from "../check/checked-file.js";
import type { Relation } from "../check/relation.js";
import type { ReportHead } from "../report/report.js";
import type { Evidence, Finding } from "../rules/finding.js";
import { maskPersonalData } from "../rules/privacy/mask-personal-data.js";
import type { Reporter } from "./reporter.js";

/** Hides people's numbers in a text; the length stays. */
export type Mask = (text: string) => string;

/** A form of output that people read or pass on: mobile and identity-card numbers are masked in all that is told of a file. */
export function forPeople(render: Reporter["render"]): Reporter["render"] {
  return (files, context) => render(masked(files), context);
}

async function* masked(files: AsyncIterable<CheckedFile>): AsyncGenerator<CheckedFile> {
  for await (const file of files) yield maskFile(file, maskOf(file));
}

/** What masks the texts of one file: amounts that take part in a relation are figures, whatever they look like. */
export function maskOf(file: CheckedFile): Mask {
  const figures = figuresIn(file);
  return (text) => maskPersonalData(text, figures);
}

/** The amounts that take part in a relation of a file, as printed. */
export function figuresIn({ findings, accepted = [], relations = [] }: CheckedFile): ReadonlySet<string> {
  return new Set(flatMap([...findings, ...accepted, ...relations], figuresOf));
}

function figuresOf({ unit, expected, actual, difference, evidence }: Finding | Relation): readonly string[] {
  if (unit === undefined) return [];
  const values = [expected, actual, difference, ...evidence.map(({ value }) => value)];
  return flatMap(values, (value) => value?.replace(/^-/u, "") ?? []);
}

/** Everything but the tables and paragraphs of the report, which are masked where they are shown. */
function maskFile(file: CheckedFile, mask: Mask): CheckedFile {
  const { head, report, findings, accepted, relations, error, failures } = file;
  return {
    ...file,
    findings: findings.map((finding) => maskFinding(finding, mask)),
    ...(accepted === undefined
      ? {}
      : { accepted: accepted.map(({ reason, ...finding }) => ({ ...maskFinding(finding, mask), reason: mask(reason) })) }),
    ...(head === undefined ? {} : { head: maskHead(head, mask) }),
    ...(report === undefined ? {} : { report: maskHead(report, mask) }),
    ...(relations === undefined ? {} : { relations: relations.map((relation) => maskRelation(relation, mask)) }),
    ...(error === undefined ? {} : { error: { ...error, message: mask(error.message) } }),
    ...(failures === undefined ? {} : { failures: failures.map((each) => ({ ...each, message: mask(each.message) })) }),
  };
}

function maskHead<Head extends ReportHead>(head: Head, mask: Mask): Head {
  const { title, department } = head;
  return {
    ...head,
    title: title === undefined ? undefined : { ...title, text: mask(title.text) },
    department: department === undefined ? undefined : { ...department, text: mask(department.text) },
  };
}

function maskFinding(finding: Finding, mask: Mask): Finding {
  const { cause } = finding;
  return {
    ...finding,
    message: mask(finding.message),
    evidence: finding.evidence.map((each) => maskEvidence(each, mask)),
    ...(cause === undefined
      ? {}
      : { cause: { ...cause, message: mask(cause.message), suspect: maskEvidence(cause.suspect, mask) } }),
  };
}

function maskRelation(relation: Relation, mask: Mask): Relation {
  const { reason } = relation;
  return {
    ...relation,
    evidence: relation.evidence.map((each) => maskEvidence(each, mask)),
    ...(reason === undefined ? {} : { reason: mask(reason) }),
  };
}

function maskEvidence(evidence: Evidence, mask: Mask): Evidence {
  return { ...evidence, text: mask(evidence.text), place: mask(evidence.place) };
}
