/** In place of `src/folder/pool/worker-file.ts`, which knows its neighbour only in the built package. */
export const WORKER_FILE: URL = new URL("../../dist/worker.js", import.meta.url);
