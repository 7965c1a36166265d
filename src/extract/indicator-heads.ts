import { flatMap } from "../lists/flat-map.js";
import { indicatorColumn, type IndicatorColumn, shortIndicatorColumn } from "../lexicon/column-heads.js";
import { rememberedOf } from "../lexicon/remembered.js";
import { columnsOf, type FormRow } from "./form-row.js";
import type { Head } from "./read-heads.js";

/** A column of an indicator block; in the older score sheet levels have columns of points of their own. */
export type BlockColumn = IndicatorColumn | "level1Weight" | "level2Weight";

/** The columns of an indicator block. */
export interface IndicatorHeads {
  readonly columns: readonly Head<BlockColumn>[];
}

/** Whether a row is the head of an indicator block: it names the levels, and a target, a value or points. */
export function isIndicatorHead(row: FormRow): boolean {
  if (row.heads < 3) return false;
  const columns = new Set(readIndicatorHeads(row)[0]?.columns.map(({ column }) => column));
  const hasName = columns.has("level3") || (columns.has("level1") && columns.has("level2"));
  return (
    hasName &&
    columns.size >= 3 &&
    (columns.has("target") || columns.has("actual") || columns.has("weight") || columns.has("score"))
  );
}

/**
 * The heads of an indicator block, or of several that stand side by side: where a level that was named comes again, another
 * block begins. In the older score sheet every level has its points beside it (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值):
 * a points head right behind a level's head belongs to that level, unless it is the only one.
 */
export const readIndicatorHeads: (row: FormRow) => readonly IndicatorHeads[] = rememberedOf((row) => {
  const { labels } = row;
  const namesLevels = labels.filter(({ compact }) => LEVEL_COLUMNS.has(indicatorColumn(compact) ?? "core")).length >= 2;
  const found = flatMap(labels, ({ cell, compact }): FoundHead[] => {
    const column = indicatorColumn(compact) ?? (namesLevels ? shortIndicatorColumn(compact) : undefined);
    return column === undefined ? [] : [{ column, cell, unit: undefined, ...columnsOf(cell) }];
  });
  return sideBySide(found).map((block) => ({ columns: blockColumns(block) }));
});

type FoundHead = Head<IndicatorColumn>;

function sideBySide(found: readonly FoundHead[]): readonly (readonly FoundHead[])[] {
  const blocks: FoundHead[][] = [[]];
  for (const head of found) {
    const isAgain = LEVEL_COLUMNS.has(head.column) && blocks.at(-1)?.some(({ column }) => column === head.column) === true;
    if (isAgain) blocks.push([head]);
    else blocks.at(-1)?.push(head);
  }
  return blocks;
}

function blockColumns(found: readonly FoundHead[]): readonly Head<BlockColumn>[] {
  const points = found.filter(({ column }) => column === "weight" || column === "score");
  const heads: Head<BlockColumn>[] = [];
  found.forEach((head, index) => {
    const column = pointsColumn(head.column, found[index - 1]?.column, points.length > 2 && head !== points.at(-1));
    // 指标解释 and 评分标准 both explain.
    if (column === "explanation" || !heads.some((each) => each.column === column)) heads.push({ ...head, column });
  });
  return heads;
}

const LEVEL_COLUMNS: ReadonlySet<IndicatorColumn> = new Set(["level1", "level2", "level3"]);

function pointsColumn(column: IndicatorColumn, before: IndicatorColumn | undefined, isOneOfMany: boolean): BlockColumn {
  if (!isOneOfMany || (column !== "weight" && column !== "score")) return column;
  if (before === "level1") return "level1Weight";
  if (before === "level2") return "level2Weight";
  return before === "level3" ? "weight" : column;
}
