/** A stretch of one line; raised: a superscript. */
export interface LinePart {
  readonly text: string;
  readonly isRaised: boolean;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** More digits than that are neither a note's mark nor a power. */
const MOST_DIGITS = 3;
const DIGIT = /\d/gu;
/** The sign of a power: 10⁻³. */
const MINUS = /[-−–](?=\d)/gu;

/**
 * Joins the parts of a line. Raised digits become the characters for them, so that the mark of a note never becomes a
 * digit of the number before it (100¹) and a power stays one (m², 10³). A line that is raised as a whole stays as it is.
 */
export function joinRaised(parts: readonly LinePart[]): string {
  const isMixed = parts.some(({ isRaised }) => isRaised) && parts.some(({ text, isRaised }) => !isRaised && text.trim() !== "");
  if (!isMixed) return parts.map(({ text }) => text).join("");
  let joined = "";
  for (let at = 0; at < parts.length;) {
    let end = at + 1;
    while (parts[end] !== undefined && parts[end]?.isRaised === parts[at]?.isRaised) end++;
    const text = parts.slice(at, end).reduce((whole, part) => whole + part.text, "");
    joined += parts[at]?.isRaised === true ? raised(text) : text;
    at = end;
  }
  return joined;
}

function raised(text: string): string {
  if ((text.match(DIGIT)?.length ?? 0) > MOST_DIGITS) return text;
  return text.replace(MINUS, "⁻").replace(DIGIT, (digit) => RAISED.charAt(Number(digit)));
}
