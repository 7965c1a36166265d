import { startMemoryGuard } from "./memory-guard.js";
import type { MessageFromWorker, MessageToWorker, WorkerSettings } from "./messages.js";

const BYTES_PER_MB = 2 ** 20;

/**
 * The worker's side: does one job after the other until its parent goes away. What reads files is loaded before the first
 * job comes.
 *
 * @param entry the file that this process runs
 */
export function serveJobs(entry: URL): void {
  // Ctrl-C reaches every process of the terminal; what it means is for the parent to say.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  const work = import("../do-job.js");
  let settings: WorkerSettings | undefined;
  const answer = async (message: MessageToWorker): Promise<void> => {
    if (message.kind === "settings") {
      settings = message.settings;
      startMemoryGuard(entry, settings.memory);
      await work;
      send({ kind: "ready" });
    } else if (settings !== undefined) {
      const { doJob } = await work;
      const result = await doJob(message.job, settings.options, settings.store);
      send({ kind: "done", result, memory: process.memoryUsage.rss() / BYTES_PER_MB });
    }
  };
  process.on("message", (message) => void answer(message as MessageToWorker));
}

function send(message: MessageFromWorker): void {
  process.send?.(message);
}
