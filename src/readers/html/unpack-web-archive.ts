/** The page inside a web archive. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** What the part's own header says its encoding is. */
  readonly charset?: string;
}

/** Parts inside parts (multipart/alternative inside multipart/related) go no deeper in files that programs write. */
const DEEPEST = 6;
/** `boundary="----=_NextPart_01C7"` */
const BOUNDARY = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/iu;
/** `charset="gb2312"` */
const CHARSET = /charset\s*=\s*["']?([\w:.-]+)/iu;
/** A header line that continues the one above it. */
const FOLDED_LINE = /\r?\n[ \t]+/gu;
/** `=E4` in quoted-printable text. */
const QUOTED_BYTE = /=([0-9A-F]{2})/giu;
/** `=` at a line's end: the line goes on. */
const SOFT_BREAK = /=[ \t]*\r?\n/gu;
/** All that is no digit of base64. */
const NOT_BASE64 = /[^A-Za-z0-9+/]/gu;

/**
 * The first HTML part of a MIME message (RFC 2045, RFC 2557), its transfer encoding undone. `undefined` when the
 * message has none.
 */
export function unpackWebArchive(bytes: Uint8Array): ArchivedPage | undefined {
  return pageOf(singleBytes(bytes), 0);
}

function pageOf(message: string, depth: number): ArchivedPage | undefined {
  const { head, body } = splitHead(message);
  const type = headerValue(head, "content-type") ?? "text/plain";
  if (/^multipart\//iu.test(type)) {
    const boundary = BOUNDARY.exec(type);
    const mark = boundary?.[1] ?? boundary?.[2];
    if (mark === undefined || depth >= DEEPEST) return undefined;
    const parts = body.split(`--${mark}`).slice(1);
    return firstDefined(parts, (part) => pageOf(part.replace(/^[ \t]*\r?\n/u, ""), depth + 1));
  }
  if (!/^text\/html/iu.test(type)) return undefined;
  const charset = CHARSET.exec(type)?.[1];
  const decoded = undoTransfer(body, headerValue(head, "content-transfer-encoding") ?? "8bit");
  return {
    bytes: Uint8Array.from(decoded, (character) => character.charCodeAt(0)),
    ...(charset === undefined ? {} : { charset }),
  };
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function splitHead(message: string): { readonly head: string; readonly body: string } {
  const text = message.trimStart();
  const gap = /\r?\n\r?\n/u.exec(text);
  return gap === null
    ? { head: "", body: text }
    : { head: text.slice(0, gap.index), body: text.slice(gap.index + gap[0].length) };
}

function headerValue(head: string, name: string): string | undefined {
  const lines = head.replace(FOLDED_LINE, " ").split(/\r?\n/u);
  const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function undoTransfer(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case "quoted-printable":
      return body
        .replace(SOFT_BREAK, "")
        .replace(QUOTED_BYTE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
    case "base64":
      return atob(base64Digits(body));
    default:
      return body;
  }
}

/** The digits alone; a single one left over at a cut end holds no byte. */
function base64Digits(body: string): string {
  const digits = body.replace(NOT_BASE64, "");
  return digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
}

function singleBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join("");
}
