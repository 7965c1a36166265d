import { allMatches } from "../../../lists/all-matches.js";
import type { SourceLine } from "../source-line.js";

/** A stretch of characters without a blank. Offsets count characters of the line from 0, `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line whose characters stand where they stand on the page. */
export interface LayoutLine {
  /** Number of the line, from 0, blank lines counted. */
  readonly index: number;
  readonly page: number;
  readonly text: string;
  readonly runs: readonly Run[];
}

const SOLID = /\S+/gu;

/** The line's stretches without blanks; a full-width blank is a blank. */
export function layoutLine(line: SourceLine, index: number): LayoutLine {
  const runs = allMatches(line.text, SOLID).map((match) => {
    return { start: match.index, end: match.index + match[0].length, text: match[0] };
  });
  return { index, page: line.page, text: line.text, runs };
}

const ENDS_IN_DIGITS = /\d$/u;

/** The line's runs, `2022` and `年决算数` joined: layout tools part numbers from Chinese text by a blank. */
export function headRuns(line: LayoutLine): readonly Run[] {
  const joined: Run[] = [];
  for (const run of line.runs) {
    const last = joined.at(-1);
    const follows = last !== undefined && run.start - last.end === 1;
    if (follows && ENDS_IN_DIGITS.test(last.text) && run.text.startsWith("年")) {
      joined[joined.length - 1] = { start: last.start, end: run.end, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

/** The text of some runs of one line, with the blanks that stand between them. */
export function textOf(line: LayoutLine, runs: readonly Run[]): string {
  const [first] = runs;
  const last = runs.at(-1);
  return first === undefined || last === undefined ? "" : line.text.slice(first.start, last.end);
}
