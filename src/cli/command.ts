import type { LocalText } from "../rules/rule.js";
import type { CommandArguments, OptionSpecs } from "./arguments.js";
import type { ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** One subcommand. Its module is light; what reads files is loaded when it runs. */
export interface Command {
  readonly name: string;
  readonly summary: LocalText;
  /** What follows the name: `PATH...`. */
  readonly operands: string;
  readonly options: OptionSpecs;
  /** @throws UsageError for values that are not allowed. */
  readonly run: (args: CommandArguments, terminal: Terminal) => Promise<ExitCode>;
}
