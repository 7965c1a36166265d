import { version } from "../../package.json";
import { ZipingError } from "../document/ziping-error.js";
import type { Language } from "../rules/rule.js";
import { type CommandArguments, isSet, languageOption, parseArguments } from "./arguments.js";
import type { Command } from "./command.js";
import { checkCommand } from "./commands/check.js";
import { parseCommand } from "./commands/parse.js";
import { rulesCommand } from "./commands/rules.js";
import { tablesCommand } from "./commands/tables.js";
import { viewCommand } from "./commands/view.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT } from "./exit-code.js";
import { renderCommandHelp, renderHelp } from "./help.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const COMMANDS: readonly Command[] = [checkCommand, parseCommand, tablesCommand, viewCommand, rulesCommand];
const VERSION_FLAGS: readonly string[] = ["--version", "-V", "-v"];

/**
 * Runs one command line.
 *
 * @param argv what follows the program's name
 * @returns the exit status; nothing is thrown but defects and a closed output
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const language = languageOf(argv);
    if (error instanceof UsageError) await terminal.stderr.write(`ziping: ${error.text[language]}\n`);
    else if (error instanceof ZipingError && error.code === "INVALID_CONFIG") {
      await terminal.stderr.write(`ziping: ${language === "en" ? (error.english ?? error.message) : error.message}\n`);
    } else throw error;
    return EXIT.usage;
  }
}

/** The language that a command line asks for, also one that is wrong. */
function languageOf(argv: readonly string[]): Language {
  const isEnglish = argv.some(
    (argument, index) => argument === "--lang=en" || (argument === "--lang" && argv[index + 1] === "en"),
  );
  return isEnglish ? "en" : "zh";
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name !== undefined && VERSION_FLAGS.includes(name)) return await print(terminal, `${version}\n`);
  if (name === "--help" || name === "-h" || name === "help") return await print(terminal, helpOn(parseArguments(rest, {})));
  if (name === undefined) {
    await terminal.stderr.write(renderHelp(COMMANDS, "zh"));
    return EXIT.usage;
  }
  const command = commandNamed(name);
  const args = parseArguments(rest, command.options);
  if (isSet(args, "help")) return await print(terminal, renderCommandHelp(command, languageOption(args)));
  return await command.run(args, terminal);
}

/** `ziping help`, `ziping help check`. */
function helpOn(args: CommandArguments): string {
  const [name] = args.paths;
  const language = languageOption(args);
  return name === undefined ? renderHelp(COMMANDS, language) : renderCommandHelp(commandNamed(name), language);
}

/** @throws UsageError when there is no such command. */
function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  throw new UsageError({
    zh: `没有「${name}」这个命令：可用 ziping --help 查看`,
    en: `unknown command "${name}": see ziping --help`,
  });
}

async function print(terminal: Terminal, text: string): Promise<ExitCode> {
  await terminal.stdout.write(text);
  return EXIT.clean;
}
