import type { Diagnostic } from "../document/diagnostic.js";
import { printable } from "../reporters/printable.js";
import { type CommandArguments, isSet, languageOption } from "./arguments.js";

/** More than these of one file are only counted. */
const MOST_SHOWN = 3;

/** A file's diagnostics for standard error, one a line: the first few, all with `--verbose`, none with `--quiet`. */
export function diagnosticLines(path: string, diagnostics: readonly Diagnostic[], args: CommandArguments): string {
  if (isSet(args, "quiet")) return "";
  const shown = isSet(args, "verbose") ? diagnostics : diagnostics.slice(0, MOST_SHOWN);
  const name = printable(path);
  const lines = shown.map(({ code, message }) => `${name}: ${code} ${printable(message)}\n`);
  const hidden = diagnostics.length - shown.length;
  if (hidden > 0) lines.push(`${name}: ${hiddenNote(hidden, args)}\n`);
  return lines.join("");
}

function hiddenNote(count: number, args: CommandArguments): string {
  if (languageOption(args) === "zh") return `还有 ${count} 处读取疑点（--verbose 全部列出）`;
  return `${count} more doubts about reading (--verbose lists them)`;
}
