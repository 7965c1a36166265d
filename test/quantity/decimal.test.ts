import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  type ExactDecimal,
  formatDecimal,
  multiply,
  negate,
  parseDecimal,
  roundTo,
  shift,
  stripZeros,
  subtract,
  sum,
  ZERO,
} from "../../src/quantity/decimal.js";

const decimals: fc.Arbitrary<ExactDecimal> = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  scale: fc.integer({ min: 0, max: 6 }),
});

function decimal(text: string): ExactDecimal {
  return parseDecimal(text) ?? ZERO;
}

describe("parseDecimal and formatDecimal", () => {
  it.each([
    ["-0012.50", "-12.5"],
    ["+3", "3"],
    [".5", "0.5"],
    ["7.", "7"],
    ["0.00", "0"],
    ["-0.0", "0"],
    ["1.65E7", "16500000"],
    ["25e-3", "0.025"],
  ])("%s is %s", (text, canonical) => {
    expect(formatDecimal(decimal(text))).toBe(canonical);
  });

  it.each(["", ".", "-", "1,000", "１", "1e", "0x10", "NaN", "1.2.3"])("%j is no plain number", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it("give back what was printed", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(stripZeros(decimal(formatDecimal(value)))).toEqual(stripZeros(value));
      }),
    );
  });
});

describe("arithmetic", () => {
  it("adds exactly, in any order", () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 12 }), (values) => {
        const scale = Math.max(0, ...values.map((value) => value.scale));
        const expected = values.reduce((total, value) => total + value.coefficient * 10n ** BigInt(scale - value.scale), 0n);
        expect(compare(sum(values), { coefficient: expected, scale })).toBe(0);
        expect(compare(sum(values), sum([...values].reverse()))).toBe(0);
      }),
    );
  });

  it("subtracts what it added, and divides what it multiplied", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(add(a, negate(a)), ZERO)).toBe(0);
        if (b.coefficient === 0n) expect(divide(a, b, 2)).toBeUndefined();
        else expect(compare(divide(multiply(a, b), b, a.scale) ?? ZERO, a)).toBe(0);
      }),
    );
  });

  it.each([
    ["2.345", 2, "2.35"],
    ["-2.345", 2, "-2.35"],
    ["2.3449", 2, "2.34"],
    ["0.5", 0, "1"],
    ["12", 3, "12"],
  ])("%s at %i decimals is %s", (text, scale, expected) => {
    expect(formatDecimal(roundTo(decimal(text), scale))).toBe(expected);
  });

  it("moves the point without loss", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -8, max: 8 }), (value, power) => {
        expect(compare(shift(shift(value, power), -power), value)).toBe(0);
      }),
    );
  });
});
