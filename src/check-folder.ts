import type { CheckedFile } from "./check/checked-file.js";
import type { CheckFilesOptions } from "./folder/check-files.js";

/**
 * Checks all reports in a folder and below it, or in several: one result a file, in a stable order, as soon as it is there.
 * A file that cannot be read comes with its `error`; nothing is thrown for it. What needs a file system is loaded on the
 * first call, so that the rest of the library runs without one.
 *
 * @throws ZipingError `INVALID_CONFIG` where the options name an unknown rule or setting.
 */
export async function* checkFolder(
  folder: string | readonly string[],
  options: CheckFilesOptions = {},
): AsyncGenerator<CheckedFile> {
  const { checkFiles } = await import("./folder/check-files.js");
  const { selectedRules } = await import("./folder/selected-rules.js");
  selectedRules(options);
  yield* checkFiles(typeof folder === "string" ? [folder] : folder, options);
}
