import { joinLines } from "../../../document/text.js";
import { partLabel } from "../../../lexicon/label.js";
import { closeCellBlanks } from "./close-blanks.js";

/** A sentence or an item that ends its paragraph. */
const SENTENCE_END = /[。；;！？]$/u;

/** The paragraphs of a cell of long text from its lines: an item of a list begins one, every other line goes on. */
export function cellParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const isItem = partLabel(line).enumeration !== undefined;
    if (last === undefined || (isItem && SENTENCE_END.test(last))) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = joinLines(last, line);
  }
  return paragraphs.map(closeCellBlanks);
}

/** One line from the lines of a label or a short text. */
export function oneLine(lines: readonly string[]): string {
  return closeCellBlanks(lines.reduce((text, line) => joinLines(text, line), ""));
}
