import type { Report } from "../../report/report.js";
import { formatOption, type CommandArguments, requirePaths, textOption } from "../arguments.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
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

const FORMATS = ["json", "ndjson"] as const;

type Reports = AsyncIterable<{ readonly value: Report }>;

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
        zh: "json：一份报告一个对象，多份为数组；ndjson：一行一份（默认按 --output 的扩展名，否则 json）",
        en: "json: an object, an array for several reports; ndjson: one report a line (default: as --output ends, else json)",
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
  const format = formatOption(args, FORMATS, "json");
  const paths = requirePaths(args);
  const { openReading, readFiles } = await import("../../folder/read-files.js");
  const reading = openReading(workforceOptions(args));
  const readable = new Readable<Report>(args, terminal);
  const reports = readable.of(readFiles(reading, "report", paths, listOptions(args)));
  try {
    await writeResult(format === "json" ? asDocument(reports) : asLines(reports), textOption(args, "output"), terminal);
  } finally {
    await reading.close();
  }
  return readable.exitCode;
}

async function* asLines(reports: Reports): AsyncGenerator<string> {
  for await (const { value } of reports) yield `${JSON.stringify(value)}\n`;
}

/** One report as it is, several as an array; nothing when there is none. */
async function* asDocument(reports: Reports): AsyncGenerator<string> {
  let held: string | undefined;
  let count = 0;
  for await (const { value } of reports) {
    if (held !== undefined) yield `${count === 1 ? "[\n" : ""}${held},\n`;
    held = JSON.stringify(value, null, 2);
    count++;
  }
  if (held !== undefined) yield count === 1 ? `${held}\n` : `${held}\n]\n`;
}
