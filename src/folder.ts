export { checkFile, type CheckFileOptions } from "./folder/check-file.js";
export { checkFiles, type CheckFilesOptions } from "./folder/check-files.js";
export { type ListedFile, listReportFiles, type ListOptions } from "./folder/list-report-files.js";
export { findConfig } from "./folder/find-config.js";
export { loadConfig, type LoadedConfig, readConfig } from "./folder/read-config.js";
