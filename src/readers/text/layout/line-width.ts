const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2018-\u201D\u2026]/u;

/** Width of a text in half-width columns: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The blank of a layout tool between Chinese text and a number: a quarter of a character on the page. */
const SCRIPT_BLANK =
  /(?<=[\u2E80-\uFFEF\u2018-\u201D]) (?=[\u0021-\u007E])|(?<=[\u0021-\u007E]) (?=[\u2E80-\uFFEF\u2018-\u201D])/gu;

/** Width of a text on the page in half-width columns, without the blanks at its ends. */
export function printedWidth(text: string): number {
  const trimmed = text.trim();
  const scriptBlanks = trimmed.match(SCRIPT_BLANK)?.length ?? 0;
  return displayWidth(trimmed) - scriptBlanks / 2;
}

/** A word or number that no line end parts, or one Chinese character, with the signs that never begin a line. */
const FIRST_UNIT = /^(?:[\u0021-\u007E]+|[“‘（〔《]*.)[，。、；：？！）〕》”’％]*/u;

/** Width of what would have to fit on the line before for a text to begin there. */
export function firstUnitWidth(text: string): number {
  return printedWidth(FIRST_UNIT.exec(text.trim())?.[0] ?? "");
}
