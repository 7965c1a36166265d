import { joinLines, trimBlanks } from "../../../document/text.js";
import { standsOutsideTables } from "../../../lexicon/table-words.js";
import { partLabel } from "../../../lexicon/label.js";
import type { SourceLine } from "../source-line.js";
import { closeScriptBlanks } from "./close-blanks.js";

/** A line that is this near to the longest one in width is full: its paragraph may go on. */
const FULL_SHARE = 0.86;
/** Headings and items: 一、 （一） 1. （1） 一是 */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|[①-⑳])/u;
const SENTENCE_END = /[。；;：:！？]$/u;
const LEADING = /^\s*/u;

/** Lines of running text as paragraphs: those that the page's width broke are joined again, one line each. */
export function joinParagraphs(lines: readonly SourceLine[], width: number): readonly SourceLine[] {
  const paragraphs: SourceLine[] = [];
  let before: SourceLine | undefined;
  for (const line of lines) {
    if (line.isBlank) {
      before = before !== undefined && isFull(before, width) && line.page !== before.page ? before : undefined;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, line, width)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joinLines(last.text.trimEnd(), trimBlanks(line.text)) };
    } else paragraphs.push(line);
    before = line;
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, text: closeScriptBlanks(paragraph.text) }));
}

function goesOn(before: SourceLine, line: SourceLine, width: number): boolean {
  const text = trimBlanks(line.text);
  if (!isFull(before, width) || standsOutsideTables(text)) return false;
  const indent = indentWidth(line);
  const isIndented = indent > indentWidth(before) || (indent >= 2 && indent === indentWidth(before));
  if (before.page === line.page && isIndented) return false;
  const begins = BEGINS.test(text) || partLabel(text).enumeration !== undefined;
  return !(begins && (SENTENCE_END.test(trimBlanks(before.text)) || indent > 0));
}

function indentWidth(line: SourceLine): number {
  return displayWidth(LEADING.exec(line.text)?.[0] ?? "");
}

function isFull(line: SourceLine, width: number): boolean {
  return displayWidth(line.text.trimEnd()) >= width * FULL_SHARE;
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2018-\u201D\u2026]/u;

/** Width of a text in half-width columns: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The width of the text block: that of the longest line but a few. */
export function textWidth(lines: readonly SourceLine[]): number {
  const widths = lines.filter((line) => !line.isBlank).map((line) => displayWidth(line.text.trimEnd()));
  widths.sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
}
