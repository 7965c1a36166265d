import type { CheckFileOptions } from "./check-file.js";
import { type Job, jobPath, type JobResult, type PortableOptions, type StoreSettings } from "./pool/messages.js";
import { DEFAULT_MEMORY_MB } from "./pool/fork-worker.js";
import { DEFAULT_TIMEOUT_S, limitError, type Limits } from "./pool/limit-error.js";
import type { PoolOutcome, WorkerPool } from "./pool/worker-pool.js";

/** Bounds on what one file may cost, and how many are worked on at a time. */
export interface WorkforceOptions {
  /** Worker processes; as many as the machine has cores by default. */
  readonly jobs?: number;
  /** The longest that one file may take, in seconds; 60 by default. */
  readonly timeout?: number;
  /** The most memory that one file may take, in MB; 1024 by default. */
  readonly memory?: number;
  /** Told when work on a file begins. */
  readonly onStart?: (path: string) => void;
}

/** Where jobs are done. */
export interface Workforce {
  /** `undefined` when it was closed before the job was done. */
  readonly run: (job: Job) => Promise<JobResult | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * Worker processes; but rules, readers and profiles of one's own are functions, which cannot be sent to another process: with
 * them all work is done in this one, a file at a time, without limits of time and memory.
 */
export async function startWorkforce(
  options: CheckFileOptions & WorkforceOptions,
  store: StoreSettings | undefined,
): Promise<Workforce> {
  const { jobs, timeout = DEFAULT_TIMEOUT_S, memory = DEFAULT_MEMORY_MB, onStart } = options;
  const portable = portableOptions(options);
  if (portable === undefined) return inThisProcess(options, store);
  const [{ WorkerPool: Pool }, { availableParallelism }] = await Promise.all([
    import("./pool/worker-pool.js"),
    import("node:os"),
  ]);
  const pool: WorkerPool<Job, JobResult> = new Pool({
    worker: { options: portable, memory, ...(store === undefined ? {} : { store }) },
    jobs: jobs ?? availableParallelism(),
    expected: { work: "check" },
    timeout,
    onStart: (job) => onStart?.(jobPath(job)),
  });
  // With a cache there may be nothing to do.
  if (store?.isCache !== true) pool.warm();
  return {
    run: async (job) => resultOf(job, await pool.run(job), { timeout, memory }),
    close: () => pool.close(),
  };
}

/** The options that work on a file needs, as far as they are plain data; `undefined` where they are not. */
export function portableOptions(options: CheckFileOptions): PortableOptions | undefined {
  const { rules, readers, profiles, lang, severities, options: settings, limits, path, relations, reports } = options;
  if ((rules ?? readers ?? profiles) !== undefined) return undefined;
  return { lang, severities, options: settings, limits, path, relations, reports };
}

async function inThisProcess(options: CheckFileOptions & WorkforceOptions, store: StoreSettings | undefined): Promise<Workforce> {
  const { doJob } = await import("./do-job.js");
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  const run = (job: Job): Promise<JobResult | undefined> => {
    const done = last.then(async () => {
      if (isClosed) return undefined;
      options.onStart?.(jobPath(job));
      return doJob(job, options, store);
    });
    last = done;
    return done;
  };
  const close = (): Promise<void> => {
    isClosed = true;
    return Promise.resolve();
  };
  return { run, close };
}

function resultOf(job: Job, outcome: PoolOutcome<JobResult>, limits: Limits): JobResult | undefined {
  if (outcome === undefined || outcome.kind === "done") return outcome?.result;
  return { files: [{ path: jobPath(job), findings: [], error: limitError(outcome, limits) }] };
}
