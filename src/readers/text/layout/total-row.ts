import { flatMap } from "../../../lists/flat-map.js";
import type { TableRow } from "../read-table.js";
import { joinNumber, type JoinedNumber } from "./join-number.js";
import type { Run } from "./layout-line.js";
import { acrossColumns, isTotalLine, type LayoutSection, type SectionLine } from "./layout-section.js";

/** The last row of a scoring table, 总分 or 合计. */
export interface Total {
  readonly label: string;
  readonly numbers: readonly JoinedNumber[];
  readonly page: number;
}

/** Takes the last row, 总分 or 合计, out of the lines: its label stands across columns, its numbers may be broken. */
export function takeTotal(lines: readonly SectionLine[]): {
  readonly rest: readonly SectionLine[];
  readonly total: Total | undefined;
} {
  const at = lines.findLastIndex(({ line }) => isTotalLine(line));
  const found = lines[at];
  if (found === undefined) return { rest: lines, total: undefined };
  const isBeside = (other: SectionLine | undefined): boolean => other !== undefined && acrossColumns(other.line, [found.line]);
  const first = isBeside(lines[at - 1]) ? at - 1 : at;
  const end = isBeside(lines[at + 1]) ? at + 2 : at + 1;
  const runs = flatMap(lines.slice(first, end), ({ line }) => line.runs.map((run) => ({ run, line: line.index })));
  const firstNumber = Math.min(...runs.filter(({ run }) => /[\d０-９]/u.test(run.text)).map(({ run }) => run.start));
  const isNumber = ({ run }: (typeof runs)[number]): boolean => TOTAL_NUMBER.test(run.text) && run.start >= firstNumber - 1;
  const label = runs
    .filter((one) => !isNumber(one))
    .map(({ run }) => run.text)
    .join("");
  const numbers = clusterNumbers(runs.filter(isNumber));
  return { rest: lines.slice(0, first), total: { label, numbers, page: found.line.page } };
}

const TOTAL_NUMBER = /^[\d.０-９．]*分?$/u;

/** Numbers from left to right, the pieces of each above each other. */
function clusterNumbers(runs: readonly { readonly run: Run; readonly line: number }[]): readonly JoinedNumber[] {
  const clusters: { start: number; end: number; members: { run: Run; line: number }[] }[] = [];
  for (const one of [...runs].sort((a, b) => a.run.start - b.run.start)) {
    const open = clusters.at(-1);
    if (open !== undefined && one.run.start < open.end) {
      open.members.push(one);
      open.end = Math.max(open.end, one.run.end);
    } else clusters.push({ start: one.run.start, end: one.run.end, members: [one] });
  }
  return clusters.map(({ members }) => {
    const texts = members.sort((a, b) => a.line - b.line).map(({ run }) => run.text);
    return joinNumber(texts, SCALE, (text) => FULL_MARKS.test(text));
  });
}

/** The row has one score, with no more decimals. */
const SCALE = 2;
/** What the weights of every form add up to. */
const FULL_MARKS = /^100分?$/u;

/** The total as a row of its section: label, weight and score. */
export function totalRow(section: LayoutSection, total: Total): TableRow {
  const weight = section.frame.roles.indexOf("weight");
  const score = section.frame.roles.indexOf("score");
  const cells = [
    { from: 0, to: weight, lines: [total.label] },
    { from: weight, to: score, lines: total.numbers.length > 1 ? (total.numbers[0]?.lines ?? []) : [] },
    { from: score, to: score + 1, lines: total.numbers.at(-1)?.lines ?? [] },
  ];
  const isSure = total.numbers.length === 2 && total.numbers.every((number) => number.isSure);
  return { cells, frame: section.frame, isHead: false, isSure, gap: 0, page: total.page };
}
