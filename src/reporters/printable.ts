/** Line ends and control characters; a report may hold terminal escapes. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** A text on one line, without control characters. */
export function printable(text: string): string {
  return text.replace(CONTROLS, " ").trim();
}
