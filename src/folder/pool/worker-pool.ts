import type { Expectation } from "./fork-worker.js";
import type { AnyJob, WorkerSettings } from "./messages.js";
import { type WorkerOutcome, WorkerProcess } from "./worker-process.js";

export interface PoolSettings {
  readonly worker: WorkerSettings;
  /** The most processes at a time. */
  readonly jobs: number;
  /** The longest that a job may take, in seconds. */
  readonly timeout: number;
  /** Told when a worker begins with a job. */
  readonly onStart?: (job: AnyJob) => void;
  /** What workers load before there is a job for them. */
  readonly expected: Expectation;
}

/** How a job ended for good; `undefined` when the pool was closed before. */
export type PoolOutcome<Result> = WorkerOutcome<Result> | undefined;

interface Task<Work, Result> {
  readonly job: Work;
  readonly resolve: (outcome: PoolOutcome<Result>) => void;
  /** Whether a worker has ended over it already. */
  readonly isSecondTry: boolean;
}

/** About what a worker costs to start: only when jobs have waited as long as that is another one started. */
const GROWTH_PAUSE_MS = 150;
/** A worker with more resident memory than this after a job, in MB, is replaced: garbage of old jobs is no job's fault. */
const RETIREMENT_MB = 320;
const MOST_FAILED_STARTS = 3;

/**
 * Processes that do jobs. A job that takes too long, fills the memory or crashes its process costs no other job anything: the
 * process is replaced. One whose process ended is tried once more in a fresh one, so that neither what was done before in the
 * same process nor a kill from outside decides about a file.
 */
export class WorkerPool<Work extends AnyJob, Result> {
  private readonly settings: PoolSettings;
  private readonly waiting: Task<Work, Result>[] = [];
  private workers: readonly WorkerProcess<Work, Result>[] = [];
  private firstReadyAt: number | undefined;
  private growthTimer: NodeJS.Timeout | undefined;
  private failedStarts = 0;
  private isClosed = false;

  constructor(settings: PoolSettings) {
    this.settings = settings;
  }

  /** Starts the first worker before there is a job for it. */
  warm(): void {
    if (this.workers.length === 0) this.start();
  }

  run(job: Work): Promise<PoolOutcome<Result>> {
    if (this.isClosed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.waiting.push({ job, resolve, isSecondTry: false });
      this.assign();
    });
  }

  /** Ends all workers at once; jobs that are not done resolve to `undefined`. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.growthTimer);
    for (const { resolve } of this.waiting.splice(0)) resolve(undefined);
    await Promise.all(this.workers.map((worker) => worker.kill()));
  }

  private assign(): void {
    if (this.isClosed) return;
    for (let task = this.waiting[0]; task !== undefined; task = this.waiting[0]) {
      const worker = this.idleWorker(task);
      if (worker === undefined) break;
      this.waiting.shift();
      void this.attempt(worker, task);
    }
    if (this.waiting.length > 0) this.grow();
  }

  /** A task that is tried again wants a worker that has done nothing else. */
  private idleWorker(task: Task<Work, Result>): WorkerProcess<Work, Result> | undefined {
    const idle = this.workers.filter(({ isIdle }) => isIdle);
    if (!task.isSecondTry) return idle[0];
    const fresh = idle.find(({ jobs }) => jobs === 0);
    if (fresh === undefined && idle[0] !== undefined) this.retire(idle[0]);
    return fresh;
  }

  private async attempt(worker: WorkerProcess<Work, Result>, task: Task<Work, Result>): Promise<void> {
    this.settings.onStart?.(task.job);
    const wasFresh = worker.jobs === 0;
    const outcome = await worker.run(task.job, this.settings.timeout * 1000);
    const mayBeOthersFault = outcome.kind === "crashed" || (outcome.kind === "memory" && !wasFresh);
    if (this.isClosed && outcome.kind !== "done") task.resolve(undefined);
    else if (mayBeOthersFault && !task.isSecondTry) this.waiting.unshift({ ...task, isSecondTry: true });
    else task.resolve(outcome);
    this.assign();
  }

  private retire(worker: WorkerProcess<Work, Result>): void {
    void worker.kill();
    this.forget(worker);
  }

  private forget(worker: WorkerProcess<Work, Result>): void {
    this.workers = this.workers.filter((other) => other !== worker);
  }

  /** The first worker is started at once; others when it has been at work for a while and jobs still wait. */
  private grow(): void {
    if (this.workers.length === 0) {
      this.start();
      return;
    }
    if (this.firstReadyAt === undefined || this.workers.length >= this.settings.jobs) return;
    const pause = this.firstReadyAt + GROWTH_PAUSE_MS - performance.now();
    if (pause > 0) {
      this.growthTimer ??= setTimeout(() => {
        this.growthTimer = undefined;
        this.assign();
      }, pause);
      return;
    }
    const starting = this.workers.filter(({ isIdle, jobs }) => !isIdle && jobs === 0).length;
    const wanted = Math.min(this.settings.jobs - this.workers.length, this.waiting.length - starting);
    for (let count = 0; count < wanted; count++) this.start();
  }

  private start(): void {
    const worker = new WorkerProcess<Work, Result>(this.settings.worker, this.settings.expected, (changed) => this.note(changed));
    this.workers = [...this.workers, worker];
  }

  private note(worker: WorkerProcess<Work, Result>): void {
    if (worker.isGone) this.forget(worker);
    else this.firstReadyAt ??= performance.now();
    this.failedStarts = worker.wasReady ? 0 : this.failedStarts + 1;
    if (this.failedStarts >= MOST_FAILED_STARTS) this.giveUp(worker);
    if (worker.isIdle && worker.memory > RETIREMENT_MB) this.retire(worker);
    this.assign();
  }

  /** Where no worker can start, nothing that waits will ever be done. */
  private giveUp({ lastWords }: WorkerProcess<Work, Result>): void {
    for (const { resolve } of this.waiting.splice(0)) resolve({ kind: "crashed", how: lastWords });
  }
}
