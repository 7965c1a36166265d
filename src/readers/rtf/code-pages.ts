import { listOf } from "../../lists/list-of.js";
/** Encodings by Windows code page, as the WHATWG standard names them. GB18030 holds GBK. */
const BY_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [10008, "gb18030"],
  [20936, "gb18030"],
  [52936, "gb18030"],
  [54936, "gb18030"],
  [65001, "utf-8"],
  ...listOf(9, (index): readonly [number, string] => [1250 + index, `windows-${1250 + index}`]),
]);

/** Code pages by the character set of a font (`\fcharset`). 0 and 1 say nothing of Chinese text and are not in it. */
const BY_CHARSET: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The character set of a font whose characters are signs: they have no code page. */
export const SYMBOL_CHARSET = 2;
/** What a file without a code page is written in. */
export const WESTERN = 1252;

const DOUBLE_BYTE: ReadonlySet<string> = new Set(["gb18030", "big5", "shift_jis", "euc-kr"]);

/** The code page of a font; `undefined` where the font does not tell one. */
export function codePageOfCharset(charset: number | undefined): number | undefined {
  return charset === undefined ? undefined : BY_CHARSET.get(charset);
}

/** Whether characters of the code page take two bytes. */
export function isDoubleByte(codePage: number): boolean {
  return DOUBLE_BYTE.has(BY_CODE_PAGE.get(codePage) ?? "");
}

/**
 * Bytes of a code page as text, and how many characters could not be read.
 *
 * @param isWestern whether the font is for Western text: then accented letters of its own code page may stand in a Chinese file.
 */
export function decodeBytes(
  bytes: readonly number[],
  codePage: number,
  isWestern: boolean,
): { readonly text: string; readonly unreadable: number } {
  if (bytes.every((byte) => byte < 0x80)) return { text: bytes.map((byte) => String.fromCharCode(byte)).join(""), unreadable: 0 };
  const text = new TextDecoder(BY_CODE_PAGE.get(codePage) ?? "windows-1252").decode(Uint8Array.from(bytes));
  const unreadable = text.split("\uFFFD").length - 1;
  return unreadable > 0 && isWestern && codePage !== WESTERN ? decodeBytes(bytes, WESTERN, isWestern) : { text, unreadable };
}
