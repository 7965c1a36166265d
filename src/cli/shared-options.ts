import type { ListOptions } from "../folder/list-report-files.js";
import { type CommandArguments, type OptionSpecs, textOptions } from "./arguments.js";

/** Where results go. */
export const OUTPUT_OPTION: OptionSpecs = {
  output: {
    type: "string",
    value: "FILE",
    help: { zh: "写入文件而不是标准输出", en: "Write to a file instead of standard output" },
  },
};

/** What of a folder is read. */
export const LIST_OPTIONS: OptionSpecs = {
  include: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    help: {
      zh: "文件夹中只读符合的文件，如 '2022/**'（可多次给出）",
      en: "In folders, read only what matches, e.g. '2022/**' (repeatable)",
    },
  },
  exclude: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    help: { zh: "文件夹中不读符合的文件（可多次给出）", en: "In folders, leave out what matches (repeatable)" },
  },
};

/** How much is said on standard error. */
export const VERBOSITY_OPTIONS: OptionSpecs = {
  quiet: { type: "boolean", help: { zh: "不显示进度和读取疑点", en: "No progress, no doubts about reading" } },
  verbose: { type: "boolean", help: { zh: "列出全部读取疑点", en: "List all doubts about reading" } },
};

export function listOptions(args: CommandArguments): ListOptions {
  return { include: textOptions(args, "include"), exclude: textOptions(args, "exclude") };
}
