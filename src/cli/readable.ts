import type { Diagnostic } from "../document/diagnostic.js";
import type { FileOutcome } from "../folder/read-files.js";
import { errorText } from "../reporters/english.js";
import { printable } from "../reporters/printable.js";
import { type CommandArguments, languageOption } from "./arguments.js";
import { diagnosticLines } from "./diagnostic-lines.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Passes on what could be read, tells the rest on standard error, and knows the exit status afterwards. */
export class Readable<Value extends { readonly diagnostics: readonly Diagnostic[] }> {
  exitCode: ExitCode = EXIT.clean;
  private readonly args: CommandArguments;
  private readonly terminal: Terminal;

  constructor(args: CommandArguments, terminal: Terminal) {
    this.args = args;
    this.terminal = terminal;
  }

  async *of(files: AsyncIterable<FileOutcome<Value>>): AsyncGenerator<{ readonly path: string; readonly value: Value }> {
    const language = languageOption(this.args);
    for await (const file of files) {
      if ("error" in file) {
        this.exitCode = EXIT.unreadable;
        const told = printable(errorText(file.error, language));
        await this.terminal.stderr.write(`${printable(file.path)}: ${file.error.code} ${told}\n`);
      } else {
        await this.terminal.stderr.write(diagnosticLines(file.path, file.value.diagnostics, this.args, language));
        yield file;
      }
    }
  }
}
