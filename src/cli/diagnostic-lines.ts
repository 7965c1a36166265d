import { flatMap, flat } from "../lists/flat-map.js";
import type { Diagnostic } from "../document/diagnostic.js";
import { groupBy } from "../lists/group-by.js";
import { diagnosticText } from "../reporters/english.js";
import { printable } from "../reporters/printable.js";
import type { Language } from "../rules/rule.js";
import { type CommandArguments, isSet } from "./arguments.js";

/** More than these of one file are only counted. */
const MOST_SHOWN = 3;

/**
 * A file's diagnostics for standard error, one a line: with `--verbose` all of them, else the first of each of the first few
 * codes, with how many there are; none with `--quiet`.
 */
export function diagnosticLines(
  path: string,
  diagnostics: readonly Diagnostic[],
  args: CommandArguments,
  language: Language,
): string {
  if (isSet(args, "quiet")) return "";
  const groups = isSet(args, "verbose") ? diagnostics.map((each) => [each]) : byCode(diagnostics);
  const shown = isSet(args, "verbose") ? groups : groups.slice(0, MOST_SHOWN);
  const name = printable(path);
  const lines = flatMap(shown, ([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : alikeNote(others.length, language);
    return [`${name}: ${first.code} ${printable(diagnosticText(first, language))}${more}\n`];
  });
  const hidden = flat(groups.slice(shown.length)).length;
  if (hidden > 0) lines.push(`${name}: ${hiddenNote(hidden, language)}\n`);
  return lines.join("");
}

/** Diagnostics of one code together, in the order of their first. */
function byCode(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  return [...groupBy(diagnostics, ({ code }) => code).values()];
}

function alikeNote(count: number, language: Language): string {
  if (language === "zh") return `（同类疑点另有 ${count} 处，--verbose 全部列出）`;
  return ` (and ${count} more of this kind, --verbose lists them)`;
}

function hiddenNote(count: number, language: Language): string {
  if (language === "zh") return `还有 ${count} 处读取疑点（--verbose 全部列出）`;
  return `${count} more doubts about reading (--verbose lists them)`;
}
