import type { Diagnostic } from "../../document/diagnostic.js";
import { FREQUENT_CHARACTERS } from "./frequent-characters.js";

/** What {@link decodeText} gives: `text` without byte order mark, `encoding` as the WHATWG standard names it in lower case. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** One way to read the bytes, and how much the result looks like a Chinese text. */
interface Candidate {
  readonly encoding: string;
  /** Characters of the sample that could not be decoded. */
  readonly unreadable: number;
  /** From -1 (garbage) to 1 (every character is a frequent one). */
  readonly plausibility: number;
}

/** In the order in which ties are settled. GBK and GB2312 are subsets of GB18030. */
const OTHER_ENCODINGS = ["gb18030", "utf-16le", "utf-16be", "big5"] as const;

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** Enough text to tell the encodings apart: all five readings of it are weighed. */
const SAMPLE_BYTES = 8 * 1024;
/** Plausibility that every Chinese prose of some length reaches (real ones are above 0.5, wrong readings below 0.1). */
const SURE = 0.25;
/** Best and second best must lie this far apart. */
const CLEAR_LEAD = 0.1;

/**
 * Turns the bytes of a text into characters: UTF-8, GB18030 (with GBK), UTF-16 and Big5, with or without byte order mark.
 *
 * The encoding is the one that decodes without fault and gives the largest share of frequent Chinese characters, not
 * a guess from the first bytes. Bytes that no reading covers become U+FFFD and are reported; a character cut off at
 * the end is left away and reported. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return decodeAs(bytes.subarray(mark.bytes.length), mark.encoding, []);
  return decodeUtf8(bytes) ?? decodeBest(bytes);
}

/** The text where the bytes are UTF-8 without fault and beyond doubt, as most are; one pass is all that they need then. */
function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = UTF8.decode(bytes);
  const start = Math.max(0, text.search(BEYOND_ASCII));
  const isFaulty = text.includes("\uFFFD") || sampleOf(bytes).includes(0);
  if (isFaulty || plausibilityOf(text.slice(start, start + SAMPLE_CHARACTERS)) < 0) return undefined;
  return { text, encoding: "utf-8", diagnostics: [] };
}

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** Bytes of another encoding that form UTF-8 by chance do not go on doing so for as many characters. */
const SAMPLE_CHARACTERS = 2000;
const BEYOND_ASCII = /[^\0-\u007F]/u;

function decodeBest(bytes: Uint8Array): DecodedText {
  const candidates = rankCandidates(sampleOf(bytes));
  const best = candidates[0]?.encoding ?? "utf-8";
  return decodeAs(bytes, best, encodingDoubts(candidates));
}

function decodeAs(bytes: Uint8Array, encoding: string, doubts: readonly Diagnostic[]): DecodedText {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes, { stream: true });
  const isCut = decoder.decode() !== "";
  return { text, encoding, diagnostics: [...doubts, ...unreadableDiagnostics(countUnreadable(text), isCut)] };
}

/** The stretch from the first byte beyond ASCII on: what stands before it reads the same in every encoding but UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - (first % 2));
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** All readings of a sample, the most plausible first. */
function rankCandidates(sample: Uint8Array): readonly Candidate[] {
  const utf8 = readSample(sample, "utf-8");
  if (isCertainlyUtf8(sample, utf8)) return [utf8];
  const others = OTHER_ENCODINGS.map((encoding) => readSample(sample, encoding));
  return [utf8, ...others].sort((a, b) => b.plausibility - a.plausibility);
}

function readSample(sample: Uint8Array, encoding: string): Candidate {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true });
  return { encoding, unreadable: countUnreadable(text), plausibility: plausibilityOf(text) };
}

/** Bytes of another encoding form valid UTF-8 by chance only in a few characters; a NUL byte points to UTF-16. */
function isCertainlyUtf8(sample: Uint8Array, utf8: Candidate): boolean {
  return utf8.unreadable === 0 && utf8.plausibility >= 0 && !sample.includes(0);
}

const UNREADABLE = /\uFFFD/gu;

function countUnreadable(text: string): number {
  return text.match(UNREADABLE)?.length ?? 0;
}

/** What no report contains: controls (tab, line and page ends are not looked at), private use, unassigned, lone surrogates. */
const NEVER_PRINTED = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;
/** Punctuation and forms that reports are full of: 、。（）：“”—…％ and full-width digits. */
const REPORT_PUNCTUATION = /[\u3000-\u3011\uFF01-\uFF5E\u2014\u2018-\u201D\u2026\u00B7\u2264\u2265\u33A1]/u;
/** One impossible character weighs as much as this many ordinary ones; a damaged byte alone must not decide. */
const IMPOSSIBLE_WEIGHT = 4;

/** Share of frequent characters among all beyond ASCII, lowered by impossible ones; pure ASCII counts as plausible. */
function plausibilityOf(text: string): number {
  let score = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlainAscii(code)) continue;
    count++;
    const point = text.codePointAt(at) ?? code;
    if (point > 0xffff) {
      score += characterScore(String.fromCodePoint(point));
      at++;
    } else score += knownScore(code);
  }
  return count === 0 ? 1 : Math.max(-1, score / count);
}

/** Scores by UTF-16 code unit, worked out when first met: a text repeats few characters often. */
const SCORES = new Float32Array(0x10000).fill(NaN);

function knownScore(code: number): number {
  const known = SCORES[code];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const score = characterScore(String.fromCharCode(code));
  SCORES[code] = score;
  return score;
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const VERTICAL_TAB = 11;

function isPlainAscii(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code >= TAB && code <= CARRIAGE_RETURN && code !== VERTICAL_TAB);
}

function characterScore(character: string): number {
  if (FREQUENT_CHARACTERS.has(character)) return 1;
  if (character === "\uFFFD") return -1;
  if (REPORT_PUNCTUATION.test(character)) return 0.5;
  return NEVER_PRINTED.test(character) ? -IMPOSSIBLE_WEIGHT : 0;
}

function encodingDoubts(candidates: readonly Candidate[]): readonly Diagnostic[] {
  const [best, second] = candidates;
  if (best === undefined || second === undefined) return [];
  if (best.plausibility >= SURE && best.plausibility - second.plausibility >= CLEAR_LEAD) return [];
  const message = `文件的字符编码不能确定，按 ${best.encoding} 读取；另一种可能是 ${second.encoding}。`;
  return [{ code: "encoding-doubtful", message }];
}

function unreadableDiagnostics(count: number, isCut: boolean): readonly Diagnostic[] {
  if (count === 0 && !isCut) return [];
  const parts = [
    count === 0 ? "" : `有 ${String(count)} 处字节不能解码，以“\uFFFD”代替`,
    isCut ? "文件末尾的字符不完整，已略去" : "",
  ];
  return [{ code: "characters-unreadable", message: `${parts.filter((part) => part !== "").join("；")}。` }];
}
