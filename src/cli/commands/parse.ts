import type { ParsedFile } from "../../folder/parse-file.js";
import type { Report } from "../../report/report.js";
import { choiceOption, type CommandArguments, requirePaths, textOption } from "../arguments.js";
import type { Command } from "../command.js";
import { diagnosticLines } from "../diagnostic-lines.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { LIST_OPTIONS, listOptions, OUTPUT_OPTION, VERBOSITY_OPTIONS } from "../shared-options.js";
import type { Terminal } from "../terminal.js";
import { writeResult } from "../write-result.js";

const FORMATS = ["json", "ndjson"] as const;

/** `ziping parse PATH...`: one Report a file. */
export const parseCommand: Command = {
  name: "parse",
  summary: { zh: "把报告读成结构化数据（JSON）", en: "Read reports into structured data (JSON)" },
  operands: "PATH...",
  options: {
    format: {
      type: "string",
      value: FORMATS.join("|"),
      help: {
        zh: "json：一份报告一个对象，多份为数组；ndjson：一行一份（默认 json）",
        en: "json: an object, an array for several reports; ndjson: one report a line (default: json)",
      },
    },
    ...OUTPUT_OPTION,
    ...LIST_OPTIONS,
    ...VERBOSITY_OPTIONS,
  },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const format = choiceOption(args, "format", FORMATS, "json");
  const paths = requirePaths(args);
  const { parseFolder } = await import("../../folder/parse-folder.js");
  let exitCode: ExitCode = EXIT.clean;
  const readable = async function* (files: AsyncIterable<ParsedFile>): AsyncGenerator<Report> {
    for await (const file of files) {
      if (file.report === undefined) exitCode = EXIT.unreadable;
      await terminal.stderr.write(notes(file, args));
      if (file.report !== undefined) yield file.report;
    }
  };
  const reports = readable(parseFolder(paths, listOptions(args)));
  await writeResult(format === "json" ? asDocument(reports) : asLines(reports), textOption(args, "output"), terminal);
  return exitCode;
}

function notes(file: ParsedFile, args: CommandArguments): string {
  if (file.report === undefined) return `${file.path}: ${file.error.code} ${file.error.message}\n`;
  return diagnosticLines(file.path, file.report.diagnostics, args);
}

async function* asLines(reports: AsyncIterable<Report>): AsyncGenerator<string> {
  for await (const report of reports) yield `${JSON.stringify(report)}\n`;
}

/** One report as it is, several as an array; nothing when there is none. */
async function* asDocument(reports: AsyncIterable<Report>): AsyncGenerator<string> {
  let held: string | undefined;
  let count = 0;
  for await (const report of reports) {
    if (held !== undefined) yield `${count === 1 ? "[\n" : ""}${held},\n`;
    held = JSON.stringify(report, null, 2);
    count++;
  }
  if (held !== undefined) yield count === 1 ? `${held}\n` : `${held}\n]\n`;
}
