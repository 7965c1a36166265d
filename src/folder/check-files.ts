import { flatMap } from "../lists/flat-map.js";
import { type CheckedFile, isWorthTelling } from "../check/checked-file.js";
import type { CheckFileOptions } from "./check-file.js";
import { fileError } from "./file-error.js";
import { inOrder } from "./in-order.js";
import { type ListedFile, listReportFiles, type ListOptions } from "./list-report-files.js";
import type { Job, JobResult } from "./pool/messages.js";
import { openStore, type OpenStore, type StoreOptions } from "./store/open-store.js";
import { Acquaintances } from "./together/acquaintances.js";
import { startWorkforce, type Workforce, type WorkforceOptions } from "./workforce.js";

export interface CheckFilesOptions extends CheckFileOptions, ListOptions, WorkforceOptions, StoreOptions {
  /** Ends the run early: what is done so far is still given. */
  readonly signal?: AbortSignal;
}

/** How many files are begun and not yet taken by the caller: results that wait for a slow one are small without reports. */
const WINDOW = { withReports: 64, headsAlone: 512 } as const;

/** A run that may begin: its workers start, and its store is open. */
export interface CheckRun {
  /** Every file, and every two years that were compared, whether or not anything was found. */
  readonly files: () => AsyncGenerator<CheckedFile>;
  /** Ends the workers; nothing of the run is left behind but the cache. */
  readonly close: () => Promise<void>;
}

/**
 * Checks all reports that files and folders name, side by side, and gives the results in a stable order. A file that cannot be
 * read comes with its `error` and never hides the others. What belongs together comes last: reports whose attachments are in
 * files of their own, then what the reports of successive years say against each other.
 */
export async function* checkFiles(paths: readonly string[], options: CheckFilesOptions = {}): AsyncGenerator<CheckedFile> {
  const run = await openRun(paths, options);
  try {
    for await (const file of run.files()) if (isWorthTelling(file)) yield file;
  } finally {
    await run.close();
  }
}

/** The same in two steps, so that the first worker starts while the caller does other things. */
export async function openRun(paths: readonly string[], options: CheckFilesOptions = {}): Promise<CheckRun> {
  const { signal } = options;
  const store = await openStore(paths, options);
  const workforce = await startWorkforce(options, store.settings);
  const abort = (): void => void workforce.close();
  signal?.addEventListener("abort", abort);
  return {
    files: () => filesOf({ paths, options, store, workforce }),
    close: async () => {
      signal?.removeEventListener("abort", abort);
      await workforce.close();
      await store.close();
    },
  };
}

interface Work {
  readonly paths: readonly string[];
  readonly options: CheckFilesOptions;
  readonly store: OpenStore;
  readonly workforce: Workforce;
}

async function* filesOf({ paths, options, store, workforce }: Work): AsyncGenerator<CheckedFile> {
  const withReports = options.reports !== false;
  const window = withReports ? WINDOW.withReports : WINDOW.headsAlone;
  const acquaintances = new Acquaintances();
  const checkListed = async ({ path, error }: ListedFile): Promise<JobResult | undefined> => {
    if (error !== undefined) return { files: [{ path, findings: [], error: fileError(error) }] };
    return (await store.recall(path, withReports)) ?? workforce.run({ kind: "check", path });
  };
  const listed = untilAborted(listReportFiles(paths, options), options.signal);
  for await (const result of inOrder(listed, checkListed, window)) {
    const file = acquaintances.meet(result);
    if (file !== undefined) yield file;
  }
  const recallOrCheck = async ({ path, key }: { readonly path: string; readonly key: string }): Promise<JobResult | undefined> =>
    (await store.recallKey(key, path, withReports)) ?? workforce.run({ kind: "check", path });
  const late = async (job: Job): Promise<JobResult | undefined> => {
    if (job.kind !== "join") return workforce.run(job);
    const joined = job.members.length === 1 ? undefined : await workforce.run(job);
    if (joined?.files.every(({ error }) => error === undefined) === true) return joined;
    // A report that is in one file after all, or whose files could not be checked as one.
    const alone = await Promise.all(job.members.map(recallOrCheck));
    return { files: flatMap(alone, (each) => each?.files ?? []) };
  };
  for await (const { files } of inOrder(acquaintances.jobs(), late, window)) {
    for (const file of files) yield* acquaintances.withCopies(file);
  }
}

async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal | undefined): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}
