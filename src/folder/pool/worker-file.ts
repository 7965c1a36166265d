/** The built file that a worker's process runs; it stands beside the chunk that this becomes a part of. */
export const WORKER_FILE: URL = new URL("worker.js", import.meta.url);
