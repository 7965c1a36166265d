import { startMemoryGuard } from "./memory-guard.js";
import type { AnyJob, JobResult, MessageFromWorker, MessageToWorker, ReadResult, WorkerSettings } from "./messages.js";

const BYTES_PER_MB = 2 ** 20;

/**
 * The worker's side: does one job after the other until its parent goes away. What will probably be needed is loaded before
 * the first job comes: `process.argv` holds an `Expectation`.
 *
 * @param entry the file that this process runs
 */
export function serveJobs(entry: URL): void {
  // Ctrl-C reaches every process of the terminal; what it means is for the parent to say.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  const [work, path] = process.argv.slice(2);
  const loading = Promise.all([work === "check" ? loadCheck() : loadRead(), warmReader(path)]);
  let settings: WorkerSettings | undefined;
  let isGuarded = false;
  const answer = async (message: MessageToWorker): Promise<void> => {
    if (message.kind === "settings") {
      settings = message.settings;
      await loading;
      send({ kind: "ready" });
    } else if (settings !== undefined) {
      const working = doWork(message.job, settings);
      // The file is being opened meanwhile; the guard must run before anything is made of its content.
      if (!isGuarded) startMemoryGuard(entry, settings.memory);
      isGuarded = true;
      send({ kind: "done", result: await working, memory: process.memoryUsage.rss() / BYTES_PER_MB });
    }
  };
  process.on("message", (message) => void answer(message as MessageToWorker));
}

type CheckModule = typeof import("../do-job.js");
type ReadModule = typeof import("../do-read.js");

function loadCheck(): Promise<CheckModule> {
  return import("../do-job.js");
}

function loadRead(): Promise<ReadModule> {
  return import("../do-read.js");
}

/** Loads the reader for a file of this name; whether it is the right one shows when the file is read. */
async function warmReader(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const { loadReaderFor } = await import("../../read-document.js");
  await loadReaderFor(path);
}

async function doWork(job: AnyJob, settings: WorkerSettings): Promise<JobResult | ReadResult> {
  switch (job.kind) {
    case "check":
    case "join":
    case "compare":
      return (await loadCheck()).doJob(job, settings.options, settings.store);
    case "report":
    case "document":
    case "page":
      return (await loadRead()).doRead(job, settings.options);
  }
}

function send(message: MessageFromWorker): void {
  process.send?.(message);
}
