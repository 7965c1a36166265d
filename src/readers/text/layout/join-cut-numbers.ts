import { flatMap } from "../../../lists/flat-map.js";
import { layoutLine, type LayoutLine, type Run } from "./layout-line.js";

/** `3,551.3`: an amount that a narrow cell may have cut. */
const AMOUNT = /^-?\d[\d,]*\.\d*$/u;
/** `7`, `75`: what may be left of it for the next line. */
const LAST_DIGITS = /^\d{1,2}$/u;
/** A cell is centred beside others of two lines, so that its own two stand around theirs. */
const WIDEST_STEP = 2;

/**
 * Lines in which an amount that its cell cut (`3,551.3` and `7` below it) stands on one line, where the section states the
 * whole amount elsewhere. By the columns alone its last digit could be a figure of the column beside it.
 */
export function joinCutNumbers(lines: readonly LayoutLine[]): readonly LayoutLine[] {
  const stated = new Set(flatMap(lines, ({ runs }) => runs.map(({ text }) => text)));
  const texts = lines.map(({ text }) => text);
  lines.forEach((line, at) => {
    for (const run of line.runs) {
      const below = AMOUNT.test(run.text) ? restBelow(lines, at, run) : undefined;
      const whole = run.text + (below?.rest.text ?? "");
      const [own, other] = [texts[at], texts[below?.at ?? -1]];
      if (below === undefined || own === undefined || other === undefined) continue;
      if (!stated.has(whole) || own.slice(run.end, run.start + whole.length + 1).trim() !== "") continue;
      texts[at] = overwritten(own, run.start, whole);
      texts[below.at] = overwritten(other, below.rest.start, " ".repeat(below.rest.text.length));
    }
  });
  return lines.map((line, at) => (texts[at] === line.text ? line : lineOf(line, texts[at] ?? line.text)));
}

/** The digits that stand alone under an amount, with nothing of its column between them. */
function restBelow(lines: readonly LayoutLine[], at: number, { start, end }: Run): { at: number; rest: Run } | undefined {
  for (let below = at + 1; below <= at + WIDEST_STEP; below++) {
    const under = lines[below]?.runs.filter((run) => run.start < end && run.end > start) ?? [];
    const [rest] = under;
    if (rest === undefined) continue;
    const isRest = under.length === 1 && LAST_DIGITS.test(rest.text) && rest.start >= start && rest.end <= end;
    return isRest ? { at: below, rest } : undefined;
  }
  return undefined;
}

function overwritten(text: string, at: number, by: string): string {
  return text.slice(0, at).padEnd(at) + by + text.slice(at + by.length);
}

function lineOf({ page, index }: LayoutLine, text: string): LayoutLine {
  return layoutLine({ text, page, isBlank: text.trim() === "" }, index);
}
