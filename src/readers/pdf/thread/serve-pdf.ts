import { parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { BoundedInflater } from "./bounded-inflater.js";

/** What the thread is told when it starts. */
export interface ThreadData {
  /** Address of the part of pdf.js that reads. */
  readonly url: string;
  /** Where it gets its work from. */
  readonly port: MessagePort;
}

interface PdfjsWorker {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: MessagePort) => void };
}

/** The thread's side: runs pdf.js's part that reads. Rejections that pdf.js itself forgets do not end it. */
export async function servePdf(): Promise<void> {
  process.on("unhandledRejection", () => undefined);
  Object.defineProperty(globalThis, "DecompressionStream", { value: BoundedInflater });
  const { url, port } = workerData as ThreadData;
  const { WorkerMessageHandler } = (await import(url)) as PdfjsWorker;
  WorkerMessageHandler.initializeFromPort(port);
  parentPort?.postMessage("ready");
}
