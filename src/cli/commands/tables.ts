import type { SourceDocument } from "../../document/document.js";
import { type ListedDocument, tablesAsCsv, tablesAsHtml, tablesAsJson } from "../../reporters/table-listing.js";
import type { Language } from "../../rules/rule.js";
import { formatOption, type CommandArguments, languageOption, requirePaths, textOption } from "../arguments.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import { noteNoTables } from "../note-no-tables.js";
import { Readable } from "../readable.js";
import {
  LIST_OPTIONS,
  listOptions,
  OUTPUT_OPTION,
  VERBOSITY_OPTIONS,
  WORKFORCE_OPTIONS,
  workforceOptions,
} from "../shared-options.js";
import type { Terminal } from "../terminal.js";
import { writeResult } from "../write-result.js";

const FORMATS = ["csv", "json", "html"] as const;

/** `ziping tables PATH...`: the neutral grids, to look at. */
export const tablesCommand: Command = {
  name: "tables",
  summary: { zh: "列出文件中的全部表格", en: "List all tables of a file" },
  operands: "PATH...",
  options: {
    format: {
      type: "string",
      value: FORMATS.join("|"),
      help: {
        zh: "输出形式（默认按 --output 的扩展名，否则 csv）",
        en: "Form of the output (default: as --output ends, else csv)",
      },
    },
    ...OUTPUT_OPTION,
    ...LIST_OPTIONS,
    ...WORKFORCE_OPTIONS,
    ...VERBOSITY_OPTIONS,
  },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const format = formatOption(args, FORMATS, "csv");
  const paths = requirePaths(args);
  const { openReading, readFiles } = await import("../../folder/read-files.js");
  const reading = openReading(workforceOptions(args));
  const readable = new Readable<SourceDocument>(args, terminal);
  const documents = noteNoTables(readable.of(readFiles(reading, "document", paths, listOptions(args))), args, terminal);
  try {
    await writeResult(render(documents, format, languageOption(args)), textOption(args, "output"), terminal);
  } finally {
    await reading.close();
  }
  return readable.exitCode;
}

function render(
  documents: AsyncIterable<ListedDocument>,
  format: (typeof FORMATS)[number],
  language: Language,
): AsyncIterable<string> {
  switch (format) {
    case "csv":
      return tablesAsCsv(documents, language);
    case "json":
      return tablesAsJson(documents);
    case "html":
      return tablesAsHtml(documents, language);
  }
}
