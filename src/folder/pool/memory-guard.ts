import { writeSync } from "node:fs";
import { isMainThread, Worker, workerData } from "node:worker_threads";

import { MEMORY_MARK } from "./messages.js";

const PAUSE_MS = 100;
const BYTES_PER_MB = 2 ** 20;
const STANDARD_ERROR = 2;

/**
 * Watches this process from a thread of its own, which runs on while the main thread computes: ends the process when its
 * resident memory exceeds the limit (buffers count, which V8's own limit leaves out), or when its parent is gone.
 *
 * @param entry the file that the thread runs; it calls {@link guardMemory}
 * @param limit in MB
 */
export function startMemoryGuard(entry: URL, limit: number): void {
  new Worker(entry, { workerData: { limit } }).unref();
}

/** The thread's part. */
export function guardMemory(): void {
  const { limit } = workerData as { readonly limit: number };
  const parent = process.ppid;
  setInterval(() => {
    const isOverLimit = process.memoryUsage.rss() > limit * BYTES_PER_MB;
    if (isOverLimit) writeSync(STANDARD_ERROR, MEMORY_MARK);
    if (isOverLimit || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, PAUSE_MS);
}

/** Whether this is the guard's thread and not the process's main one. */
export function isGuardThread(): boolean {
  return !isMainThread;
}
