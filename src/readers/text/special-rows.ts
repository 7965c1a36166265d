import type { ColumnRole, TableSection } from "../../lexicon/table-words.js";
import type { PlacedCell } from "./find-head-rows.js";
import type { RowToken } from "./row-token.js";

/** A row that does not follow its section's columns: the tokens it takes and where its cells stand. */
export interface SpecialRow {
  readonly count: number;
  readonly cells: readonly PlacedCell[];
  readonly cost: number;
}

/** The columns that a special row is laid over. */
export interface RowFrame {
  readonly section: TableSection | "names";
  readonly roles: readonly ColumnRole[];
  readonly columns: number;
}

/** All readings of the tokens from `at` on as a row of known labels: names, totals, sources and uses of funds, long texts. */
export function specialRowsAt(tokens: readonly RowToken[], at: number, frame: RowFrame): readonly SpecialRow[] {
  const first = tokens[at];
  if (first === undefined || first.words.kind === "number") return [];
  return [
    ...nameRows(tokens, at, frame),
    ...textRows(tokens, at, frame),
    ...totalRows(tokens, at, frame),
    ...(frame.section === "funds" ? sourceRows(tokens, at, frame) : []),
  ];
}

function nameRows(tokens: readonly RowToken[], at: number, { columns }: RowFrame): readonly SpecialRow[] {
  const [label, value, label2, value2] = tokens.slice(at, at + 4);
  if (label === undefined || value === undefined || !label.words.isName || value.words.isName) return [];
  const wide = wideNameRow(tokens, at, columns);
  if (wide !== undefined) return [wide];
  const pair = { count: 2, cells: cellsOver([label, value], [0, 1, columns]), cost: 0 };
  if (label2 === undefined || value2 === undefined || !label2.words.isName) return [pair];
  const middle = Math.max(2, Math.ceil(columns / 2));
  const cells = cellsOver([label, value, label2, value2], [0, 1, middle, middle + 1, columns]);
  return [pair, { count: 4, cells, cost: -0.1 }];
}

/** `项目名称 |  | 水库除险加固 |  | 主管部门 | 枫台县水利局 | `: names over merged columns, whose other places are empty. */
function wideNameRow(tokens: readonly RowToken[], at: number, columns: number): SpecialRow | undefined {
  let end = at + 1;
  while (tokens[end]?.boundary === "never") end++;
  const row = tokens.slice(at, end);
  const filled = row.filter(({ text }) => text !== "");
  const labels = filled.filter(({ words }) => words.isName).length;
  const alternate = filled.every(({ words }, index) => words.isName === (index % 2 === 0));
  if (row.length === filled.length || filled.length !== 2 * labels || !alternate) return undefined;
  const starts = filled.map((token) => row.indexOf(token));
  const width = Math.max(columns, row.length);
  return { count: row.length, cells: cellsOver(filled, [...starts, width]), cost: -0.1 };
}

/** Empty paragraphs that a broken label may leave between itself and its text. */
const MOST_BLANKS = 3;
const BLANK_BETWEEN = 0.4;

function textRows(tokens: readonly RowToken[], at: number, { columns }: RowFrame): readonly SpecialRow[] {
  const label = tokens[at];
  if (label === undefined) return [];
  if (NOTES.test(label.text)) return [{ count: 1, cells: cellsOver([label], [0, columns]), cost: 0 }];
  if (!label.words.isTextRow) return [];
  const rows: SpecialRow[] = [];
  for (let blanks = 0; blanks <= MOST_BLANKS; blanks++) {
    const value = tokens[at + blanks + 1];
    if (value === undefined) break;
    const cost = BLANK_BETWEEN * blanks + { text: 0, blank: 0.1, number: 2 }[value.words.kind];
    rows.push({ count: blanks + 2, cells: cellsOver([label, value], [0, 1, columns]), cost });
    if (value.text !== "") break;
  }
  return rows;
}

/** `说明：“公用经费”填报…`: a row of one cell. */
const NOTES = /^(?:说明|注|备注)[:：]/u;

