import type { Location } from "../document/location.js";
import type { Evaluation, Report } from "../report/report.js";
import type { Evidence, Finding } from "../rules/finding.js";
import type { CheckResult } from "./judge-report.js";
import type { Relation } from "./relation.js";

/** Blocks of the second file are numbered from here, those of the third from twice this: more than any file has. */
const STRIDE = 2 ** 24;

/**
 * A main report and the attachments that were published in files of their own, as one report. Locations in the second file
 * and those after it are moved, so that none stands for two places; {@link homeOf} moves them back.
 */
export function joinReports([main, ...attached]: readonly [Report, ...(readonly Report[])]): Report {
  return attached.reduce((whole, part, index) => joinTwo(whole, moveBlocks(part, (index + 1) * STRIDE)), main);
}

function joinTwo(whole: Report, part: Report): Report {
  const by = whole.tables.length;
  const moveTables = (evaluation: Evaluation): Evaluation => ({
    ...evaluation,
    tables: evaluation.tables.map((table) => table + by),
  });
  const { basicData, departmentEvaluation } = part;
  return {
    ...whole,
    year: whole.year ?? part.year,
    department: whole.department ?? part.department,
    attachments: [
      ...whole.attachments,
      ...part.attachments.map((attachment) => ({ ...attachment, tables: attachment.tables.map((table) => table + by) })),
    ],
    tables: [...whole.tables, ...part.tables],
    basicData: whole.basicData ?? (basicData && { ...basicData, table: basicData.table + by }),
    departmentEvaluation: whole.departmentEvaluation ?? (departmentEvaluation && moveTables(departmentEvaluation)),
    projectEvaluations: [...whole.projectEvaluations, ...part.projectEvaluations.map(moveTables)],
  };
}

/** Every block number in a value, moved: they stand in locations and tables, always under this name. */
function moveBlocks<Value>(value: Value, by: number): Value {
  const move = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(move);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, each]) => [name, name === "block" && typeof each === "number" ? each + by : move(each)]),
    );
  };
  return move(value) as Value;
}

/** Which file of a joined report a location lies in (0 is the main report), and where in that file. */
function homeOf(at: Location): { readonly part: number; readonly at: Location } {
  return { part: Math.floor(at.block / STRIDE), at: { ...at, block: at.block % STRIDE } };
}

/**
 * What was found in a joined report, by file: a finding goes to the file of its first place, and places in other files name
 * their file.
 *
 * @param paths of the joined files, the main report's first
 */
export function separateResults(result: CheckResult, paths: readonly string[]): readonly CheckResult[] {
  return paths.map((path, part) => ({
    path,
    findings: result.findings.filter(startsIn(part)).map((finding) => separateFinding(finding, path, paths)),
    relations: result.relations.filter(startsIn(part)).map((relation) => ({
      ...relation,
      evidence: separateEvidence(relation, path, paths),
    })),
    evaluated: result.evaluated,
    failures: part === 0 ? result.failures : [],
  }));
}

function startsIn(part: number): (each: Finding | Relation) => boolean {
  return ({ evidence: [first] }) => (first === undefined ? 0 : homeOf(first.at).part) === part;
}

function separateFinding(finding: Finding, path: string, paths: readonly string[]): Finding {
  const { cause } = finding;
  return {
    ...finding,
    evidence: separateEvidence(finding, path, paths),
    path,
    ...(cause === undefined ? {} : { cause: { ...cause, suspect: separateOne(cause.suspect, path, paths) } }),
  };
}

function separateEvidence({ evidence }: Finding | Relation, path: string, paths: readonly string[]): readonly Evidence[] {
  return evidence.map((each) => separateOne(each, path, paths));
}

function separateOne(evidence: Evidence, path: string, paths: readonly string[]): Evidence {
  const { part, at } = homeOf(evidence.at);
  const own = paths[part] ?? path;
  const { role, place, text, value } = evidence;
  return { role, place, text, ...(value === undefined ? {} : { value }), at, ...(own === path ? {} : { path: own }) };
}

/**
 * What two joined reports say against each other, told of the later one.
 *
 * @param earlier paths of its files, the main report's first; `later` likewise
 */
export function separateComparison(
  result: CheckResult,
  { earlier, later }: { readonly earlier: readonly string[]; readonly later: readonly string[] },
): CheckResult {
  const path = later[0] ?? "";
  const move = (evidence: Evidence): Evidence => separateOne(evidence, path, evidence.path === undefined ? later : earlier);
  const findings = result.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map(move), path }));
  const relations = result.relations.map((relation) => ({ ...relation, evidence: relation.evidence.map(move) }));
  return { ...result, path, findings, relations };
}
