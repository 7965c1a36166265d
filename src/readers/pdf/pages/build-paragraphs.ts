import type { Paragraph } from "../../../document/document.js";
import type { Box } from "../../../document/location.js";
import { trimBlanks } from "../../../document/text.js";
import { countLabels } from "../text/count-labels.js";
import { firstUnitWidth } from "../text/first-unit.js";
import { isAnnexLabel, itemNumber, startsWithAnnexLabel } from "../text/item-number.js";
import { readableText } from "../text/readable-text.js";
import type { TextArea } from "./text-area.js";
import type { TextLine } from "../text/text-line.js";
import { joinBroken } from "../text/unwrap-lines.js";
import { largest, smallest } from "../extremes.js";

/** A body line with its page. */
export interface BodyLine {
  readonly line: TextLine;
  readonly page: number;
  readonly area: TextArea;
}

/** Room in ems that a full line may leave beside what the next line's start needs: blanks between scripts, rounding. */
const SLACK = 0.35;
/** Room in ems from which a line that ends in a Latin word or number was not cut in the middle of it. */
const DIGIT = 0.5;
/** First-line indents in ems: a line that begins so far in begins a paragraph. */
const FIRST_LINE_INDENT = { least: 1.2, most: 3 } as const;
/** A line that begins farther in than this many ems is set off: a signature, a date. */
const MOST_FIRST_LINE_INDENT = 6;
/** Least width in ems of a full line of text that is set off as a whole. */
const SHORTEST_SET_OFF_LINE = 12;
/** Sizes that differ by this share are different sizes. */
const SIZE_STEP = 0.12;
/** Lines that a page has room for below a paragraph that goes on overleaf: a single line is not left behind. */
const ROOM_AT_FOOT = 2.5;
/** A line of a table of contents: a title, leaders, its page. */
const CONTENTS_LINE = /(?<![.．·…])[.．·…]{4,}\s*\d{1,3}$/u;
/** A mark at the end of a line: no title ends so. */
const PAUSE = /[，、,.。；！？：;!?:]["”’』」)）]?$/u;
/** The first of several points in prose: 一是 */
const COUNTED = /^[一二三四五六七八九]是/u;
const SENTENCE_END = /[。；！？：;!?:]["”’』」)）]?$/u;

/** Joins lines, in reading order, to the paragraphs that their author wrote. */
export function buildParagraphs(lines: readonly BodyLine[]): Paragraph[] {
  const groups: BodyLine[][] = [];
  const ordinals = new Map<string, number>();
  for (const line of lines) {
    const group = groups.at(-1);
    const number = itemNumber(line.line.text);
    const isNextItem = number !== undefined && ordinals.get(number.form) === number.ordinal - 1;
    if (group !== undefined && !isNextItem && continues(group, line)) {
      group.push(line);
      continue;
    }
    groups.push([line]);
    if (number !== undefined) ordinals.set(number.form, number.ordinal);
  }
  return groups.map(toParagraph).filter(({ text }) => text !== "");
}

/** Whether a line goes on with the paragraph whose lines stand before it. */
function continues(group: readonly BodyLine[], next: BodyLine): boolean {
  const last = group.at(-1);
  if (last === undefined) return false;
  const { size } = last.line;
  if (isAnnexLabel(next.line.text)) return false;
  if (Math.abs(next.line.size - size) > SIZE_STEP * size) return false;
  if (last.page === next.page && next.line.y0 - last.line.y0 > last.area.gapOf(size)) return false;
  if (last.page !== next.page && last.area.bottom - last.line.y1 > ROOM_AT_FOOT * last.area.pitchOf(size)) return false;
  if (!isFull(last, next)) return false;
  if (CONTENTS_LINE.test(last.line.text)) return false;
  if (SENTENCE_END.test(last.line.text) && startsAnew(last, next)) return false;
  if (isHeading(group) && (COUNTED.test(next.line.text) || !next.line.glyphs.some(({ bold }) => bold))) return false;
  if (isSetOff(last) && (isShort(last) || (group.length === 1 && Math.abs(next.line.x0 - last.line.x0) > size))) return false;
  if (isCentered(next) && isSymmetric(last)) return isCentered(last) || isTitle(last) || isFullTitle(group);
  return !isCentered(last) && !startsIndented(group, last, next);
}

/** Whether lines are a heading that fills its last line: numbered, bold to its end, and no sentence. */
function isHeading(group: readonly BodyLine[]): boolean {
  const [first, last] = [group[0]?.line, group.at(-1)?.line];
  if (first === undefined || last === undefined) return false;
  const isBold = group.every(({ line }) => line.glyphs.every(({ bold }) => bold));
  return isBold && itemNumber(first.text) !== undefined && !PAUSE.test(last.text);
}

/** Whether lines as wide as the text may be those of a centred title: prose is indented, and ends its sentences. */
function isFullTitle(group: readonly BodyLine[]): boolean {
  const [first, last] = [group[0]?.line, group.at(-1)?.line];
  if (first === undefined || last === undefined) return false;
  return group.every(isSymmetric) && itemNumber(first.text) === undefined && !PAUSE.test(last.text);
}

function startsAnew(last: BodyLine, next: BodyLine): boolean {
  const { text, bold } = next.line;
  return itemNumber(text) !== undefined || startsWithAnnexLabel(text) || countLabels(text) > 1 || (bold && !last.line.bold);
}

/** Whether the start of the next line would not have fitted into this line. */
function isFull(last: BodyLine, next: BodyLine): boolean {
  const { line, area } = last;
  const room =
    isCentered(last) || (isSymmetric(last) && isTitle(last))
      ? area.right - area.left - (line.x1 - line.x0)
      : area.right - line.x1;
  return firstUnitWidth(next.line) > room - SLACK * line.size;
}

function startsIndented(group: readonly BodyLine[], last: BodyLine, next: BodyLine): boolean {
  const indent = indentOf(next);
  if (indent < FIRST_LINE_INDENT.least / 2) return false;
  const step = (next.line.x0 - last.line.x0) / next.line.size;
  const isHanging = group.length > 1 ? Math.abs(step) < 0.5 : step > 0.6 && itemNumber(last.line.text) !== undefined;
  if (isHanging) return false;
  return (indent >= FIRST_LINE_INDENT.least && indent <= FIRST_LINE_INDENT.most) || Math.abs(step) > 0.5;
}

function isSetOff(line: BodyLine): boolean {
  return !isCentered(line) && indentOf(line) > MOST_FIRST_LINE_INDENT;
}

/** Too short for a block of running text: a name or a date at the right margin stands for itself. */
function isShort({ line }: BodyLine): boolean {
  return line.x1 - line.x0 < SHORTEST_SET_OFF_LINE * line.size;
}

/** Distance from the text area's left in ems. */
function indentOf({ line, area }: Pick<BodyLine, "line" | "area">): number {
  return (line.x0 - area.left) / line.size;
}

/** Whether a line stands in the middle of the text area, or of the page, with room on both sides. */
function isCentered({ line, area }: Pick<BodyLine, "line" | "area">): boolean {
  const least = 2.6 * line.size;
  if (line.x0 - area.left <= least || area.right - line.x1 <= least) return false;
  return isSymmetric({ line, area }) || Math.abs(line.x0 + line.x1 - area.width) < line.size / 2;
}

/** Whether a line has about as much room on its left as on its right, be it none. */
function isSymmetric({ line, area }: Pick<BodyLine, "line" | "area">): boolean {
  const difference = Math.abs(line.x0 - area.left - (area.right - line.x1));
  return difference < Math.max(line.size, 0.06 * (area.right - area.left));
}

/** Whether a line is set larger than running text. */
function isTitle({ line, area }: BodyLine): boolean {
  return line.size > (1 + SIZE_STEP) * area.size;
}

function toParagraph(group: readonly BodyLine[]): Paragraph {
  const [first, ...rest] = group;
  if (first === undefined) return { kind: "paragraph", text: "" };
  let text = first.line.text;
  let last = first;
  for (const next of rest) {
    const isStuffed = last.area.right - last.line.x1 < DIGIT * last.line.size;
    text = joinBroken(text, next.line.text, isStuffed);
    last = next;
  }
  const indent = Math.round(indentOf(first) * 2) / 2;
  const centered = isCentered(first);
  return {
    kind: "paragraph",
    text: trimBlanks(readableText(text)),
    ...(group.every(({ line }) => line.bold) ? { bold: true } : {}),
    ...(centered ? { centered } : {}),
    ...(indent > 0 && !centered ? { indent } : {}),
    page: first.page,
    box: boxOf(group.filter(({ page }) => page === first.page).map(({ line }) => line)),
  };
}

function boxOf(lines: readonly TextLine[]): Box {
  return [
    smallest(lines.map(({ x0 }) => x0)),
    smallest(lines.map(({ y0 }) => y0)),
    largest(lines.map(({ x1 }) => x1)),
    largest(lines.map(({ y1 }) => y1)),
  ];
}
