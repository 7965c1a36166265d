import { flatMap } from "../../../lists/flat-map.js";
import { joinLines, trimBlanks } from "../../../document/text.js";
import { standsOutsideTables } from "../../../lexicon/table-words.js";
import { partLabel } from "../../../lexicon/label.js";
import type { SourceLine } from "../source-line.js";
import { closeScriptBlanks } from "./close-blanks.js";
import { displayWidth, firstUnitWidth, printedWidth } from "./line-width.js";

/** Headings and items: 一、 （一） 1. （1） 一是 */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]是|[①-⑳])/u;
const SENTENCE_END = /[。；;：:！？]$/u;
const LEADING = /^\s*/u;
/** The leaders of a table of contents. */
const LEADERS = /[.．…·]{4}/u;
/** Columns of a sign-off line. */
const COLUMNS = /\S\s{3,}\S/u;
/** The first line of a paragraph stands two characters in, of which a layout tool keeps a blank or two. */
const FIRST_LINE_INDENT = 4;
/** A text that begins further in than any first line is centred. */
const CENTRED = 8;
/** Justified lines differ from each other by so much, in half-width columns. */
const UNEVEN = 3;
/** Narrower text is no running text, only labels and headings. */
const LEAST_WIDTH = 30;

/** Lines of running text as paragraphs: those that the page's width broke are joined again, one line each. */
export function joinParagraphs(lines: readonly SourceLine[], width: number): readonly SourceLine[] {
  const paragraphs: SourceLine[] = [];
  const margins = leftMargins(lines);
  let before: SourceLine | undefined;
  for (const line of lines) {
    if (line.isBlank) {
      before = before !== undefined && line.page !== before.page ? before : undefined;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, line, { width, margins })) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joinLines(last.text.trimEnd(), trimBlanks(line.text)) };
    } else paragraphs.push(line);
    before = line;
  }
  return paragraphs.map((paragraph) => ({ ...paragraph, text: closeScriptBlanks(paragraph.text) }));
}

/** The width of the text block, and where its lines begin on each page. */
interface TextBlock {
  readonly width: number;
  readonly margins: ReadonlyMap<number, number>;
}

function goesOn(before: SourceLine, line: SourceLine, block: TextBlock): boolean {
  const text = trimBlanks(line.text);
  if (LEADERS.test(before.text) || LEADERS.test(line.text) || standsOutsideTables(text)) return false;
  if (!isFull(before, text, block)) return false;
  const indent = indentOn(line, block);
  const isIndented = indent > indentOn(before, block) || (indent >= 2 && indent === indentOn(before, block));
  if (before.page === line.page && isIndented) return false;
  const begins = BEGINS.test(text) || partLabel(text).enumeration !== undefined;
  return !(begins && (SENTENCE_END.test(trimBlanks(before.text)) || indent > 0));
}

/** A line is full when what follows did not fit on it any more. */
function isFull(line: SourceLine, next: string, block: TextBlock): boolean {
  if (block.width < LEAST_WIDTH) return false;
  return lineWidth(line, indentOn(line, block)) + firstUnitWidth(next) > block.width - UNEVEN;
}

function lineWidth(line: SourceLine, indent: number): number {
  return printedWidth(line.text) + (indent > 0 ? FIRST_LINE_INDENT : 0);
}

function indentOn(line: SourceLine, { margins }: TextBlock): number {
  return indentWidth(line) - (margins.get(line.page) ?? 0);
}

function indentWidth(line: SourceLine): number {
  return displayWidth(LEADING.exec(line.text)?.[0] ?? "");
}

/** Blanks before the outermost line of each page. */
function leftMargins(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const margins = new Map<number, number>();
  for (const line of lines) {
    if (line.isBlank) continue;
    margins.set(line.page, Math.min(indentWidth(line), margins.get(line.page) ?? Infinity));
  }
  return margins;
}

/** So few of a text's lines, the widest ones, may be no running text. */
const OUTLIERS = 0.03;

/** The width of the text block: that of the widest line of running text but a few. */
export function textWidth(lines: readonly SourceLine[]): number {
  const margins = leftMargins(lines);
  const widths = flatMap(lines, (line) => {
    const indent = indentWidth(line) - (margins.get(line.page) ?? 0);
    const isProse = !line.isBlank && !LEADERS.test(line.text) && !COLUMNS.test(line.text) && indent <= CENTRED;
    return isProse ? [lineWidth(line, indent)] : [];
  });
  widths.sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * (1 - OUTLIERS))] ?? 0;
}
