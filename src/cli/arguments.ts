import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";

import type { Language, LocalText } from "../rules/rule.js";
import { argumentError, valueMissing } from "./argument-error.js";
import { UsageError } from "./usage-error.js";

/** One option of a command, as `--help` shows it. */
export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  /** Whether it may stand without a value, which is then empty; a value is given as `--name=value` alone. */
  readonly isValueOptional?: boolean;
  /** What stands for the value in the help: `FILE`, `json|ndjson`. */
  readonly value?: string;
  readonly help: LocalText;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A command line taken apart; which values are allowed is not yet looked at. */
export interface CommandArguments {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: OptionSpecs = {
  help: { type: "boolean", short: "h", help: { zh: "显示本命令的用法", en: "Show how this command is used" } },
  lang: { type: "string", value: "zh|en", help: { zh: "输出的语言（默认 zh）", en: "Language of the output (default: zh)" } },
};

/**
 * Takes a command line apart.
 *
 * @throws UsageError for an option that the command does not have, one without its value, or standard input as a path.
 */
export function parseArguments(argv: readonly string[], specs: OptionSpecs): CommandArguments {
  const options: ParseArgsConfig["options"] = {};
  for (const [name, { type, short, multiple }] of Object.entries<OptionSpec>({ ...COMMON_OPTIONS, ...specs })) {
    options[name] = { type, ...(short === undefined ? {} : { short }), ...(multiple === true ? { multiple } : {}) };
  }
  try {
    const args = argv.map((argument) => (isBare(argument, specs) ? `${argument}=` : argument));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    refuseEmpty(values, specs);
    return { paths: withoutStandardInput(positionals), options: values };
  } catch (error) {
    throw error instanceof UsageError ? error : argumentError(error);
  }
}

/** `--output=`, as a script writes it whose variable is empty. */
function refuseEmpty(values: CommandArguments["options"], specs: OptionSpecs): void {
  for (const [name, value] of Object.entries(values)) {
    const isEmpty = value === "" || (Array.isArray(value) && value.includes(""));
    if (isEmpty && specs[name]?.isValueOptional !== true) throw valueMissing(`--${name}`);
  }
}

/** What stands for standard input by custom. */
const STANDARD_INPUT = "-";

function withoutStandardInput(paths: readonly string[]): readonly string[] {
  if (!paths.includes(STANDARD_INPUT)) return paths;
  throw new UsageError({
    zh: "不能从标准输入（-）读取：请先存为文件，再写明文件路径",
    en: "standard input (-) cannot be read: save it to a file and name that",
  });
}

/** `--cache`, which may have a value and has none. */
function isBare(argument: string, specs: OptionSpecs): boolean {
  return argument.startsWith("--") && specs[argument.slice(2)]?.isValueOptional === true;
}

/** The text of an option, or `undefined` when it was not given. */
export function textOption(args: CommandArguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === "string" ? value : undefined;
}

/** The texts of an option that may be given several times. */
export function textOptions(args: CommandArguments, name: string): readonly string[] {
  const value = args.options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function isSet(args: CommandArguments, name: string): boolean {
  return args.options[name] === true;
}

/**
 * The value of an option that allows only some.
 *
 * @throws UsageError that names the allowed values.
 */
export function choiceOption<Choice extends string>(
  args: CommandArguments,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = textOption(args, name);
  if (value === undefined) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    throw new UsageError({
      zh: `--${name}：「${value}」不在可选值之列：${choices.join("、")}`,
      en: `--${name}: "${value}" is none of ${choices.join(", ")}`,
    });
  }
  return choice;
}

/**
 * The form of output: the one that `--format` names, else the one whose files end as that of `--output` does, else the usual one.
 *
 * @param extensionOf how files of a form end, without the dot
 * @throws UsageError that names the allowed forms.
 */
export function formatOption<Format extends string>(
  args: CommandArguments,
  formats: readonly Format[],
  fallback: Format,
  extensionOf: (format: Format) => string = (format) => format,
): Format {
  const output = textOption(args, "output")?.toLowerCase();
  const told = output === undefined ? undefined : formats.find((format) => output.endsWith(`.${extensionOf(format)}`));
  return choiceOption(args, "format", formats, told ?? fallback);
}

/**
 * The value of an option that takes a whole number.
 *
 * @throws UsageError that names the bounds.
 */
export function numberOption(args: CommandArguments, name: string, least: number, most: number): number | undefined {
  const text = textOption(args, name);
  if (text === undefined) return undefined;
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new UsageError({
      zh: `--${name}：「${text}」不是 ${least} 到 ${most} 的整数`,
      en: `--${name}: "${text}" is not a whole number from ${least} to ${most}`,
    });
  }
  return value;
}

export function languageOption(args: CommandArguments): Language {
  return choiceOption(args, "lang", ["zh", "en"], "zh");
}

/**
 * The paths of a command.
 *
 * @throws UsageError when there is none.
 */
export function requirePaths(args: CommandArguments): readonly string[] {
  if (args.paths.length === 0) {
    throw new UsageError({
      zh: "没有给出 PATH：请写明至少一个文件或文件夹",
      en: "no PATH given: name at least one file or folder",
    });
  }
  return args.paths;
}
