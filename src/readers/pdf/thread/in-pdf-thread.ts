import type { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ZipingError } from "../../../document/ziping-error.js";
import { loadPdfjs } from "../content/load-pdfjs.js";
import type { Pdfjs } from "../content/load-pdfjs.js";
import { dropThread, keepThread, takeThread } from "./thread-store.js";
import type { PdfThread } from "./thread-store.js";

/** pdf.js, and where it works. */
export interface PdfPlace {
  readonly pdfjs: Pdfjs;
  /** Without one, pdf.js works where it does by itself. */
  readonly worker?: PDFWorker;
  /** Is to be called whenever a part of the work is done. */
  readonly noteProgress: () => void;
}

/** Memory in MB by which the process may grow between two parts of the work; buffers count, which V8's limits leave out. */
const MOST_GROWTH = 1536;
const BYTES_PER_MB = 2 ** 20;
const PAUSE_MS = 100;
/** Pauses in a row after which so much memory is no passing one. */
const LASTING = 3;

/**
 * Lets pdf.js work in a thread that can be ended: a file may keep it busy without end, or make it take all memory, in ways
 * that only show while it works. In a browser, pdf.js has a thread of its own or none, and nothing can be ended.
 *
 * @param seconds the longest that a part of the work may take.
 * @throws ZipingError `TIMEOUT` or `TOO_LARGE` where a part of the work takes more time or memory.
 */
export async function inPdfThread<T>(seconds: number, work: (place: PdfPlace) => Promise<T>): Promise<T> {
  // Both start to load at once.
  const loading = loadPdfjs();
  // Whether it fails shows below, when there is a thread.
  loading.catch(() => undefined);
  const thread = await takeThread();
  if (thread === undefined) return work({ pdfjs: await loading, noteProgress: () => undefined });
  try {
    const pdfjs = await loading;
    const worker = thread.workerOf(pdfjs);
    const result = await watched(thread, seconds, (noteProgress) => work({ pdfjs, worker, noteProgress }));
    keepThread(thread);
    return result;
  } catch (error) {
    dropThread(thread);
    throw error;
  }
}

/** Counts pauses, not time: one that a busy process keeps from ending says nothing of the thread. */
async function watched<T>({ end }: PdfThread, seconds: number, work: (noteProgress: () => void) => Promise<T>): Promise<T> {
  let pauses = 0;
  let grown = 0;
  let memory = memoryOfThreads();
  const noteProgress = (): void => {
    pauses = 0;
    memory = memoryOfThreads();
  };
  let timer: NodeJS.Timeout | undefined;
  const excess = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      pauses++;
      grown = memoryOfThreads() - memory > MOST_GROWTH * BYTES_PER_MB ? grown + 1 : 0;
      if (pauses * PAUSE_MS > seconds * 1000) reject(tookTooLong(seconds));
      if (grown >= LASTING) reject(tookTooMuch(MOST_GROWTH));
    }, PAUSE_MS);
  });
  try {
    return await Promise.race([work(noteProgress), excess, end]);
  } finally {
    clearInterval(timer);
  }
}

/** Memory in bytes that the process has besides the objects and buffers of its own thread. */
function memoryOfThreads(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}

function tookTooLong(seconds: number): ZipingError {
  return new ZipingError("TIMEOUT", `PDF 的一页读取超过 ${seconds} 秒，可能是恶意构造的文件，已放弃。`);
}

function tookTooMuch(megabytes: number): ZipingError {
  return new ZipingError("TOO_LARGE", `PDF 的一页占用内存超过 ${megabytes} MB，可能是恶意构造的文件，已放弃。`);
}
