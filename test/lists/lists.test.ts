import fc from "fast-check";
import { expect, it } from "vitest";
import { allMatches } from "../../src/lists/all-matches.js";
import { append } from "../../src/lists/append.js";
import { flat, flatMap } from "../../src/lists/flat-map.js";
import { listOf } from "../../src/lists/list-of.js";

it("appends more items than a call takes arguments", () => {
  const list = [1];
  append(list, new Array<number>(300_000).fill(2));
  expect(list.length).toBe(300_001);
});

it("lays lists out as the language does", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.array(fc.integer()))), (items) => {
      const work = (item: number | number[], index: number): number | number[] => (index % 2 === 0 ? item : [index]);
      expect(flatMap(items, work)).toEqual(items.flatMap(work));
    }),
  );
  expect(flat([[1], [], [2, 3]])).toEqual([1, 2, 3]);
});

it("makes a list from its indexes", () => {
  expect(listOf(3, (index) => index * index)).toEqual([0, 1, 4]);
  expect(listOf(0, () => 1)).toEqual([]);
});

it("finds the matches that the language finds, call after call, and ends on empty ones", () => {
  const patterns = [/a+/gu, /b?/gu, /(?<=a)c/gu];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c") }), fc.constantFrom(...patterns), (text, pattern) => {
      expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
    }),
  );
});
