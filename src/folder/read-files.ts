import { availableParallelism } from "node:os";

import type { FileError } from "../check/checked-file.js";
import { fileError } from "./file-error.js";
import { inOrder } from "./in-order.js";
import { type ListedFile, listReportFiles, type ListOptions } from "./list-report-files.js";
import { DEFAULT_MEMORY_MB } from "./pool/fork-worker.js";
import { DEFAULT_TIMEOUT_S, limitError } from "./pool/limit-error.js";
import type { ReadJob, ReadResult, ReadValues } from "./pool/messages.js";
import { WorkerPool } from "./pool/worker-pool.js";
import type { WorkforceOptions } from "./workforce.js";

/** One file after it was read: what came of it, or why nothing did. */
export type FileOutcome<Value> =
  { readonly path: string; readonly value: Value } | { readonly path: string; readonly error: FileError };

/** Reads files in processes of their own, with limits of time and memory. */
export interface FileReading {
  /** `undefined` when it was closed before the file was read. */
  readonly read: <Kind extends keyof ReadValues>(job: ReadJob<Kind>) => Promise<ReadResult<Kind> | undefined>;
  readonly close: () => Promise<void>;
}

/** Results are whole documents: so many are begun and not yet taken by the caller. */
const WINDOW = 16;

/** Begins to read files; the first process starts when the first file comes. */
export function openReading(options: WorkforceOptions = {}): FileReading {
  const { jobs = availableParallelism(), timeout = DEFAULT_TIMEOUT_S, memory = DEFAULT_MEMORY_MB } = options;
  const pool = new WorkerPool<ReadJob, ReadResult>({
    worker: { options: {}, memory },
    jobs,
    timeout,
    expected: { work: "read" },
  });
  const read = async <Kind extends keyof ReadValues>(job: ReadJob<Kind>): Promise<ReadResult<Kind> | undefined> => {
    const outcome = await pool.run(job);
    if (outcome === undefined) return undefined;
    // A job's result is of its own kind.
    if (outcome.kind === "done") return outcome.result as ReadResult<Kind>;
    return { error: limitError(outcome, { timeout, memory }) };
  };
  return { read, close: () => pool.close() };
}

/** Reads every file that the paths name; the results come in the order of the listing. One that fails never hides the others. */
export function readFiles<Kind extends "report" | "document">(
  { read }: FileReading,
  kind: Kind,
  paths: readonly string[],
  options: ListOptions = {},
): AsyncGenerator<FileOutcome<ReadValues[Kind]>> {
  const readListed = async ({ path, error }: ListedFile): Promise<FileOutcome<ReadValues[Kind]> | undefined> => {
    if (error !== undefined) return { path, error: fileError(error) };
    const result = await read({ kind, path });
    return result === undefined ? undefined : { path, ...result };
  };
  return inOrder(listReportFiles(paths, options), readListed, WINDOW);
}
