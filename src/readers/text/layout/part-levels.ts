import { flatMap } from "../../../lists/flat-map.js";
import { listOf } from "../../../lists/list-of.js";
import { isGroupPiece, isLevelPiece, mayBeginLevel } from "../../../lexicon/label-pieces.js";
import { isLevel1Name, isLevel2Name } from "../../../lexicon/table-words.js";
import { closeCellBlanks } from "./close-blanks.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";
import type { SectionLine } from "./layout-section.js";
import { levelLabel } from "./level-label.js";

/** What it costs that a line's texts stand in other level columns than the line by itself would have them. */
const MOVED = 0.4;
const UNKNOWN_LABEL = 1.5;
const FAULT = 1;
/** The lines of a label follow each other; each line more between them costs so much. */
const WIDEST_STEP = 2;
const STEP = 0.3;
const MOST_WAYS = 64;
const LONGEST_LABEL = 30;

/** The label of a level that is being put together: its text so far and its last line. */
interface OpenLabel {
  readonly text: string;
  readonly line: LayoutLine | undefined;
}

interface Way {
  readonly cost: number;
  readonly level1: OpenLabel;
  readonly level2: OpenLabel;
  /** Where the line's runs are parted; `undefined` where it has none in these columns. */
  readonly parted: Parting | undefined;
  readonly before: Way | undefined;
}

/** How many of a line's runs stand before the first level's and before the second level's. */
interface Parting {
  readonly level1: number;
  readonly level2: number;
}

/** The numbers of the level columns, neighbours, and of the column of the section's own label left of them, if there is one. */
export interface LevelColumns {
  readonly group: number | undefined;
  readonly level1: number;
  readonly level2: number;
}

const NO_LABEL: OpenLabel = { text: "", line: undefined };

/**
 * Parts the texts of the two level columns so that known names come out: where the columns' lines are moved against each
 * other, no place parts 满意度 over 指标 from 服务对象 over 满意度指标, but the names do.
 */
