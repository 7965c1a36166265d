import type { CheckedFile } from "../../check/checked-file.js";
import type { CheckFileOptions } from "../check-file.js";

/** Options of a check that can be sent to another process: plain data, no functions. */
export type PortableOptions = Omit<CheckFileOptions, "rules" | "readers" | "profiles">;

/** What a worker is told once, before its first job. */
export interface WorkerSettings {
  readonly options: PortableOptions;
  /** Resident memory of the worker's process, in MB, beyond which it ends itself. */
  readonly memory: number;
}

/** One piece of work. */
export interface Job {
  readonly kind: "check";
  readonly path: string;
}

/** What comes of a job. */
export type JobResult = CheckedFile;

export type MessageToWorker =
  { readonly kind: "settings"; readonly settings: WorkerSettings } | { readonly kind: "job"; readonly job: Job };

export type MessageFromWorker =
  | { readonly kind: "ready" }
  /** `memory`: resident memory of the worker's process after the job, in MB. */
  | { readonly kind: "done"; readonly result: JobResult; readonly memory: number };

/** What a worker writes on its standard error before it ends itself for its use of memory. */
export const MEMORY_MARK: string = "ziping: memory limit exceeded";
