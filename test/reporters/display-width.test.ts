import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cutToWidth, displayWidth, padToWidth } from "../../src/reporters/display-width.js";

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["支出总额", 8],
    ["５４９８", 8],
    ["㎡", 2],
    ["（一）", 6],
    ["𠀀", 2],
    ["e\u0301", 1],
    ["\u200B", 0],
  ])("gives %j its columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("cutToWidth", () => {
  it.each([
    ["支出总额", 8, "支出总额"],
    ["支出总额", 7, "支出总…"],
    ["支出总额", 6, "支出…"],
    ["abcdef", 4, "abc…"],
  ])("cuts %j to %d columns", (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut);
  });

  it("is never wider than asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(displayWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("padToWidth", () => {
  it("fills up to the width and leaves a longer text alone", () => {
    expect(padToWidth("支出", 6)).toBe("支出  ");
    expect(padToWidth("支出总额", 6)).toBe("支出总额");
  });
});
