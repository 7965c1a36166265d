import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rule } from "../../../../src/readers/pdf/content/page-content.js";
import { cellBox, tableBox } from "../../../../src/readers/pdf/ruled/find-cells.js";
import type { RuledTable } from "../../../../src/readers/pdf/ruled/find-cells.js";
import { findRuledTables } from "../../../../src/readers/pdf/ruled/find-ruled-tables.js";

/** Edges within 3 points of each other count as one at this size. */
const TEXT_SIZE = 10;

interface Span {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

const covers = ({ row, col, rowSpan, colSpan }: Span, r: number, c: number): boolean =>
  row <= r && r < row + rowSpan && col <= c && c < col + colSpan;

/** The rulings of a grid, each as long as one unit, none inside the merged cell. */
function rulesOf(xs: readonly number[], ys: readonly number[], merged?: Span): Rule[] {
  const isInside = (r: number, c: number): boolean => merged !== undefined && covers(merged, r, c);
  const rules: Rule[] = [];
  for (const [r, y] of ys.entries()) {
    for (const [c, x] of xs.entries()) {
      const [right, below] = [xs[c + 1], ys[r + 1]];
      if (right !== undefined && !(isInside(r - 1, c) && isInside(r, c))) {
        rules.push({ orientation: "horizontal", at: y, from: x, to: right, thickness: 0.5 });
      }
      if (below !== undefined && !(isInside(r, c - 1) && isInside(r, c))) {
        rules.push({ orientation: "vertical", at: x, from: y, to: below, thickness: 0.5 });
      }
    }
  }
  return rules;
}

/** The cells of a grid with one merged cell. */
function spansOf(rows: number, cols: number, merged: Span): Span[] {
  const units = Array.from({ length: rows * cols }, (_, unit) => ({
    row: Math.floor(unit / cols),
    col: unit % cols,
    rowSpan: 1,
    colSpan: 1,
  }));
  return [merged, ...units.filter(({ row, col }) => !covers(merged, row, col))].sort((a, b) => a.row - b.row || a.col - b.col);
}

const spans = (table: RuledTable | undefined): Span[] | undefined =>
  table?.cells.map(({ row, col, rowSpan, colSpan }) => ({ row, col, rowSpan, colSpan }));

/** Places at least 20 points apart. */
const places = fc
  .array(fc.integer({ min: 20, max: 90 }), { minLength: 2, maxLength: 6 })
  .map((sizes) => sizes.reduce<number[]>((all, size) => [...all, (all.at(-1) ?? 0) + size], [40]));

/** A grid and a merged cell that leaves at least one row and one column beside it. */
const grid = fc.tuple(places, places).chain(([xs, ys]) => {
  const [cols, rows] = [xs.length - 1, ys.length - 1];
  const span = fc
    .record({
      rowSpan: fc.integer({ min: 1, max: rows - 1 }),
      colSpan: fc.integer({ min: 1, max: cols - 1 }),
      row: fc.nat(),
      col: fc.nat(),
    })
    .map(({ rowSpan, colSpan, row, col }) => ({
      rowSpan,
      colSpan,
      row: row % (rows - rowSpan + 1),
      col: col % (cols - colSpan + 1),
    }));
  return span.map((merged) => ({ xs, ys, merged }));
});

/** Cuts each rule in two and moves every piece and its ends a little, less than the distance that counts. */
function disturb(rules: readonly Rule[], shares: readonly number[], jitters: readonly number[]): Rule[] {
  const jitter = (index: number): number => jitters[index % jitters.length] ?? 0;
  return rules.flatMap((rule, index) => {
    const cut = rule.from + (rule.to - rule.from) * (shares[index % shares.length] ?? 0.5);
    const at = rule.at + jitter(index);
    return [
      { ...rule, at, from: rule.from + jitter(index + 1), to: cut },
      { ...rule, at: rule.at + jitter(index + 2), from: cut, to: rule.to + jitter(index + 3) },
    ];
  });
}

describe("the cells that a page's rulings show", () => {
  it("are those drawn, in whatever order and pieces the rulings are painted", () => {
    fc.assert(
      fc.property(
        grid.chain((drawn) => {
          const pieces = fc
            .tuple(
              fc.array(fc.double({ min: 0.3, max: 0.7, noNaN: true }), { minLength: 7, maxLength: 7 }),
              fc.array(fc.double({ min: -1.2, max: 1.2, noNaN: true }), { minLength: 11, maxLength: 11 }),
            )
            .chain(([shares, jitters]) => {
              const rules = disturb(rulesOf(drawn.xs, drawn.ys, drawn.merged), shares, jitters);
              return fc.shuffledSubarray(rules, { minLength: rules.length });
            });
          return fc.tuple(fc.constant(drawn), pieces);
        }),
        ([{ xs, ys, merged }, rules]) => {
          const [table, ...others] = findRuledTables(rules, TEXT_SIZE);
          expect(others).toEqual([]);
          expect(spans(table)).toEqual(spansOf(ys.length - 1, xs.length - 1, merged));
          expect(table?.cells.some(({ isOpenAbove, isOpenBelow }) => isOpenAbove || isOpenBelow)).toBe(false);
          for (const [index, x] of xs.entries()) expect(Math.abs((table?.xs[index] ?? 0) - x)).toBeLessThan(3);
          for (const [index, y] of ys.entries()) expect(Math.abs((table?.ys[index] ?? 0) - y)).toBeLessThan(3);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it("tile the table whichever rulings are missing", () => {
    fc.assert(
      fc.property(
        grid.chain(({ xs, ys }) => fc.subarray(rulesOf(xs, ys), { minLength: 1 })),
        (rules) => {
          for (const table of findRuledTables(rules, TEXT_SIZE)) {
            for (let row = 0; row < table.ys.length - 1; row++) {
              for (let col = 0; col < table.xs.length - 1; col++) {
                expect(table.cells.filter((cell) => covers(cell, row, col))).toHaveLength(1);
              }
            }
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it("stay apart in two tables below each other, the upper one first", () => {
    const tables = findRuledTables([...rulesOf([0, 50, 100], [300, 330]), ...rulesOf([0, 100], [100, 130, 160])], TEXT_SIZE);
    expect(tables.map(tableBox)).toEqual([
      [0, 100, 100, 160],
      [0, 300, 100, 330],
    ]);
  });

  it("are open where the ruling at the table's foot or top is missing", () => {
    const rules = rulesOf([0, 50, 100], [100, 130, 160]).filter(
      ({ orientation, at }) => orientation === "vertical" || at === 130,
    );
    const [table] = findRuledTables(rules, TEXT_SIZE);
    expect(table?.cells.map(({ isOpenAbove, isOpenBelow }) => [isOpenAbove, isOpenBelow])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(table?.cells.map((cell) => cellBox(table, cell))[3]).toEqual([50, 130, 100, 160]);
  });

  it("are rectangles even where the rulings leave an L", () => {
    const isGone = ({ orientation, at, from }: Rule): boolean =>
      (orientation === "vertical" && at === 50 && from === 0) || (orientation === "horizontal" && at === 30 && from === 0);
    const [table] = findRuledTables(
      rulesOf([0, 50, 100], [0, 30, 60]).filter((rule) => !isGone(rule)),
      TEXT_SIZE,
    );
    expect(spans(table)).toEqual([
      { row: 0, col: 0, rowSpan: 1, colSpan: 2 },
      { row: 1, col: 0, rowSpan: 1, colSpan: 1 },
      { row: 1, col: 1, rowSpan: 1, colSpan: 1 },
    ]);
  });
});
