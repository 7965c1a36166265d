import type { TextLine } from "./text-line.js";

/** Characters of Latin words and numbers, which a line break does not cut: 2022, 98.5%, 600KVA, A/B. */
const WORD = /^[\w.,%+\-/:&]+$/u;
/** Marks that must not end a line. */
const OPENING = /^[（(《〈【〔「『]$/u;
/** Marks that must not begin a line. */
const CLOSING = /^[，。、；：！？）)》〉】〕」』％%…—～·．.,;:!?]$/u;
/** A comma or colon with a number behind it is not parted from it by every program that breaks lines (LibreOffice does not). */
const COMMA = /^[，、：]$/u;
const DIGIT = /^\d$/u;
/** Quotation marks cling to what stands on both of their sides (Unicode line breaking, class QU). */
const QUOTE = /^[“”‘’"']$/u;

/** Width in points of what must stay together at a line's start, and so goes to the next line together. */
export function firstUnitWidth(line: TextLine): number {
  const texts = line.glyphs.map(({ text }) => text);
  const count = firstUnitLength(texts);
  return (line.glyphs[count - 1]?.x1 ?? line.x1) - line.x0;
}

/**
 * Number of leading characters that no line break parts: opening marks, a word or one character, closing marks; over
 * quotation marks, and a comma before a number, the unit goes on.
 */
export function firstUnitLength(texts: readonly string[]): number {
  let at = afterPiece(texts, 0);
  const goesOn = (): boolean => QUOTE.test(texts[at] ?? "") || (COMMA.test(texts[at - 1] ?? "") && DIGIT.test(texts[at] ?? ""));
  while (at < texts.length && goesOn()) at = afterPiece(texts, at);
  return at;
}

function afterPiece(texts: readonly string[], start: number): number {
  const skip = (from: number, pattern: RegExp): number => {
    let at = from;
    while (at < texts.length && pattern.test(texts[at] ?? "")) at++;
    return at;
  };
  let at = skip(skip(start, QUOTE), OPENING);
  at = skip(at, QUOTE);
  const afterWord = skip(at, WORD);
  at = Math.min(texts.length, Math.max(afterWord, at + 1));
  return skip(at, CLOSING);
}
