import { flatMap } from "../../../lists/flat-map.js";
import { isGroupPiece } from "../../../lexicon/label-pieces.js";
import { SOURCE_LABEL_START } from "../../../lexicon/parted-words.js";
import { isSourceLabel, isUseLabel, textKind } from "../../../lexicon/table-words.js";
import type { PlacedCell } from "../find-head-rows.js";
import type { TableRow } from "../read-table.js";
import type { RowFrame } from "../special-rows.js";
import { oneLine } from "./cell-paragraphs.js";
import { closeCellBlanks } from "./close-blanks.js";
import { commonScale, joinNumber } from "./join-number.js";
import { textOf, type LayoutLine, type Run } from "./layout-line.js";

/** A source or a use of funds: its label, with the amount behind a colon, or the amount by itself. */
interface FundPart {
  readonly line: number;
  readonly labels: string[];
  readonly amounts: string[];
}

/** Rows of 按收入性质分 and 按支出性质分, which stand side by side; either may have more parts than the other. */
export function sourceRows(lines: readonly LayoutLine[], frame: RowFrame): readonly TableRow[] {
  const isRight = rightHalf(lines);
  const left = parts(lines, (run) => !isRight(run), isSourceLabel);
  const right = parts(lines, isRight, isUseLabel);
  const isInline = [...left, ...right].every(({ labels, amounts }) => amounts.length === 0 || COLON_AT_END.test(labels.join("")));
  const start = frame.roles[0] === "group" ? 1 : 0;
  const edges = sourceEdges(start, frame.columns, isInline);
  const scale = commonScale(flatMap([...left, ...right], ({ amounts }) => amounts));
  const page = lines[0]?.page ?? 1;
  return besideEachOther(left, right).map(([source, use]): TableRow => {
    const cells = [
      ...partCells(source, { edges: edges.slice(0, 3), isInline, scale }),
      ...partCells(use, { edges: edges.slice(2), isInline, scale }),
    ];
    const isSure = [source, use].every((part) => part === undefined || joinNumber(part.amounts, scale).isSure);
    return { cells, frame, isHead: false, isSure, gap: 0, page };
  });
}

const COLON = /[：:]/u;
const COLON_AT_END = /[：:]$/u;

function sourceEdges(start: number, columns: number, isInline: boolean): readonly number[] {
  const middle = start + Math.ceil((columns - start) / 2);
  if (isInline) return [start, middle, middle, columns, columns];
  return [start, start + Math.ceil((middle - start) / 2), middle, middle + Math.ceil((columns - middle) / 2), columns];
}

interface PartPlace {
  readonly edges: readonly number[];
  readonly isInline: boolean;
  readonly scale: number | undefined;
}

function partCells(part: FundPart | undefined, { edges, isInline, scale }: PartPlace): readonly PlacedCell[] {
  const [first = 0, second = 0, third = 0] = edges;
  const label = oneLine(part?.labels ?? []);
  const { lines } = joinNumber(part?.amounts ?? [], scale);
  if (isInline) return [{ from: first, to: Math.max(second, third), lines: [label + (lines[0] ?? ""), ...lines.slice(1)] }];
  return [
    { from: first, to: second, lines: [label] },
    { from: second, to: third, lines },
  ];
}

/** Says which runs stand in the right half: it begins about where the leftmost label of a use does. */
function rightHalf(lines: readonly LayoutLine[]): (run: Run) => boolean {
  const starts = flatMap(lines, ({ runs }) => runs.filter((run) => isUseLabel(run.text)).map((run) => run.start));
  const start = Math.min(Infinity, ...starts);
  const isLabel = ({ text }: Run): boolean => textKind(text) === "text" && !isSourceLabel(text);
  return (run) => run.start >= start || (run.start >= start - NEAR && isLabel(run));
}

/** A label below another one may stand so many characters further left. */
const NEAR = 6;

/** The group labels that a line of sources begins with. */
export function leadingGroup(line: LayoutLine): readonly Run[] {
  const own = line.runs.findIndex((run) => !isGroupPiece(run.text, "funds"));
  return line.runs.slice(0, own === -1 ? line.runs.length : own);
}

function parts(
  lines: readonly LayoutLine[],
  isHere: (run: Run) => boolean,
  isLabel: (text: string) => boolean,
): readonly FundPart[] {
  const found: FundPart[] = [];
  // An amount may stand a line above the first label.
  let early: readonly string[] = [];
  for (const line of lines) {
    const runs = line.runs.slice(leadingGroup(line).length).filter(isHere);
    if (runs.length === 0) continue;
    const amounts = runs.filter((run) => textKind(run.text) !== "text");
    const text = closeCellBlanks(
      textOf(
        line,
        runs.filter((run) => textKind(run.text) === "text"),
      ),
    );
    const open = found.at(-1);
    const before = open?.labels.join("") ?? "";
    const begins =
      open === undefined ||
      isLabel(text) ||
      (SOURCE_LABEL_START.test(text) && isLabel(before)) ||
      (COLON.test(text) && COLON.test(before));
    const own = amounts.map((run) => run.text);
    if (text !== "" && begins) {
      found.push({ line: line.index, labels: [text], amounts: [...early, ...own] });
      early = [];
    } else if (open !== undefined) {
      if (text !== "") open.labels.push(text);
      open.amounts.push(...own);
    } else early = [...early, ...own];
  }
  return found;
}

type FundPair = readonly [FundPart | undefined, FundPart | undefined];

/** Sources and uses in the order of their lines, those on about the same line side by side. */
function besideEachOther(left: readonly FundPart[], right: readonly FundPart[]): readonly FundPair[] {
  const pairs: FundPair[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length;) {
    const [source, use] = [left[l], right[r]];
    const isSourceAlone = use === undefined || (source !== undefined && standsAlone(source, left[l + 1], use));
    const isUseAlone = source === undefined || (use !== undefined && standsAlone(use, right[r + 1], source));
    pairs.push([isUseAlone ? undefined : source, isSourceAlone ? undefined : use]);
    if (!isUseAlone) l++;
    if (!isSourceAlone) r++;
  }
  return pairs;
}

/** A part stands above the other half's next one, not beside it. */
function standsAlone(part: FundPart, next: FundPart | undefined, other: FundPart): boolean {
  const apart = other.line - part.line;
  return apart > FARTHEST || (next !== undefined && Math.abs(other.line - next.line) < apart);
}

/** The lines that part the beginnings of two parts side by side, of which one has a longer label. */
const FARTHEST = 3;
