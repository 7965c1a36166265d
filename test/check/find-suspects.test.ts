import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSuspects, type MovableRelation } from "../../src/check/find-suspects.js";
import { ROLES } from "../../src/lexicon/evidence-roles.js";
import { absolute, add, compare, formatDecimal, negate, parseDecimal, subtract, sum, ZERO } from "../../src/quantity/decimal.js";
import type { Clue } from "../../src/rules/rule.js";

function clue(place: number, value: number, coefficient: 1 | -1): Clue {
  return { role: ROLES.part, text: String(value), value: String(value), at: { block: place }, coefficient };
}

/** `total = Σ parts`, each a place with the value that stands there. */
function relation(
  source: string,
  total: readonly [place: number, value: number],
  parts: readonly (readonly [place: number, value: number])[],
): MovableRelation<string> {
  const difference = total[1] - parts.reduce((all, [, value]) => all + value, 0);
  return {
    source,
    difference: parseDecimal(String(difference)) ?? ZERO,
    tolerance: ZERO,
    isViolated: difference !== 0,
    clues: [clue(total[0], total[1], 1), ...parts.map(([place, value]) => clue(place, value, -1))],
  };
}

function told(relations: readonly MovableRelation<string>[]): readonly unknown[] {
  return findSuspects(relations).map(({ clue: { at }, value, fixed, rivals }) => [
    at.block,
    formatDecimal(value),
    fixed.map(({ source }) => source).join(),
    rivals,
  ]);
}

describe("findSuspects", () => {
  it.each<readonly [string, readonly MovableRelation<string>[], readonly unknown[]]>([
    ["nothing wrong", [relation("a", [1, 3], [[2, 3]])], []],
    ["one relation alone", [relation("a", [1, 4], [[2, 3]])], []],
    ["one value in two sums", [relation("a", [1, 4], [[2, 3]]), relation("b", [1, 4], [[3, 3]])], [[1, "3", "a,b", 1]]],
    ["two values that would do", [relation("a", [1, 4], [[2, 3]]), relation("b", [1, 4], [[2, 3]])], [[1, "3", "a,b", 2]]],
    [
      "a value that would break as much as it mends",
      [
        relation("a", [1, 4], [[2, 3]]),
        relation("b", [1, 4], [[3, 3]]),
        relation("c", [1, 4], [[4, 4]]),
        relation("d", [1, 4], [[5, 4]]),
      ],
      [],
    ],
    [
      "two causes far apart, neither a rival of the other",
      [
        relation("a", [1, 4], [[2, 3]]),
        relation("b", [1, 4], [[3, 3]]),
        relation("c", [11, 9], [[12, 7]]),
        relation("d", [11, 9], [[13, 7]]),
      ],
      [
        [1, "3", "a,b", 1],
        [11, "7", "c,d", 1],
      ],
    ],
    [
      "two causes that touch: the stronger one first, the other without what it explained",
      [
        relation("a", [1, 4], [[2, 3]]),
        relation("b", [1, 4], [[3, 3]]),
        relation("c", [1, 4], [[4, 3]]),
        relation("d", [4, 3], [[5, 2]]),
      ],
      [[1, "3", "a,b,c", 1]],
    ],
  ])("%s", (_, relations, expected) => {
    expect(told(relations)).toEqual(expected);
  });

  it("names only values that do make what they explain hold, each relation once", () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 });
    const shape = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(values, fc.array(shape, { minLength: 1, maxLength: 8 }), (stated, shapes) => {
        const relations = shapes.map(([total = 0, ...parts], index) => {
          const valued = (place: number): readonly [number, number] => [place, stated[place] ?? 0];
          return relation(String(index), valued(total), parts.map(valued));
        });
        const suspects = findSuspects(relations);
        const explained = suspects.flatMap(({ fixed }) => fixed);
        expect(new Set(explained).size).toBe(explained.length);
        for (const { clue: suspect, value, fixed } of suspects) {
          const change = subtract(value, parseDecimal(suspect.value ?? "") ?? ZERO);
          for (const { clues, difference } of fixed) {
            const own = clues.filter(({ at }) => at.block === suspect.at.block);
            const moved = sum(own.map(({ coefficient }) => (coefficient === 1 ? change : negate(change))));
            expect(compare(absolute(add(difference, moved)), ZERO)).toBe(0);
          }
        }
      }),
      { seed: 20221231, numRuns: 300 },
    );
  });

  it("grows with the number of values, not with its square", () => {
    const wide = (count: number): readonly MovableRelation<string>[] => {
      const parts = Array.from({ length: count }, (_, place) => [place + 2, 1] as const);
      const pairs = parts.map(([place]) => relation(`p${place}`, [place, 1], [[place + count, 2]]));
      return [relation("a", [1, count + 5], parts), relation("b", [1, count + 5], parts), ...pairs];
    };
    const spent = (relations: readonly MovableRelation<string>[]): number => {
      const before = process.cpuUsage();
      findSuspects(relations);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    spent(wide(1000));
    expect(spent(wide(16_000)) / spent(wide(2000))).toBeLessThan(32);
  });
});
