import type { MessagePort, Worker as Thread } from "node:worker_threads";
import type { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ZipingError } from "../../../document/ziping-error.js";
import { findPdfjsWorker } from "../content/load-pdfjs.js";
import type { Pdfjs } from "../content/load-pdfjs.js";
import type { ThreadData } from "./serve-pdf.js";
import { THREAD_FILE } from "./thread-file.js";

/** A thread that runs pdf.js. */
export interface PdfThread {
  readonly thread: Thread;
  readonly port: MessagePort;
  /** What pdf.js takes as its worker. */
  readonly workerOf: (pdfjs: Pdfjs) => PDFWorker;
  /** Rejects when the thread ends by itself. */
  readonly end: Promise<never>;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => typeof import("node:worker_threads") | undefined };
}

/** Node's threads; `undefined` in a browser. */
const THREADS = (globalThis as Host).process?.getBuiltinModule?.("node:worker_threads");
/** Most memory in MB that the objects of pdf.js may take. */
const MOST_MEMORY = 1024;
/** Threads that work at a time, where many files are read at once. */
const MOST_THREADS = 4;

let idle: PdfThread | undefined;
let busy = 0;
/** Threads may be forbidden, or their file may not stand where this code was bundled to. */
let isForbidden = false;
const waiting: (() => void)[] = [];

/**
 * A thread for one file: the one that is idle, else a new one; `undefined` where there are none, or none can be started.
 * It is kept or dropped afterwards.
 */
export async function takeThread(): Promise<PdfThread | undefined> {
  if (THREADS === undefined || isForbidden) return undefined;
  while (busy >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  busy++;
  const kept = idle;
  idle = undefined;
  const taken = kept ?? (await startThread(THREADS));
  if (taken === undefined) {
    isForbidden = true;
    letNext();
    return undefined;
  }
  for (const each of [taken.thread, taken.port]) each.ref();
  return taken;
}

/** Keeps one thread for the next file, as starting it costs as much as a small file. It keeps no process alive. */
export function keepThread(thread: PdfThread): void {
  if (idle !== undefined) {
    dropThread(thread);
    return;
  }
  for (const each of [thread.thread, thread.port]) each.unref();
  idle = thread;
  letNext();
}

/** Ends a thread, whatever it does. */
export function dropThread({ thread, port }: PdfThread): void {
  port.close();
  void thread.terminate();
  letNext();
}

function letNext(): void {
  busy--;
  waiting.shift()?.();
}

/** A thread that has loaded pdf.js; `undefined` where it cannot. */
async function startThread(threads: typeof import("node:worker_threads")): Promise<PdfThread | undefined> {
  const started = openThread(threads);
  if (started === undefined) return undefined;
  const { thread, port } = started;
  const isReady = await new Promise<boolean>((resolve) => {
    thread.once("message", () => {
      resolve(true);
    });
    for (const event of ["error", "exit"]) {
      thread.once(event, () => {
        resolve(false);
      });
    }
  });
  if (isReady) return started;
  port.close();
  return undefined;
}

function openThread({ Worker, MessageChannel }: typeof import("node:worker_threads")): PdfThread | undefined {
  const { port1: port, port2 } = new MessageChannel();
  try {
    const workerData: ThreadData = { url: findPdfjsWorker(), port: port2 };
    const thread = new Worker(THREAD_FILE, {
      workerData,
      transferList: [port2],
      // What the process was started with may be meant for its own script alone.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    return { thread, port, end: endOf(thread), workerOf: (pdfjs) => workerOn(pdfjs, port) };
  } catch {
    port.close();
    return undefined;
  }
}

function endOf(thread: Thread): Promise<never> {
  const end = new Promise<never>((_resolve, reject) => {
    thread.on("error", (error) => {
      reject(endError(error));
    });
    thread.once("exit", (code) => {
      if (idle?.thread === thread) idle = undefined;
      reject(endError(new Error(`exit ${code}`)));
    });
  });
  // Whoever works with the thread waits for its end; an idle one may end unheard.
  end.catch(() => undefined);
  return end;
}

function workerOn(pdfjs: Pdfjs, port: MessagePort): PDFWorker {
  return pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS });
}

function endError(cause: Error & { readonly code?: string }): ZipingError {
  return cause.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new ZipingError("TOO_LARGE", `PDF 占用内存超过 ${MOST_MEMORY} MB，已放弃；可拆分文件后再试。`, { cause })
    : new ZipingError("CORRUPT", "文件已损坏，不是完整的 PDF。请重新导出或重新下载。", { cause });
}
