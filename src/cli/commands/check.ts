import { REPORTERS, type ReporterName } from "../../reporters/registry.js";
import { formatOption, type CommandArguments, isSet, requirePaths, textOption } from "../arguments.js";
import { readCheckSettings } from "../check-settings.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import { runCheck } from "../run-check.js";
import {
  CACHE_OPTIONS,
  CONFIG_OPTION,
  LIST_OPTIONS,
  OUTPUT_OPTION,
  VERBOSITY_OPTIONS,
  WORKFORCE_OPTIONS,
} from "../shared-options.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

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
      help: {
        zh: "输出形式（默认按 --output 的扩展名，否则 text）",
        en: "Form of the output (default: as --output ends, else text)",
      },
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
    ...CONFIG_OPTION,
    baseline: {
      type: "string",
      value: "FILE",
      help: { zh: "基线文件：其中已审核接受的问题不再列出", en: "Baseline: findings accepted in it are not told again" },
    },
    "update-baseline": {
      type: "boolean",
      help: {
        zh: "把现有的错误和警告写入基线，保留已写的理由",
        en: "Write the present errors and warnings to the baseline, keeping reasons",
      },
    },
    explain: {
      type: "boolean",
      help: {
        zh: "同时列出全部已核对的关系（csv、sarif 除外）",
        en: "Also list every relation that was evaluated (not for csv and sarif)",
      },
    },
    "with-source": {
      type: "boolean",
      help: { zh: "网页中附上 .docx 的全文（html）", en: "Show the whole of each .docx in the page (html)" },
    },
    ...LIST_OPTIONS,
    ...WORKFORCE_OPTIONS,
    ...CACHE_OPTIONS,
    ...VERBOSITY_OPTIONS,
  },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const format = formatOption(args, FORMATS, "text", (name) => REPORTERS[name].fileExtension);
  refuseWithoutEffect(args, format);
  const settings = await readCheckSettings(args);
  const run = { args, paths: requirePaths(args), format, settings, output: outputOf(args, format, terminal) };
  return runCheck(run, terminal);
}

/** @throws UsageError for an option that the form of output has no place for. */
function refuseWithoutEffect(args: CommandArguments, format: ReporterName): void {
  const refuse = (option: string, forms: readonly ReporterName[]): void => {
    if (!isSet(args, option) || forms.includes(format)) return;
    throw new UsageError({
      zh: `check：--${option} 对 --format ${format} 不起作用；可用于 ${forms.join("、")}`,
      en: `check: --${option} has no effect with --format ${format}; it is for ${forms.join(", ")}`,
    });
  };
  refuse(
    "explain",
    FORMATS.filter((name) => REPORTERS[name].hidesRelations !== true),
  );
  refuse("with-source", ["html"]);
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
    throw new UsageError({
      zh: `check：--format ${format} 的结果是要打开的文件，不是供阅读的文字：请加 --output FILE.${fileExtension}`,
      en: `check: --format ${format} gives a file to open, not text to read: add --output FILE.${fileExtension}`,
    });
  }
  return output;
}