export function partLevels(lines: readonly SectionLine[], columns: LevelColumns): readonly SectionLine[] {
  let ways: readonly Way[] = [{ cost: 0, level1: NO_LABEL, level2: NO_LABEL, parted: undefined, before: undefined }];
  for (const own of lines) {
    const { line } = own;
    const { runs, printed } = runsOf(own, columns);
    if (runs.length === 0) {
      ways = ways.map((before) => ({ ...before, parted: undefined, before }));
      continue;
    }
    const further = new Map<string, Way>();
    for (const parted of choices(printed, runs, columns.group !== undefined)) {
      const texts = [textIn(line, runs.slice(parted.level1, parted.level2)), textIn(line, runs.slice(parted.level2))] as const;
      const moved = (parted.level1 === printed.level1 ? 0 : MOVED) + (parted.level2 === printed.level2 ? 0 : MOVED);
      for (const before of ways) addWays(further, before, { texts, line, parted, moved });
    }
    ways = [...further.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
  }
  return partedLines(lines, columns, bestWay(ways));
}

/** The runs of these columns, and where the line by itself parts them. */
function runsOf(
  { columns }: SectionLine,
  { group, level1, level2 }: LevelColumns,
): { readonly runs: readonly Run[]; readonly printed: Parting } {
  const left = group === undefined ? [] : (columns[group] ?? []);
  const first = columns[level1] ?? [];
  const printed = { level1: left.length, level2: left.length + first.length };
  return { runs: [...left, ...first, ...(columns[level2] ?? [])], printed };
}

/** Where a line's runs may be parted; texts that are no pieces of known names stay where they are. */
function choices(printed: Parting, runs: readonly Run[], hasGroup: boolean): readonly Parting[] {
  const areNames = runs.every(({ text }) => isLevelPiece(text, 1) || isLevelPiece(text, 2));
  if (!areNames || runs.length > MOST_RUNS) return [printed];
  const starts = hasGroup ? runs.findIndex(({ text }) => !isGroupPiece(text, "indicators")) : 0;
  const most = starts === -1 ? runs.length : starts;
  return flatMap(
    listOf(most + 1, (level1) => level1),
    (level1) => {
      return listOf(runs.length - level1 + 1, (more): Parting => ({ level1, level2: level1 + more }));
    },
  );
}

/** Labels have no more texts on a line. */
const MOST_RUNS = 6;

interface LineTexts {
  readonly texts: readonly [level1: string, level2: string];
  readonly line: LayoutLine;
  readonly parted: Parting;
  readonly moved: number;
}

function addWays(further: Map<string, Way>, before: Way, { texts, line, parted, moved }: LineTexts): void {
  for (const first of furtherLabels(before.level1, texts[0], line, COSTS.level1)) {
    for (const second of furtherLabels(before.level2, texts[1], line, COSTS.level2)) {
      const cost = before.cost + moved + first.cost + second.cost;
      const key = `${first.label.text} ${second.label.text}`;
      if (cost >= (further.get(key)?.cost ?? Infinity)) continue;
      further.set(key, { cost, level1: first.label, level2: second.label, parted, before });
    }
  }
}

/** The text goes on with the open label, or ends it and begins another one. */
function furtherLabels(
  open: OpenLabel,
  text: string,
  line: LayoutLine,
  costs: LabelCosts,
): readonly { readonly label: OpenLabel; readonly cost: number }[] {
  if (text === "") return [{ label: open, cost: 0 }];
  const begun = { label: { text, line }, cost: costs(open.text).end + costs(text).begun };
  const whole = open.text + text;
  if (open.text === "" || whole.length > LONGEST_LABEL) return [begun];
  const steps = open.line?.page === line.page ? line.index - open.line.index : 0;
  const cost = Math.max(0, steps - WIDEST_STEP) * STEP + costs(whole).begun - costs(open.text).begun;
  return [begun, { label: { text: whole, line }, cost }];
}

/** What a label has cost so far, and what it costs more that it ends here. */
type LabelCosts = (text: string) => { readonly begun: number; readonly end: number };

function labelCosts(level: 1 | 2): LabelCosts {
  const kept = new Map<string, ReturnType<LabelCosts>>([["", { begun: 0, end: 0 }]]);
  return (text) => {
    const known = kept.get(text) ?? costsOf(text, level);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, known);
    return known;
  };
}

function costsOf(text: string, level: 1 | 2): ReturnType<LabelCosts> {
  if (text === "") return { begun: 0, end: 0 };
  const { isKnown, faults } = levelLabel([text], level === 1 ? isLevel1Name : isLevel2Name);
  const whole = isKnown ? 0 : UNKNOWN_LABEL + faults * FAULT;
  const begun = isKnown || mayBeginLevel(text, level) ? 0 : UNKNOWN_LABEL;
  return { begun, end: whole - begun };
}

const MOST_KEPT = 4096;
const COSTS = { level1: labelCosts(1), level2: labelCosts(2) };

function textIn(line: LayoutLine, runs: readonly Run[]): string {
  return closeCellBlanks(textOf(line, runs));
}

function bestWay(ways: readonly Way[]): Way | undefined {
  const total = ({ cost, level1, level2 }: Way): number => cost + COSTS.level1(level1.text).end + COSTS.level2(level2.text).end;
  return ways.reduce<Way | undefined>((best, way) => (best === undefined || total(way) < total(best) ? way : best), undefined);
}

function partedLines(lines: readonly SectionLine[], columns: LevelColumns, last: Way | undefined): readonly SectionLine[] {
  const parted: SectionLine[] = [];
  let way = last;
  for (const line of [...lines].reverse()) {
    parted.push(way?.parted === undefined ? line : partedLine(line, columns, way.parted));
    way = way?.before;
  }
  return parted.reverse();
}

function partedLine(line: SectionLine, columns: LevelColumns, parted: Parting): SectionLine {
  const { runs } = runsOf(line, columns);
  const own = line.columns.map((before, column) => {
    if (column === columns.group) return runs.slice(0, parted.level1);
    if (column === columns.level1) return runs.slice(parted.level1, parted.level2);
    return column === columns.level2 ? runs.slice(parted.level2) : before;
  });
  return { line: line.line, columns: own };
}
