import type { Diagnostic } from "../../document/diagnostic.js";
import { decodeText } from "../text/decode-text.js";
import { byteOrderMarkLength } from "./is-html.js";

/** A page's characters and how they were found. */
export interface DecodedHtml {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far into a page its `<meta charset>` is looked for, in bytes (browsers take 1024; Word writes long heads). */
const META_PROBE = 8192;
/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`. */
const META_CHARSET = /<meta\s[^>]{0,400}?charset\s*=["'\s]*([\w:.-]+)/iu;
/** Names under which GBK travels; gb18030 holds all of them. */
const CHINESE_LABEL = /^(?:gb|x-gbk|cp936|ms936|936|windows-936|hz-gb)/iu;

/**
 * Decodes a page: byte order mark, then the encoding that the page or its envelope declares if the bytes agree with
 * it, then the same judgement as for text files.
 */
export function decodeHtml(bytes: Uint8Array, envelopeCharset?: string): DecodedHtml {
  if (byteOrderMarkLength(bytes) === 0) {
    for (const label of [envelopeCharset, metaCharset(bytes)]) {
      const decoded = label === undefined ? undefined : decodeStrictly(bytes, label);
      if (decoded === undefined) continue;
      const isDoubtful = (decoded.encoding !== "utf-8" && isUtf8(bytes)) || isLatin(decoded.encoding, bytes);
      return isDoubtful ? decodeText(bytes) : { ...decoded, diagnostics: [] };
    }
  }
  return decodeText(bytes);
}

/** Pages saved anew often keep the name of their old encoding; bytes of UTF-8 may be valid GB18030 too. */
function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes, "utf-8") !== undefined && bytes.some((byte) => byte >= 0x80);
}

/** A Western encoding holds no Chinese; servers declare it for pages of any encoding. */
function isLatin(encoding: string, bytes: Uint8Array): boolean {
  return encoding === "windows-1252" && bytes.some((byte) => byte >= 0x80);
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, META_PROBE), (byte) => String.fromCharCode(byte)).join("");
  return META_CHARSET.exec(head)?.[1];
}

function decodeStrictly(bytes: Uint8Array, label: string): { readonly text: string; readonly encoding: string } | undefined {
  try {
    const decoder = new TextDecoder(CHINESE_LABEL.test(label) ? "gb18030" : label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}
