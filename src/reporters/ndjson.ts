import type { CheckedFile } from "../check/checked-file.js";
import { fileEntry } from "./file-entry.js";
import type { Reporter, ReporterContext } from "./reporter.js";

/** One file a line, as soon as it is checked. Its shape is `FileEntry` of the schema. */
export const ndjsonReporter: Reporter = { name: "ndjson", fileExtension: "ndjson", headsOnly: true, render };

async function* render(files: AsyncIterable<CheckedFile>, { language }: ReporterContext): AsyncGenerator<string> {
  for await (const file of files) yield `${JSON.stringify(fileEntry(file, language))}\n`;
}
