import { flatMap } from "../../lists/flat-map.js";
import { isBlank, ordinaryCharacters } from "../../document/text.js";

/** A line of the file. */
export interface SourceLine {
  /** As printed, save that characters which only a producer's font made are the ordinary ones. */
  readonly text: string;
  /** True for white space alone. */
  readonly isBlank: boolean;
  /** Page from 1, counted by form feeds. */
  readonly page: number;
}

/** Line ends of all systems, vertical tab (a line break of Word) and the line and paragraph separators of Unicode. */
const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]/u;

/** More blanks than a page is wide say nothing more. */
const WIDEST_PAGE = 400;
const WIDE_BLANK = /[ \u00A0\u3000]{400,}/gu;

/** The lines of a text. A form feed ends its line and begins a page. */
export function sourceLines(text: string): readonly SourceLine[] {
  const narrowed = text.replace(WIDE_BLANK, (blanks) => blanks.slice(0, WIDEST_PAGE));
  return flatMap(ordinaryCharacters(narrowed).split("\f"), (pageText, index) => {
    const lines = pageText.split(LINE_END);
    const kept = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
    return kept.map((line) => ({ text: line, isBlank: isBlank(line), page: index + 1 }));
  });
}
