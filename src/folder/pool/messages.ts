import type { CheckedFile, FileError } from "../../check/checked-file.js";
import type { SourceDocument } from "../../document/document.js";
import type { Report } from "../../report/report.js";
import type { CheckFileOptions } from "../check-file.js";
import type { ReportParts } from "../store/stored-result.js";
import type { WordOptions } from "../word-as-html.js";

/** Options of a check that can be sent to another process: plain data, no functions. */
export type PortableOptions = Omit<CheckFileOptions, "rules" | "readers" | "profiles">;

/** Where results are kept while, or after, a run. */
export interface StoreSettings {
  readonly folder: string;
  readonly fingerprint: string;
  /** Whether later runs use it too: then every result is kept, else what may be needed once more in this run. */
  readonly isCache: boolean;
}

/** What a worker is told once, before its first job. */
export interface WorkerSettings {
  readonly options: PortableOptions;
  /** Resident memory of the worker's process, in MB, beyond which it ends itself. */
  readonly memory: number;
  readonly store?: StoreSettings;
}

/** A file that was checked before, with the key of its result. */
export interface Member {
  readonly path: string;
  readonly key: string;
}

/** A main report's file and those of its attachments. */
export type MemberSet = readonly [Member, ...(readonly Member[])];

/** One piece of work: a file; a report that is in several files; the reports of two years. */
export type Job =
  | { readonly kind: "check"; readonly path: string }
  | { readonly kind: "join"; readonly members: MemberSet }
  | { readonly kind: "compare"; readonly earlier: MemberSet; readonly later: MemberSet };

/** What may be asked of one file besides checking it. */
export interface ReadValues {
  readonly report: Report;
  readonly document: SourceDocument;
  /** A .docx as a web page, as mammoth renders it. */
  readonly page: string;
}

/** One file to be read and not checked. */
export interface ReadJob<Kind extends keyof ReadValues = keyof ReadValues> {
  readonly kind: Kind;
  readonly path: string;
  /** How a page is made. */
  readonly page?: WordOptions;
}

export type AnyJob = Job | ReadJob;

/** What was read, or why nothing was. */
export type ReadResult<Kind extends keyof ReadValues = keyof ReadValues> =
  { readonly value: ReadValues[Kind] } | { readonly error: FileError };

/** What comes of a job. */
export interface JobResult {
  readonly files: readonly CheckedFile[];
  /** Of a file that was checked: which parts of a report it holds, and the key of its result in the store. */
  readonly parts?: ReportParts;
  readonly key?: string;
}

/** The file that a job is about, or the first of them. */
export function jobPath(job: AnyJob): string {
  switch (job.kind) {
    case "check":
    case "report":
    case "document":
    case "page":
      return job.path;
    case "join":
      return job.members[0].path;
    case "compare":
      return job.later[0].path;
  }
}

export type MessageToWorker =
  { readonly kind: "settings"; readonly settings: WorkerSettings } | { readonly kind: "job"; readonly job: AnyJob };

export type MessageFromWorker<Result = JobResult | ReadResult> =
  | { readonly kind: "ready" }
  /** `memory`: resident memory of the worker's process after the job, in MB. */
  | { readonly kind: "done"; readonly result: Result; readonly memory: number };

/** What a worker writes on its standard error before it ends itself for its use of memory. */
export const MEMORY_MARK: string = "ziping: memory limit exceeded";
