import type { Language, LocalText } from "../rules/rule.js";
import type { OptionSpec } from "./arguments.js";
import { COMMON_OPTIONS } from "./arguments.js";
import type { Command } from "./command.js";

const INTRODUCTION: LocalText = {
  zh: "自评：读取部门整体支出绩效自评报告，找出前后不一致的数字",
  en: "ziping: reads departmental performance self-evaluation reports and finds the figures that do not agree",
};
const USAGE: LocalText = { zh: "用法", en: "Usage" };
const COMMANDS_TITLE: LocalText = { zh: "命令", en: "Commands" };
const OPTIONS_TITLE: LocalText = { zh: "选项", en: "Options" };
const PATH_NOTE: LocalText = {
  zh: "PATH 是文件或文件夹（含子文件夹，.zip 也当作文件夹）。支持 .docx .doc .odt .rtf .xlsx .ofd .pdf .html .txt，按内容识别格式。",
  en: "PATH is a file or a folder (searched recursively; a .zip is one too). Formats: .docx .doc .odt .rtf .xlsx .ofd .pdf .html .txt, told by content.",
};
const EXIT_NOTE: LocalText = {
  zh: "退出码：0 没有达到 --fail-on 的问题；1 有问题；2 用法错误；3 有文件无法读取；130 被中断（Ctrl-C）。",
  en: "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 some file could not be read, 130 interrupted (Ctrl-C).",
};

/** `ziping --help`. */
export function renderHelp(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`);
  return [
    INTRODUCTION[language],
    "",
    `${USAGE[language]}: ziping COMMAND [--help] [--version]`,
    "",
    `${COMMANDS_TITLE[language]}:`,
    ...lines,
    "",
    PATH_NOTE[language],
    EXIT_NOTE[language],
    "",
  ].join("\n");
}

/** `ziping COMMAND --help`. */
export function renderCommandHelp(command: Command, language: Language): string {
  const options = Object.entries<OptionSpec>({ ...command.options, ...COMMON_OPTIONS });
  const heads = options.map(([name, { value, short, isValueOptional }]) => {
    const withValue = isValueOptional === true ? `--${name}[=${value ?? ""}]` : `--${name} ${value ?? ""}`;
    const head = value === undefined ? `--${name}` : withValue;
    return short === undefined ? head : `-${short}, ${head}`;
  });
  const width = Math.max(...heads.map((head) => head.length));
  const lines = options.map(([, { help }], index) => `  ${(heads[index] ?? "").padEnd(width)}  ${help[language]}`);
  return [
    command.summary[language],
    "",
    `${USAGE[language]}: ziping ${command.name} ${command.operands} [OPTIONS]`,
    "",
    `${OPTIONS_TITLE[language]}:`,
    ...lines,
    "",
  ].join("\n");
}
