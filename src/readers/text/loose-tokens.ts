import { removeBlanks } from "../../document/text.js";
import { printedLabel, SECTION_HEADS, textKind } from "../../lexicon/table-words.js";
import { rowToken, type RowToken } from "./row-token.js";
import type { SourceLine } from "./source-line.js";

/** A label is broken over at most this many lines, blank ones included, and has at most this many characters. */
const MOST_PIECES = 7;
const LONGEST_PIECE = 14;
const LONGEST_LABEL = 40;

/**
 * Lines as tokens: each line is one, save the pieces of a printed label, which are one together (`产出`, `指标`, ``,
 * `（50分）`). A blank line is a token without text.
 */
export function looseTokens(lines: readonly SourceLine[], firstLine: number): readonly RowToken[] {
  const tokens: RowToken[] = [];
  for (let at = 0; at < lines.length;) {
    const count = labelLines(lines, at);
    const texts = lines.slice(at, at + count).map(({ text }) => text);
    tokens.push(rowToken(texts, { firstLine: firstLine + at, endLine: firstLine + at + count }, { boundary: "may" }));
    at += count;
  }
  return tokens;
}

/** What it costs to begin a row without the blank line that parts the others, and to read over such a line. */
const NO_SEPARATOR = 3;
const CROSS_SEPARATOR = 2;

/** The same where an empty line ends each row and an empty cell is a line of blanks. */
export function separatedTokens(lines: readonly SourceLine[], firstLine: number): readonly RowToken[] {
  const tokens: RowToken[] = [];
  let gap = 0;
  for (const token of looseTokens(lines, firstLine)) {
    if (token.lines.every((line) => line === "")) {
      gap++;
      continue;
    }
    const costs = gap > 0 ? { startCost: 0, crossCost: CROSS_SEPARATOR } : { startCost: NO_SEPARATOR, crossCost: 0 };
    tokens.push({ ...token, ...costs, gap });
    gap = 0;
  }
  return tokens;
}

/**
 * `执行率` and `得分` are two labels, though `执行率得分` is one as well; `年初` and `预算数` are the pieces of one, and so are
 * `投资概算` and `控制率`, which no section has side by side.
 */
function areTwoLabels(known: string, rest: string): boolean {
  const [left, right] = [printedLabel(known), printedLabel(rest)];
  if (left === undefined || right === undefined || left === right) return false;
  return shareSection(known, rest) || !(isHead(known) && isHead(rest));
}

function shareSection(left: string, right: string): boolean {
  return SECTION_HEADS.some(([, read]) => read(left) !== undefined && read(right) !== undefined);
}

function isHead(text: string): boolean {
  return SECTION_HEADS.some(([, read]) => read(text) !== undefined);
}

/** `2021` before `年决算数` */
const YEAR = /^(?:19|20)\d{2}$/u;
const BRACKET = /^[（(]/u;

/** How many lines from `at` on are one label; 1 for any other line. */
function labelLines(lines: readonly SourceLine[], at: number): number {
  const first = lines[at];
  if (first === undefined || BRACKET.test(first.text.trim())) return 1;
  let label = removeBlanks(first.text);
  if (label.length > LONGEST_PIECE) return 1;
  if (textKind(first.text) !== "text" && !YEAR.test(first.text.trim())) return 1;
  let best = 1;
  let knownLength = label.length;
  for (let count = 2; count <= MOST_PIECES; count++) {
    const line = lines[at + count - 1];
    if (line === undefined) break;
    if (line.isBlank) continue;
    const piece = removeBlanks(line.text);
    label += piece;
    if (piece.length > LONGEST_PIECE || label.length > LONGEST_LABEL) break;
    if (printedLabel(label) === undefined || areTwoLabels(label.slice(0, knownLength), label.slice(knownLength))) continue;
    [best, knownLength] = [count, label.length];
  }
  return best;
}
