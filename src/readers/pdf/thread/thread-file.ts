/** The built file that pdf.js's thread runs; it stands beside the chunk that this becomes a part of. */
export const THREAD_FILE: URL = new URL("pdf-thread.js", import.meta.url);
