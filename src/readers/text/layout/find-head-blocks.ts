import { flatMap } from "../../../lists/flat-map.js";
import { isGroupPiece, isHeadPiece } from "../../../lexicon/label-pieces.js";
import { LEAST_HEADS, SECTION_HEADS, sectionLabel, type ColumnRole, type TableSection } from "../../../lexicon/table-words.js";
import { headSequence, placedRuns, type PlacedRun } from "./head-sequence.js";
import { headRuns, type LayoutLine } from "./layout-line.js";

/** A column head that stands on the page, its lines joined. */
export interface LayoutHead {
  readonly role: ColumnRole;
  readonly text: string;
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The lines of a head row, `first` (inclusive) to `last` (inclusive) by position in the array searched. */
export interface HeadBlock {
  readonly section: TableSection;
  readonly first: number;
  readonly last: number;
  /** From left to right, the section's own label not among them. */
  readonly heads: readonly LayoutHead[];
  /** Pieces of the section's own label. */
  readonly groupLines: readonly string[];
}

/** All head rows of known sections among lines that stand as on the page; heads may be broken over several lines. */
export function findHeadBlocks(lines: readonly LayoutLine[]): readonly HeadBlock[] {
  const blocks: HeadBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const block = headBlockAt(lines, at, (blocks.at(-1)?.last ?? -1) + 1);
    if (block === undefined) continue;
    blocks.push(block);
    at = block.last;
  }
  return blocks;
}

/** A head row has no more lines above or below any of its own. */
const MOST_LINES = 12;

