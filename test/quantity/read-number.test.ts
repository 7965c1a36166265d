import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChineseNumeral, parseChineseNumeral } from "../../src/quantity/chinese-numeral.js";
import { formatDecimal, parseDecimal } from "../../src/quantity/decimal.js";
import { leadingNumber, numbersIn } from "../../src/quantity/read-number.js";

describe("leadingNumber", () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ["5498.15", "5498.15", ""],
    ["91%", "91", "%"],
    ["１，２３４．５万元", "1234.5", "万元"],
    ["282,796.90", "282796.9", ""],
    ["（1.2）", "-1.2", ""],
    ["－3", "-3", ""],
    ["1.65E7", "16500000", ""],
    [".5", "0.5", ""],
    ["12,34", "12", ",34"],
    ["(1.2", undefined, ""],
    ["约12", undefined, ""],
    ["——", undefined, ""],
  ];
  it.each(cases)("%s", (text, value, rest) => {
    const number = leadingNumber(text);
    expect(number === undefined ? undefined : formatDecimal(number.value)).toBe(value);
    expect(number?.rest ?? "").toBe(rest);
  });
});

it("finds numbers with their places, separators only in groups of three", () => {
  const text = "支出11,122,315.04元、3,4项及２０余个";
  expect(numbersIn(text).map(({ value, start, end }) => [formatDecimal(value), text.slice(start, end)])).toEqual([
    ["11122315.04", "11,122,315.04"],
    ["3", "3"],
    ["4", "4"],
    ["20", "２０"],
  ]);
});

describe("decimals and numerals", () => {
  it("prints what it parses", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }), (coefficient, scale) => {
        const text = formatDecimal({ coefficient, scale });
        const again = parseDecimal(text);
        expect(again).toBeDefined();
        expect(formatDecimal(again ?? { coefficient: 0n, scale: 0 })).toBe(text);
      }),
    );
  });

  it("reads every Chinese counting numeral that it writes", () => {
    for (let value = 1; value <= 9999; value++) expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
  });

  const numerals: readonly (readonly [string, number | undefined])[] = [
    ["十", 10],
    ["二十", 20],
    ["一百零五", 105],
    ["两", 2],
    ["二〇二二", 2022],
    ["甲", undefined],
    ["", undefined],
  ];
  it.each(numerals)("%s is %s", (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });
});
