/** In place of `src/readers/pdf/thread/thread-file.ts`, which knows its neighbour only in the built package. */
export const THREAD_FILE: URL = new URL("../../dist/pdf-thread.js", import.meta.url);
