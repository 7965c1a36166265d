import { departmentKey } from "../../lexicon/department-names.js";
import type { Report } from "../../report/report.js";
import type { ReportParts, StoredResult } from "../store/stored-result.js";

/** What is remembered of a checked file for as long as the run lasts: which report it is, not what stands in it. */
export interface Digest {
  /** Position among the files of the run. */
  readonly index: number;
  readonly path: string;
  /** Key of the result in the store. */
  readonly key: string;
  /** `undefined` where the file does not name the department. */
  readonly department: string | undefined;
  readonly year: number | undefined;
  readonly kind: Report["kind"];
  readonly parts: ReportParts;
}

export function digestOf({ file, parts }: StoredResult, index: number, key: string): Digest | undefined {
  const { path, head } = file;
  if (head === undefined || parts === undefined) return undefined;
  const name = departmentKey(head.department?.text ?? "");
  return { index, path, key, department: name === "" ? undefined : name, year: head.year, kind: head.kind, parts };
}

/** Whether a file may belong to another one: then its result is wanted once more when all files are known. */
export function mayBelong(result: StoredResult): boolean {
  const digest = digestOf(result, 0, "");
  return digest !== undefined && (isMainWithoutForms(digest) || isAttachment(digest) || isOfYear(digest));
}

/** Whether a department's report lacks a form that may have been published in a file of its own. */
export function isMainWithoutForms({ kind, parts }: Digest): boolean {
  return kind === "department" && parts.sections > 0 && !(parts.basicData && parts.departmentEvaluation);
}

/** Whether a file holds forms and no text. */
export function isAttachment({ parts }: Digest): boolean {
  return parts.sections === 0 && (parts.basicData || parts.departmentEvaluation || parts.projectEvaluations > 0);
}

/** Whether a file can be compared with the report of another year. A department has one report a year, but many of projects. */
export function isOfYear({ kind, department, year }: Digest): boolean {
  return kind === "department" && department !== undefined && year !== undefined;
}
