// What Unicode, editors and converters do to text.
import { Buffer } from "node:buffer";

const ODD_CHARACTERS = [
  "\u0000", "\u200E", "\u200F", "\u202A", "\u202B", "\u202E", "\u2066", "\u2067", "\u2069", "\u200B", "\u200D", "\uFEFF",
  "\u00AD", "\u0301", "\u20DD", "\uFE0F", "\uFFFD", "\uFFFE", "\uFFFF", "\u2028", "\u2029", "\u0085", "\u000B", "\u000C", "\r", "\t",
  "\u001B[2J", "\u3000", "\u00A0", "𠮷", "👨‍👩‍👧", "ﷺ", "İ", "ß", "Ａ", "①", "〇", "⼀", "豈", "\uE000", "\u{10FFFF}", "=1+1", "@SUM(A1)",
  "__proto__", "constructor", "toString", "<script>", "]]>", "&amp;", "%s", "${x}", "../../", "一、", "（一）", "附件1", "，", "万元", "％", "——",
]; // prettier-ignore
/** Halves of a pair that stand alone, as UTF-16LE: no UTF-8 file can hold them, UTF-16 files can. */
const LONE_SURROGATES = ["\uD800", "\uDBFF", "\uDC00", "\uDFFF"];

/** Changes of a text: `(text, random) => text`. */
export const TEXT_MUTATIONS = {
  insertCharacters: (text, random) => {
    let changed = text;
    for (let left = 1 + random.below(10); left > 0; left--) changed = inserted(changed, random, random.pick(ODD_CHARACTERS));
    return changed;
  },
  repeatCharacter: (text, random) => inserted(text, random, random.pick(ODD_CHARACTERS).repeat(1 + random.below(5000))),
  repeatOwnCharacter: (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + (text[at] ?? "").repeat(1 + random.below(20_000)) + text.slice(at);
  },
  dropLines: (text, random) => lines(text, random, () => []),
  doubleLines: (text, random) => lines(text, random, (part) => [...part, ...part]),
  reverseLines: (text, random) => lines(text, random, (part) => part.toReversed()),
  joinLines: (text, random) => lines(text, random, (part) => [part.join("")]),
  manyLines: (text, random) =>
    lines(text, random, (part) =>
      Array.from({ length: 40 }, () => part)
        .flat()
        .slice(0, 4000),
    ),
  swapBlanks: (text, random) => {
    const other = random.pick([" ", "\t", "\u3000", "\u00A0", "\n", "\r\n", "\r", "\u2028", ""]);
    return text.replace(/[\t\n\u3000 ]/gu, (blank) => (random.chance(0.2) ? other : blank));
  },
  oddDigits: (text, random) => text.replace(/\d+/gu, (digits) => (random.chance(0.1) ? oddDigits(digits, random) : digits)),
  dropCharacters: (text, random) => [...text].filter(() => !random.chance(0.02)).join(""),
  longLine: (text, random) => text.replaceAll("\n", random.pick(["", " ", "\t", "。"])),
};

/** Text as bytes in one of the encodings that Chinese text files have, lone surrogates too where the encoding can. */
export function encodeOddly(text, random) {
  if (random.chance(0.7)) return new Uint8Array(Buffer.from(text, "utf8"));
  let marked = `\uFEFF${text}`;
  for (let left = random.below(6); left > 0; left--) marked = inserted(marked, random, random.pick(LONE_SURROGATES));
  const bytes = Buffer.from(marked, "utf16le");
  return new Uint8Array(random.chance(0.5) && bytes.length % 2 === 0 ? bytes.swap16() : bytes);
}

function inserted(text, random, piece) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function lines(text, random, change) {
  const all = text.split("\n");
  const [from, to] = random.stretch(all.length, 12);
  return [...all.slice(0, from), ...change(all.slice(from, to)), ...all.slice(to)].join("\n");
}

function oddDigits(digits, random) {
  return random.pick([
    "", "-", `-${digits}`, digits.repeat(1 + random.below(400)), `${digits}.${digits}.${digits}`, `${digits},${digits}`, "0".repeat(300),
    `.${digits}`, `${digits}.`, "１２３．４５", "1e400", `${digits}%`, `(${digits})`, "NaN", "一百二十三万", `9${"9".repeat(random.below(5000))}`,
  ]); // prettier-ignore
}
