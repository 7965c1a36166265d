import type { ChildProcess } from "node:child_process";

import { type Expectation, takeWorker } from "./fork-worker.js";
import { type AnyJob, MEMORY_MARK, type MessageFromWorker, type WorkerSettings } from "./messages.js";

/** How a job ended: with its result, or with the end of the worker. */
export type WorkerOutcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "timeout" }
  | { readonly kind: "memory" }
  /** `how`: a signal or an exit status. */
  | { readonly kind: "crashed"; readonly how: string };

/** V8's last words when its heap is full. */
const HEAP_FULL = /heap out of memory|invalid array length Allocation failed/u;
const LONGEST_TAIL = 8192;

/** A process that does one job at a time. It is killed when a job takes too long; after that it is of no use. */
export class WorkerProcess<Work extends AnyJob, Result> {
  /** Whether it waits for a job. */
  isIdle = false;
  isGone = false;
  /** Whether it ever was ready for a job. */
  wasReady = false;
  /** Jobs done so far. */
  jobs = 0;
  /** Resident memory after the last job, in MB. */
  memory = 0;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  /** The end of what it wrote on standard error. */
  lastWords = "";
  private finish: ((outcome: WorkerOutcome<Result>) => void) | undefined;

  /** @param onChange called when the worker becomes idle, and when it is gone */
  constructor(settings: WorkerSettings, expected: Expectation, onChange: (worker: WorkerProcess<Work, Result>) => void) {
    this.child = takeWorker(settings.memory, expected);
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-LONGEST_TAIL);
    });
    this.child.on("message", (message) => {
      this.hear(message as MessageFromWorker<Result>);
      onChange(this);
    });
    // A message that cannot be sent any more: `close` follows and tells.
    this.child.on("error", () => this.child.kill("SIGKILL"));
    this.ended = new Promise((resolve) => {
      this.child.once("close", (status, signal) => {
        this.isGone = true;
        this.isIdle = false;
        this.finish?.(isMemory(this.lastWords) ? { kind: "memory" } : { kind: "crashed", how: signal ?? `exit ${status ?? 0}` });
        resolve();
        onChange(this);
      });
    });
    this.child.send({ kind: "settings", settings });
  }

  /** @param timeout in milliseconds */
  run(job: Work, timeout: number): Promise<WorkerOutcome<Result>> {
    this.isIdle = false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.finish?.({ kind: "timeout" });
        void this.kill();
      }, timeout);
      this.finish = (outcome) => {
        clearTimeout(timer);
        this.finish = undefined;
        resolve(outcome);
      };
      this.child.send({ kind: "job", job });
    });
  }

  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void> {
    this.isIdle = false;
    this.isGone = true;
    this.child.kill("SIGKILL");
    return this.ended;
  }

  private hear(message: MessageFromWorker<Result>): void {
    this.isIdle = true;
    this.wasReady = true;
    if (message.kind === "ready") return;
    this.jobs++;
    this.memory = message.memory;
    this.finish?.({ kind: "done", result: message.result });
  }
}

function isMemory(lastWords: string): boolean {
  return lastWords.includes(MEMORY_MARK) || HEAP_FULL.test(lastWords);
}
