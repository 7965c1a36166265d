import fc from "fast-check";
import { expect, it } from "vitest";
import { countBelow } from "../../src/document/count-below.js";

it("counts the numbers below a limit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -10, max: 10 }), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(countBelow(sorted, limit)).toBe(sorted.filter((number) => number < limit).length);
    }),
  );
});