function headBlockAt(lines: readonly LayoutLine[], at: number, least: number): HeadBlock | undefined {
  const line = lines[at];
  if (line === undefined || line.runs.length === 0) return undefined;
  for (const [section, read] of SECTION_HEADS) {
    if (!isHeadLine(line, section) || !headRuns(line).some((run) => read(run.text) !== undefined)) continue;
    let first = at;
    while (first - 1 >= least && at - first < MOST_LINES && isHeadLine(lines[first - 1], section)) first--;
    let last = at;
    while (last - at < MOST_LINES && isHeadLine(lines[last + 1], section)) last++;
    const block = { section, read, first, last };
    const found = withoutBodyLine(lines, block) ?? readBlock(lines, block);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True when all that stands on the line may belong to a head row of the section. */
function isHeadLine(line: LayoutLine | undefined, section: TableSection): boolean {
  return line !== undefined && line.runs.length > 0 && headRuns(line).every((run) => isHeadPiece(run.text, section));
}

/**
 * `实际完成` below 实际完成值 is the first line of a cell, though it may be a head as well; `分` below 分值 is a head's end
 * where 得 stands above it.
 */
function withoutBodyLine(lines: readonly LayoutLine[], block: BlockLines): HeadBlock | undefined {
  const last = lines[block.last];
  if (last === undefined || block.last === block.first) return undefined;
  const shorter = readBlock(lines, { ...block, last: block.last - 1 });
  if (shorter?.heads.every(({ role }) => role !== "any") !== true) return undefined;
  const isRepeated = headRuns(last).every((run) => shorter.heads.some(({ text }) => text.startsWith(run.text)));
  if (!isRepeated) return undefined;
  if (headRuns(last).some((run) => block.read(run.text) !== undefined)) return shorter;
  const whole = readBlock(lines, block);
  const isOneMore = whole?.heads.every(({ role }) => role !== "any") === true && whole.heads.length > shorter.heads.length;
  return isOneMore ? whole : shorter;
}

interface BlockLines {
  readonly section: TableSection;
  readonly read: (text: string) => ColumnRole | undefined;
  readonly first: number;
  readonly last: number;
}

/** The head row by what stands above each other, or by the order of its pieces alone. */
function readBlock(lines: readonly LayoutLine[], block: BlockLines): HeadBlock | undefined {
  const own = lines.slice(block.first, block.last + 1);
  const byPlace = blockOf(joinPieces(clusterRuns(own), block.read), block);
  if (byPlace?.heads.every(({ role }) => role !== "any") === true) return byPlace;
  const isHead = (text: string, isFirst: boolean): boolean => {
    return block.read(text) !== undefined || (isFirst && isGroupPiece(text, block.section));
  };
  const sequence = headSequence(
    own.map((line) => placedRuns(line, headRuns(line))),
    isHead,
  );
  const byOrder = sequence === undefined ? undefined : blockOf(sequence.map(clusterOf), block);
  return byOrder ?? byPlace;
}

function clusterOf(members: readonly PlacedRun[]): Cluster {
  return {
    members,
    start: Math.min(...members.map(({ run }) => run.start)),
    end: Math.max(...members.map(({ run }) => run.end)),
  };
}

function blockOf(clusters: readonly Cluster[], { section, read, first, last }: BlockLines): HeadBlock | undefined {
  const heads: LayoutHead[] = [];
  const groupLines: string[] = [];
  for (const cluster of clusters) {
    const { start, end } = cluster;
    const pieces = piecesOf(cluster);
    const text = pieces.join("");
    const role = read(text);
    if (role === undefined && heads.length === 0 && isGroupPiece(text, section)) groupLines.push(...pieces);
    else heads.push({ role: role ?? "any", text, lines: pieces, start, end });
  }
  // 年度总体目标 | 预期目标 | 实际完成情况: the first could head a column, but is the label of them all.
  const [label, ...others] = heads;
  if (label !== undefined && others.length >= LEAST_HEADS[section] && sectionLabel(label.text) === section) {
    heads.shift();
    groupLines.push(...label.lines);
  }
  const known = heads.filter(({ role }) => role !== "any").length;
  if (known < LEAST_HEADS[section] || heads.length - known > 1) return undefined;
  return { section, first, last, heads, groupLines };
}

interface Cluster {
  readonly members: readonly PlacedRun[];
  readonly start: number;
  readonly end: number;
}

/** Runs that stand above each other are one head: their stretches overlap. */
function clusterRuns(lines: readonly LayoutLine[]): readonly Cluster[] {
  const placed = flatMap(lines, (line) => placedRuns(line, headRuns(line)));
  placed.sort((a, b) => a.run.start - b.run.start || a.index - b.index);
  const clusters: Cluster[] = [];
  for (const item of placed) {
    const { start, end } = item.run;
    const open = clusters.at(-1);
    const cluster = { members: [item], start, end };
    if (open !== undefined && start < open.end) clusters[clusters.length - 1] = unite(open, cluster);
    else clusters.push(cluster);
  }
  return clusters;
}

function unite(left: Cluster, right: Cluster): Cluster {
  return { members: [...left.members, ...right.members], start: left.start, end: Math.max(left.end, right.end) };
}

function piecesOf(cluster: Cluster): readonly string[] {
  const inOrder = [...cluster.members].sort((a, b) => a.index - b.index || a.run.start - b.run.start);
  return inOrder.map(({ run }) => run.text);
}

/** Pieces that stand a little beside the rest of their head, such as a bracket on a line of its own, join a neighbour. */
function joinPieces(clusters: readonly Cluster[], read: (text: string) => ColumnRole | undefined): readonly Cluster[] {
  const textOf = (cluster: Cluster): string => piecesOf(cluster).join("");
  const joined = [...clusters];
  for (let at = 0; at < joined.length; at++) {
    const cluster = joined[at];
    if (cluster === undefined || read(textOf(cluster)) !== undefined) continue;
    const [before, after] = [joined[at - 1], joined[at + 1]];
    const choices = [
      ...(after === undefined ? [] : [{ gap: after.start - cluster.end, at, whole: unite(cluster, after) }]),
      ...(before === undefined ? [] : [{ gap: cluster.start - before.end, at: at - 1, whole: unite(before, cluster) }]),
    ].filter(({ gap, whole }) => gap <= NEAR && read(textOf(whole)) !== undefined);
    const [best] = choices.sort((a, b) => a.gap - b.gap);
    if (best === undefined) continue;
    joined.splice(best.at, 2, best.whole);
    at = best.at - 1;
  }
  return joined;
}

/** So many blanks may part a piece from its head. */
const NEAR = 3;
