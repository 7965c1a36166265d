import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, type ExactDecimal, formatDecimal, parseDecimal, subtract, ZERO } from "../../src/quantity/decimal.js";
import {
  addIntervals,
  around,
  contains,
  exactly,
  halfUnit,
  type Interval,
  lastUnit,
  meets,
  quotientMeets,
  shiftInterval,
  subtractIntervals,
  sumIntervals,
} from "../../src/quantity/interval.js";

const decimals: fc.Arbitrary<ExactDecimal> = fc.record({
  coefficient: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  scale: fc.integer({ min: 0, max: 4 }),
});
const printed = fc.tuple(decimals, fc.integer({ min: 0, max: 4 }));
const positive = decimals.filter(({ coefficient }) => coefficient > 0n);

function decimal(text: string): ExactDecimal {
  return parseDecimal(text) ?? ZERO;
}

function shown({ low, high }: Interval): string {
  return `${formatDecimal(low)}..${formatDecimal(high)}`;
}

describe("intervals", () => {
  it("of printed figures are half a unit of the last place to either side", () => {
    expect(formatDecimal(halfUnit(2))).toBe("0.005");
    expect(formatDecimal(lastUnit(0))).toBe("1");
    expect(shown(around(decimal("91"), 0))).toBe("90.5..91.5");
    expect(shown(around(decimal("2682.5"), 2))).toBe("2682.495..2682.505");
  });

  it("hold every sum and difference of what they hold", () => {
    fc.assert(
      fc.property(printed, printed, ([a, scaleA], [b, scaleB]) => {
        const [left, right] = [around(a, scaleA), around(b, scaleB)];
        for (const x of [left.low, a, left.high]) {
          for (const y of [right.low, b, right.high]) {
            expect(contains(addIntervals(left, right), add(x, y))).toBe(true);
            expect(contains(subtractIntervals(left, right), subtract(x, y))).toBe(true);
          }
        }
      }),
    );
  });

  it("add up in any order, and nothing adds to nothing", () => {
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 8 }), (figures) => {
        const intervals = figures.map(([value, scale]) => around(value, scale));
        expect(shown(sumIntervals(intervals))).toBe(shown(sumIntervals([...intervals].reverse())));
      }),
    );
    expect(shown(sumIntervals([]))).toBe("0..0");
  });

  it("meet where they share a number, their ends included", () => {
    expect(meets(around(decimal("5498.14"), 2), around(decimal("5498.15"), 2))).toBe(true);
    expect(meets(around(decimal("5498.14"), 2), around(decimal("5498.16"), 2))).toBe(false);
    expect(meets(exactly(decimal("3")), exactly(decimal("3.0")))).toBe(true);
    expect(shown(shiftInterval(around(decimal("1.5"), 1), 2))).toBe("145..155");
  });
});

describe("quotientMeets", () => {
  it.each([
    ["42", "46", "91", 0, true],
    ["42", "46", "92", 0, false],
    ["215457.6", "250000", "86.18", 2, true],
    ["215457.6", "250000", "86.19", 2, false],
  ])("%s ÷ %s against %s%% at %i decimals: %s", (top, bottom, rate, scale, expected) => {
    const numerator = shiftInterval(exactly(decimal(top)), 2);
    expect(quotientMeets(numerator, exactly(decimal(bottom)), around(decimal(rate), scale))).toBe(expected);
  });

  it("never refuses the quotient of two numbers that the intervals hold", () => {
    fc.assert(
      fc.property(decimals, positive, fc.integer({ min: 0, max: 4 }), (top, bottom, scale) => {
        const quotient = divide(top, bottom, scale);
        if (quotient === undefined) return;
        expect(quotientMeets(exactly(top), exactly(bottom), around(quotient, scale))).toBe(true);
      }),
    );
  });

  it("does not divide by what may be zero", () => {
    expect(quotientMeets(exactly(decimal("1")), around(ZERO, 2), around(decimal("1"), 0))).toBeUndefined();
  });
});
