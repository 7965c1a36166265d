import type { Paragraph } from "../../document/document.js";
import type { Box } from "../../document/location.js";
import { ordinaryCharacters, trimBlanks } from "../../document/text.js";
import type { TextArea } from "./text-area.js";
import type { TextLine } from "./text-line.js";
import { firstUnitWidth, joinBroken } from "./unwrap-lines.js";

/** A body line with its page. */
export interface BodyLine {
  readonly line: TextLine;
  readonly page: number;
  readonly area: TextArea;
}

/** Room in ems that a full line may leave beside what the next line's start needs: blanks between scripts, rounding. */
const SLACK = 0.35;
/** First-line indents in ems: a line that begins so far in begins a paragraph. */
const FIRST_LINE_INDENT = { least: 1.2, most: 3 } as const;
const MOST_FIRST_LINE_INDENT = 6;
/** Sizes that differ by this share are different sizes. */
const SIZE_STEP = 0.12;
/** Pitch of two lines, in terms of the usual one, from which they do not belong to one paragraph. */
const WIDE_PITCH = 1.45;

/** Starts an item: 一、 （一） (1) 1. 1． 1、 ① 附件; not 1.5 or 2022年. */
const ITEM_START = /^(?:[（(][0-9０-９一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条]|[①-⑳])/u;
const SENTENCE_END = /[。；！？：;!?:]["”’』」)）]?$/u;

/** Joins lines, in reading order, to the paragraphs that their author wrote. */
export function buildParagraphs(lines: readonly BodyLine[]): Paragraph[] {
  const groups: BodyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && continues(group, last, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.map(toParagraph).filter(({ text }) => text !== "");
}

/** Whether a line goes on with the paragraph whose last line stands before it. */
function continues(group: readonly BodyLine[], last: BodyLine, next: BodyLine): boolean {
  const size = last.line.size;
  if (Math.abs(next.line.size - size) > SIZE_STEP * size) return false;
  if (last.page === next.page && next.line.y0 - last.line.y0 > WIDE_PITCH * last.area.pitchOf(size)) return false;
  if (!isFull(last, next)) return false;
  if (group.length === 1 && isSetOff(last) && Math.abs(next.line.x0 - last.line.x0) > size) return false;
  if (ITEM_START.test(next.line.text) && SENTENCE_END.test(last.line.text)) return false;
  if (next.line.bold && !last.line.bold && SENTENCE_END.test(last.line.text)) return false;
  return isCentered(last) ? isCentered(next) : !startsIndented(group, last, next);
}

/** Whether the start of the next line would not have fitted into this line. */
function isFull({ line, area }: BodyLine, next: BodyLine): boolean {
  const left = isCentered({ line, area }) ? area.left + (line.x0 - area.left + line.x1 - area.right) / 2 : line.x0;
  return left + (line.x1 - line.x0) + firstUnitWidth(next.line) > area.right - SLACK * line.size;
}

function startsIndented(group: readonly BodyLine[], last: BodyLine, next: BodyLine): boolean {
  const indent = indentOf(next);
  if (indent < 0.6) return false;
  const isHanging = group.length > 1 ? Math.abs(next.line.x0 - last.line.x0) < 0.5 * next.line.size : ITEM_START.test(last.line.text) && next.line.x0 - last.line.x0 > 0.6 * next.line.size;
  if (isHanging) return false;
  return indent >= FIRST_LINE_INDENT.least && indent <= FIRST_LINE_INDENT.most ? true : Math.abs(next.line.x0 - last.line.x0) > 0.5 * next.line.size;
}

/** Whether a line stands too far to the right for the first line of a paragraph: a signature, a date. */
function isSetOff(line: BodyLine): boolean {
  return !isCentered(line) && indentOf(line) > MOST_FIRST_LINE_INDENT;
}

/** Distance from the text area's left in ems. */
function indentOf({ line, area }: Pick<BodyLine, "line" | "area">): number {
  return (line.x0 - area.left) / line.size;
}

/** Whether a line stands in the middle of the text area with room on both sides. */
function isCentered({ line, area }: Pick<BodyLine, "line" | "area">): boolean {
  const left = line.x0 - area.left;
  const right = area.right - line.x1;
  return left > 2.6 * line.size && right > 2.6 * line.size && Math.abs(left - right) < Math.max(line.size, 0.06 * (area.right - area.left));
}

function toParagraph(group: readonly BodyLine[]): Paragraph {
  const [first, ...rest] = group;
  if (first === undefined) return { kind: "paragraph", text: "" };
  let text = first.line.text;
  let last = first;
  for (const next of rest) {
    const isStuffed = last.area.right - last.line.x1 < 0.5 * last.line.size;
    text = joinBroken(text, next.line.text, isStuffed);
    last = next;
  }
  const indent = Math.round(indentOf(first) * 2) / 2;
  const centered = isCentered(first);
  return {
    kind: "paragraph",
    text: trimBlanks(ordinaryCharacters(text)),
    ...(group.every(({ line }) => line.bold) ? { bold: true } : {}),
    ...(centered ? { centered } : {}),
    ...(indent > 0 && !centered ? { indent } : {}),
    page: first.page,
    box: boxOf(group.filter(({ page }) => page === first.page).map(({ line }) => line)),
  };
}

function boxOf(lines: readonly TextLine[]): Box {
  return [
    Math.min(...lines.map(({ x0 }) => x0)),
    Math.min(...lines.map(({ y0 }) => y0)),
    Math.max(...lines.map(({ x1 }) => x1)),
    Math.max(...lines.map(({ y1 }) => y1)),
  ];
}
