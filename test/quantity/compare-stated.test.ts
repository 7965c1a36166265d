import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStated, type StatedFigure } from "../../src/quantity/compare-stated.js";
import { parseDecimal, ZERO } from "../../src/quantity/decimal.js";
import { printedScale } from "../../src/quantity/printed-scale.js";

const POWERS = { 元: 0, 万元: 4, 亿元: 8 } as const;

function figure(text: string, unit: keyof typeof POWERS, scale?: number): StatedFigure {
  const value = parseDecimal(text) ?? ZERO;
  return { value, scale: scale ?? value.scale, power: POWERS[unit] };
}

describe("compareStated", () => {
  it.each([
    ["5498.15", "万元", "5498.15", "万元", "equal"],
    ["54981500", "元", "5498.15", "万元", "equal"],
    ["54981488.21", "元", "5498.15", "万元", "rounded"],
    ["0.55", "亿元", "5498.15", "万元", "rounded"],
    ["0.54", "亿元", "5498.15", "万元", "truncated"],
    ["5498.1", "万元", "5498.15", "万元", "truncated"],
    ["5498.2", "万元", "5498.15", "万元", "rounded"],
    ["0.57", "亿元", "5498.15", "万元", "different"],
    ["5498.16", "万元", "5498.15", "万元", "different"],
  ] as const)("%s%s and %s%s are %s", (a, unitA, b, unitB, kind) => {
    expect(compareStated(figure(a, unitA), figure(b, unitB)).kind).toBe(kind);
    expect(compareStated(figure(b, unitB), figure(a, unitA)).kind).toBe(kind);
  });

  it("counts the difference in units of the coarser figure's last place", () => {
    expect(compareStated(figure("5498.14", "万元"), figure("5498.15", "万元"))).toEqual({ kind: "different", units: 1n });
    expect(compareStated(figure("5489.15", "万元"), figure("5498.15", "万元"))).toEqual({ kind: "different", units: 900n });
  });

  it("takes dropped zeros for what they are, where the scale is told", () => {
    expect(compareStated(figure("336.8", "万元", 2), figure("336.79", "万元"))).toEqual({ kind: "different", units: 1n });
    expect(compareStated(figure("336.8", "万元"), figure("336.79", "万元")).kind).toBe("rounded");
  });

  it("finds every figure equal to itself in another unit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom(0, 4, 8), (coefficient, power) => {
        const plain = { value: { coefficient, scale: 2 }, scale: 2, power: 0 };
        const converted = { value: { coefficient, scale: 2 + power }, scale: 2 + power, power };
        expect(compareStated(plain, converted).kind).toBe("equal");
      }),
    );
  });
});

describe("printedScale", () => {
  it.each([
    ["1,810.50万元", "1810.5", 2],
    ["43.8　", "43.8", 1],
    ["１８．００", "18", 2],
    ["（1.20）", "-1.2", 2],
    ["一般公共预算：6230.76", "6230.76", 2],
    ["——", "3.5", 1],
  ])("%s with the value %s has %i decimals", (text, value, scale) => {
    expect(printedScale(text, parseDecimal(value) ?? ZERO)).toBe(scale);
  });
});
