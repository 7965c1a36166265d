import type { Diagnostic } from "../document/diagnostic.js";
import { diagnosticText } from "../reporters/english.js";
import { printable } from "../reporters/printable.js";
import type { Language } from "../rules/rule.js";
import { type CommandArguments, isSet } from "./arguments.js";

/** More than these of one file are only counted. */
const MOST_SHOWN = 3;

/** A file's diagnostics for standard error, one a line: the first few, all with `--verbose`, none with `--quiet`. */
export function diagnosticLines(
  path: string,
  diagnostics: readonly Diagnostic[],
  args: CommandArguments,
  language: Language,
): string {
  if (isSet(args, "quiet")) return "";
  const shown = isSet(args, "verbose") ? diagnostics : diagnostics.slice(0, MOST_SHOWN);
  const name = printable(path);
  const lines = shown.map((diagnostic) => `${name}: ${diagnostic.code} ${printable(diagnosticText(diagnostic, language))}\n`);
  const hidden = diagnostics.length - shown.length;
  if (hidden > 0) lines.push(`${name}: ${hiddenNote(hidden, language)}\n`);
  return lines.join("");
}

function hiddenNote(count: number, language: Language): string {
  if (language === "zh") return `还有 ${count} 处读取疑点（--verbose 全部列出）`;
  return `${count} more doubts about reading (--verbose lists them)`;
}
