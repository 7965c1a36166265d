import type { CheckedFile } from "../check/checked-file.js";
import { addToTally, EMPTY_TALLY } from "../check/tally.js";
import { fileEntry } from "./file-entry.js";
import { wholeTally } from "./whole-tally.js";
import type { Reporter, ReporterContext } from "./reporter.js";

/** One JSON document over all files; written file by file. Its shape is `CheckOutput` of the schema. */
export const jsonReporter: Reporter = { name: "json", fileExtension: "json", headsOnly: true, render };

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const head = `"schemaVersion": 1,\n  "tool": ${JSON.stringify({ name: "ziping", version: context.version })}`;
  let separator = `{\n  ${head},\n  "files": [\n    `;
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = addToTally(tally, file);
    yield separator + indented(fileEntry(file, context.language));
    separator = ",\n    ";
  }
  const tail = tally.files === 0 ? separator.trimEnd() : "\n  ";
  yield `${tail}],\n  "summary": ${JSON.stringify(wholeTally(tally, context))}\n}\n`;
}

/** As a member of the document's list of files. */
function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n    ");
}
