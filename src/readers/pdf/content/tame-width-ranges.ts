/** Greatest character identifier (ISO 32000-1, annex C). */
const GREATEST_CID = "65535";
/** Numbers with so many digits in a table of widths are neither identifiers nor widths. */
const TOO_LONG = GREATEST_CID.length + 1;
/** Longest table of widths in bytes: one number for each identifier, and their ranges. */
const LONGEST_TABLE = 1 << 20;

const [SLASH, W, TWO, OPEN, CLOSE, ZERO, NINE, BLANK, POINT] = [..."/W2[]09 ."].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Cuts the ranges in tables of glyph widths (`/W [814 1000000000 500]`, ISO 32000-1, 9.7.4.3) down to the identifiers that
 * there are: pdf.js makes an entry for each identifier of a range, and with a range of a thousand million the process ends.
 * The bytes are changed in place and keep their length. For tables in compressed objects see `refuseCompressedWidths`.
 */
export function tameWidthRanges(bytes: Uint8Array): void {
  for (let at = bytes.indexOf(SLASH); at !== -1; at = bytes.indexOf(SLASH, at + 1)) {
    if (bytes[at + 1] !== W) continue;
    const start = skipBlanks(bytes, at + (bytes[at + 2] === TWO ? 3 : 2));
    if (bytes[start] === OPEN) tameTable(bytes, start + 1);
  }
}

function tameTable(bytes: Uint8Array, start: number): void {
  const end = Math.min(bytes.length, start + LONGEST_TABLE);
  let depth = 1;
  for (let at = start; at < end && depth > 0; at++) {
    if (bytes[at] === OPEN) depth++;
    if (bytes[at] === CLOSE) depth--;
    if (!isDigit(bytes[at])) continue;
    const first = at;
    while (at + 1 < end && isDigit(bytes[at + 1])) at++;
    const mayBeRange = depth === 1 && bytes[first - 1] !== POINT;
    if (mayBeRange && at + 1 - first >= TOO_LONG) replaceNumber(bytes, first, at + 1);
  }
}

function replaceNumber(bytes: Uint8Array, start: number, end: number): void {
  bytes.fill(BLANK, start, end);
  for (const [index, digit] of [...GREATEST_CID].entries()) bytes[start + index] = digit.charCodeAt(0);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? Infinity) <= BLANK) at++;
  return at;
}
