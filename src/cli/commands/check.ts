import { version } from "../../../package.json";
import type { CheckedFile } from "../../check/checked-file.js";
import { addToTally, countAtLeast, EMPTY_TALLY, type Tally } from "../../check/tally.js";
import { REPORTERS, type ReporterName } from "../../reporters/registry.js";
import type { Severity } from "../../rules/finding.js";
import { choiceOption, type CommandArguments, isSet, requirePaths, textOption } from "../arguments.js";
import { readCheckSettings } from "../check-settings.js";
import type { Command } from "../command.js";
import { diagnosticLines } from "../diagnostic-lines.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { Progress } from "../progress.js";
import { LIST_OPTIONS, OUTPUT_OPTION, VERBOSITY_OPTIONS } from "../shared-options.js";
import { mayColour, type Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { writeResult } from "../write-result.js";

const FORMATS = Object.keys(REPORTERS) as ReporterName[];

/** `ziping check PATH...`: what does not agree in the reports. */
export const checkCommand: Command = {
  name: "check",
  summary: { zh: "检查报告，列出不一致之处", en: "Check reports and list what does not agree" },
  operands: "PATH...",
  options: {
    format: {
      type: "string",
      value: FORMATS.join("|"),
      help: { zh: "输出形式（默认 text）", en: "Form of the output (default: text)" },
    },
    ...OUTPUT_OPTION,
    "fail-on": {
      type: "string",
      value: "error|warning|info|never",
      help: { zh: "达到这一级别时退出码为 1（默认 error）", en: "Exit with 1 from this severity on (default: error)" },
    },
    rule: {
      type: "string",
      multiple: true,
      value: "ID=off|info|warning|error",
      help: {
        zh: "设定规则的级别或关闭规则，可写 'style/*'（可多次给出）",
        en: "Set a rule's severity, or 'style/*' (repeatable)",
      },
    },
    config: { type: "string", value: "FILE", help: { zh: "配置文件（JSON）", en: "Configuration file (JSON)" } },
    explain: {
      type: "boolean",
      help: {
        zh: "同时列出全部已核对的关系（text、json、ndjson）",
        en: "Also list every relation that was evaluated (text, json, ndjson)",
      },
    },
    ...LIST_OPTIONS,
    ...VERBOSITY_OPTIONS,
  },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const format = choiceOption(args, "format", FORMATS, "text");
  const settings = await readCheckSettings(args);
  const paths = requirePaths(args);
  const { checkFiles } = await import("../../folder/check-files.js");
  const { selectedRules } = await import("../../folder/selected-rules.js");
  const rules = selectedRules(settings.check);
  const output = outputOf(args, format, terminal);
  const progress = new Progress(terminal.stderr, settings.check.lang, !isSet(args, "quiet"));
  let tally = EMPTY_TALLY;
  const watched = async function* (files: AsyncIterable<CheckedFile>): AsyncGenerator<CheckedFile> {
    for await (const file of files) {
      tally = addToTally(tally, file);
      await progress.clear();
      await terminal.stderr.write(notes(file, format, args));
      yield file;
      await progress.add(file);
    }
    await progress.clear();
  };
  const files = checkFiles(paths, {
    ...settings.check,
    ...settings.list,
    relations: isSet(args, "explain") || REPORTERS[format].showsRelations === true,
  });
  const colours = output === undefined && mayColour(terminal.stdout, terminal.environment);
  const context = { language: settings.check.lang, colours, rules, version };
  await writeResult(REPORTERS[format].render(watched(files), context), output, terminal);
  return exitCodeOf(tally, settings.failOn);
}

/**
 * Where results go.
 *
 * @throws UsageError for a form on a terminal that is made to be opened from a file.
 */
function outputOf(args: CommandArguments, format: ReporterName, terminal: Terminal): string | undefined {
  const output = textOption(args, "output");
  if (output === undefined && REPORTERS[format].isForFile === true && terminal.stdout.isTerminal) {
    const { fileExtension } = REPORTERS[format];
    throw new UsageError(`check: --format ${format} gives a file to open, not text to read: add --output FILE.${fileExtension}`);
  }
  return output;
}

/** What standard error says of a file; the text form names unreadable files itself. */
function notes(file: CheckedFile, format: ReporterName, args: CommandArguments): string {
  if (file.error !== undefined) return format === "text" ? "" : `${file.path}: ${file.error.code} ${file.error.message}\n`;
  const failures = (file.failures ?? []).map(({ rule, message }) => `${file.path}: INTERNAL ${rule}: ${message}\n`);
  return failures.join("") + diagnosticLines(file.path, file.report?.diagnostics ?? [], args);
}

function exitCodeOf(tally: Tally, failOn: Severity | "never"): ExitCode {
  if (tally.unreadable > 0) return EXIT.unreadable;
  return failOn !== "never" && countAtLeast(tally, failOn) > 0 ? EXIT.findings : EXIT.clean;
}
