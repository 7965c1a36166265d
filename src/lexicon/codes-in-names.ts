/** A part of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** `[405001]溪口县文化馆`, `【405】…`, `（405001）…`. */
const BRACKETED_BEFORE = /^[[【（(]\s?([\w.]{3,40})\s?[\]】）)]\s*(?:[-—－:：]\s*)?(?=\p{Script=Han})/u;
/** `405001-溪口县文化馆`, `51060021T000000012345-场馆保洁`. */
const JOINED_BEFORE = /^([\w.]{3,40})\s*[-—－:：]\s*(?=\p{Script=Han})/u;
/** `405001 溪口县文化馆`: a shorter number with a blank behind it may belong to the name. */
const SPACED_BEFORE = /^([\w.]{6,40})\s+(?=\p{Script=Han})/u;
/** `溪口县文化馆（405001）`, `溪口县文化馆[405001]`. */
const BRACKETED_BEHIND = /(?<=\p{Script=Han})\s*[[【（(]\s?([\w.]{3,40})\s?[\]】）)]$/u;

const BEFORE: readonly RegExp[] = [BRACKETED_BEFORE, JOINED_BEFORE, SPACED_BEFORE];

/** Where the name stands in a text that has the code of a department or a project before or behind it. */
export function nameWithoutCode(text: string): Range {
  const before = BEFORE.map((pattern) => pattern.exec(text)).find((match) => match !== null && isCode(match[1] ?? ""));
  const start = before?.[0].length ?? 0;
  const behind = BRACKETED_BEHIND.exec(text);
  const end = behind !== null && behind.index > start && isCode(behind[1] ?? "") ? behind.index : text.length;
  return { start, end };
}

/** Three digits and more; a year is none. */
function isCode(text: string): boolean {
  return /(?:\d\D?){3}/u.test(text) && !/^(?:19|20)\d{2}$/u.test(text);
}