/** `总分 | 100 | 97.9`, with any number of empty cells between and behind. */
function totalRows(tokens: readonly RowToken[], at: number, frame: RowFrame): readonly SpecialRow[] {
  const blanksBefore = tokens[at]?.text === "" ? 1 : 0;
  const label = tokens[at + blanksBefore];
  const weight = frame.roles.indexOf("weight");
  const score = frame.roles.indexOf("score");
  if (label === undefined || !label.words.isTotal || weight < 1 || score <= weight) return [];
  let first = at + blanksBefore + 1;
  while (tokens[first]?.text === "" && tokens[first + 1]?.words.kind !== "text" && first - at < frame.columns) first++;
  const [number, next] = tokens.slice(first, first + 2);
  if (number?.words.kind !== "number") return [];
  const hasBoth = next !== undefined && next.words.kind !== "text";
  const cells = [
    { from: 0, to: weight, lines: label.lines },
    ...(hasBoth ? [{ from: weight, to: score, lines: number.lines }] : []),
    { from: score, to: score + 1, lines: (hasBoth ? next : number).lines },
  ];
  return withTrailingBlanks(tokens, { at, first: first + (hasBoth ? 2 : 1), cells, columns: frame.columns, after: score + 1 });
}

function withTrailingBlanks(
  tokens: readonly RowToken[],
  row: {
    readonly at: number;
    readonly first: number;
    readonly cells: readonly PlacedCell[];
    readonly columns: number;
    readonly after: number;
  },
): readonly SpecialRow[] {
  const readings: SpecialRow[] = [{ count: row.first - row.at, cells: row.cells, cost: 0 }];
  for (let blanks = 1; blanks <= row.columns - row.after; blanks++) {
    const token = tokens[row.first + blanks - 1];
    if (token?.words.kind !== "blank") break;
    const tail = { from: row.after, to: row.columns, lines: token.lines };
    readings.push({ count: row.first - row.at + blanks, cells: [...row.cells, tail], cost: 0 });
  }
  return readings;
}

/** `其中：一般公共预算：6230.76 | 其中：基本支出：1184.91`, or label and amount in cells of their own. */
function sourceRows(tokens: readonly RowToken[], at: number, { columns, roles }: RowFrame): readonly SpecialRow[] {
  const group = tokens[at]?.text === "" ? 1 : 0;
  const start = roles[0] === "group" ? 1 : group;
  const [source, ...rest] = tokens.slice(at + group, at + group + 4);
  if (!source?.words.isSource) return [];
  const lead = group === 1 && start === 1 ? [{ from: 0, to: 1, lines: [] }] : [];
  const middle = start + Math.ceil((columns - start) / 2);
  const quarter = start + Math.ceil((middle - start) / 2);
  const threeQuarters = middle + Math.ceil((columns - middle) / 2);
  const reading = (cells: readonly RowToken[], edges: readonly number[]): SpecialRow => ({
    count: group + cells.length,
    cells: [...lead, ...cellsOver(cells, edges)],
    cost: 0,
  });
  const readings: SpecialRow[] = [];
  const [second, third, fourth] = rest;
  if (second !== undefined && (second.words.kind === "blank" || second.words.isUse) && !isAmountOnly(second)) {
    readings.push(reading([source, second], [start, middle, columns]));
  }
  if (second?.words.kind === "text" || second === undefined || isAmountOnly(source)) return readings;
  if (third?.words.kind === "blank") readings.push(reading([source, second, third], [start, quarter, middle, columns]));
  if (third !== undefined && third.words.kind !== "number" && fourth !== undefined && fourth.words.kind !== "text") {
    const isPair = third.words.kind === "blank" || third.words.isUse;
    if (isPair) readings.push(reading([source, second, third, fourth], [start, quarter, middle, threeQuarters, columns]));
  }
  return readings;
}

function isAmountOnly(token: RowToken): boolean {
  return token.words.kind === "number";
}

function cellsOver(tokens: readonly RowToken[], edges: readonly number[]): readonly PlacedCell[] {
  return tokens.map((token, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0, lines: token.lines }));
}
