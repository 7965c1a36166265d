import { parseChineseNumeral } from "../quantity/chinese-numeral.js";
import { narrowNumerals } from "../quantity/read-number.js";

/** The number before a heading. */
export interface HeadingMarker {
  /** As printed, white space at its end removed: `一、`, `（一）`, `1．`. */
  readonly marker: string;
  readonly ordinal: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** Offset in the paragraph's text at which the title begins. */
  readonly titleStart: number;
}

/** The ladder of numbers in official documents (GB/T 9704: 一、 （一） 1. （1）), with the slips that occur. */
const LADDER: readonly (readonly [level: HeadingMarker["level"], pattern: RegExp])[] = [
  // `一、` `十一、` `一．` `一 、`
  [1, /^(([一二三四五六七八九十]{1,3})\s?[、．.])\s*/u],
  // `（一）` `(二)` `（三）、`
  [2, /^([（(]\s?([一二三四五六七八九十]{1,3})\s?[)）][、.．]?)\s*/u],
  // `1.` `2．` `３、`; not the `2.` of 2.5
  [3, /^(([0-9０-９]{1,2})\s?(?:[、．]|\.(?!\d)))\s*/u],
  // `（1）` `(2)` `3）`
  [4, /^([（(]?\s?([0-9０-９]{1,2})\s?[)）][、.．]?)\s*/u],
  // `①`
  [5, /^(([①-⑳]))\s*/u],
];

/** The number that a paragraph starts with, or `undefined`. */
export function headingMarker(text: string): HeadingMarker | undefined {
  for (const [level, pattern] of LADDER) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, marker = "", digits = ""] = match;
    const ordinal = ordinalOf(digits);
    if (ordinal !== undefined && whole.length < text.length) return { marker, ordinal, level, titleStart: whole.length };
  }
  return undefined;
}

function ordinalOf(digits: string): number | undefined {
  const code = digits.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  const plain = Number(narrowNumerals(digits));
  return Number.isNaN(plain) ? parseChineseNumeral(digits) : plain;
}
