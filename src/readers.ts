export { DEFAULT_LIMITS, type Reader, type ReadLimits } from "./readers/reader.js";
export { type ReaderEntry, READERS } from "./readers/registry.js";
