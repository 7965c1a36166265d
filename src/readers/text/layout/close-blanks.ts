/** A blank that a layout tool put between a Chinese character and a digit or letter: `2022 年度`, `的 14 项`. */
const BETWEEN_SCRIPTS =
  /(?<=[\p{Script=Han}，。、；：？！（）《》“”〔〕％]) (?=[\dA-Za-z≥≤<>=±+%‰])|(?<=[\dA-Za-z%‰℃㎡]) (?=[\p{Script=Han}，。、；：（）《》“”〔〕㎡℃])/gu;
/** Any blanks beside a Chinese character. */
const BESIDE_HAN =
  /(?<=[\p{Script=Han}，。、；：？！（）《》“”〔〕％·])\s+|(?<!\s)\s+(?=[\p{Script=Han}，。、；：？！（）《》“”〔〕％·㎡℃])/gu;

/** Removes single blanks that stand between Chinese text and numbers; other blanks are the author's. */
export function closeScriptBlanks(text: string): string {
  return text.replace(BETWEEN_SCRIPTS, "");
}

/** Removes all blanks beside Chinese characters: inside a cell they are layout. */
export function closeCellBlanks(text: string): string {
  return text.replace(BESIDE_HAN, "");
}
