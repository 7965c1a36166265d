import { firstUnitWidth } from "./first-unit.js";
import type { TextLine } from "./text-line.js";

/** Room in ems that a broken line may leave beside what the next line's start needs: blanks between scripts, rounding. */
const SLACK = 0.3;
/** Width in ems of a digit, a little more than half an em. */
const DIGIT = 0.6;
const ENDS_IN_WORD = /[A-Za-z0-9]$/u;
const STARTS_WITH_WORD = /^[A-Za-z0-9]/u;

/**
 * Joins the lines of a column to paragraphs: a line that has no room left for the start of the next line was broken by
 * the column's width, any other by the author.
 *
 * @param width room for text in the column, in points.
 */
export function unwrapLines(lines: readonly TextLine[], width: number): string[] {
  const paragraphs: string[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (last !== undefined && paragraph !== undefined && isBrokenByWidth(last, line, width)) {
      paragraphs[paragraphs.length - 1] = joinBroken(paragraph, line.text, width - (last.x1 - last.start) < DIGIT * last.size);
    } else {
      paragraphs.push(line.text);
    }
    last = line;
  }
  return paragraphs;
}

/** Whether the next line's first unit would not have fitted into this line. */
export function isBrokenByWidth(line: TextLine, next: TextLine, width: number): boolean {
  return line.x1 - line.start + firstUnitWidth(next) > width - SLACK * line.size;
}

/**
 * Joins what a line end has cut. Between two Latin words or numbers a blank is put back, unless the first line is so full
 * that not one more digit found room: then a word was cut in the middle.
 */
export function joinBroken(left: string, right: string, isFull: boolean): string {
  return ENDS_IN_WORD.test(left) && STARTS_WITH_WORD.test(right) && !isFull ? `${left} ${right}` : left + right;
}
