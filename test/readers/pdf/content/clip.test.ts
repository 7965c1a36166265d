import { describe, expect, it } from "vitest";
import { clipRule, intersectBoxes, isBeside, transformBox } from "../../../../src/readers/pdf/content/clip.js";
import type { Rule } from "../../../../src/readers/pdf/content/page-content.js";
import { glyphsCutOff } from "../../../../src/readers/pdf/content/page-sides.js";
import { glyphsOf } from "../draw-glyphs.js";

const rule = (orientation: Rule["orientation"], at: number, from: number, to: number): Rule => ({
  orientation,
  at,
  from,
  to,
  thickness: 1,
});

describe("clipping", () => {
  it("leaves what two boxes have in common, and an empty box where that is nothing", () => {
    expect(intersectBoxes([0, 0, 10, 10], [5, 6, 20, 20])).toEqual([5, 6, 10, 10]);
    expect(intersectBoxes([0, 0, 10, 10], [20, 20, 30, 30])).toEqual([20, 20, 20, 20]);
  });

  it("takes a box of a turned user space to the page", () => {
    expect(transformBox([0, 1, -1, 0, 100, 0], [10, 20, 30, 40])).toEqual([60, 10, 80, 30]);
  });

  it("cuts rules at the page break, and not at the sides", () => {
    const page = [0, 50, 100, 800] as const;
    expect(clipRule(rule("vertical", 20, 700, 900), page)).toEqual(rule("vertical", 20, 700, 800));
    expect(clipRule(rule("vertical", 20, 801, 900), page)).toBeUndefined();
    expect(clipRule(rule("horizontal", 840, 0, 90), page)).toBeUndefined();
    expect(clipRule(rule("horizontal", 100, 0, 150), page)).toEqual({ ...rule("horizontal", 100, 0, 150), shown: [0, 100] });
    expect(clipRule(rule("vertical", 120, 100, 200), page)).toEqual(rule("vertical", 120, 100, 200));
  });

  it("hides lines above and below the box, and no ends of lines", () => {
    const [glyph] = glyphsOf("字", 120, 100);
    expect(glyph && isBeside(glyph, [0, 0, 100, 200])).toBe(true);
    expect(glyph && isBeside(glyph, [0, 0, 200, 100])).toBe(false);
  });
});

describe("text beside the page", () => {
  const page = [0, 0, 100, 200] as const;
  const textOf = (glyphs: readonly { readonly text: string }[]): string => glyphs.map(({ text }) => text).join("");

  it("goes on with a line that the page cuts off, from either side", () => {
    const right = glyphsOf("一二三四", 80, 20);
    expect(textOf(glyphsCutOff(right.slice(2), right.slice(0, 2), [], page))).toBe("三四");
    const left = glyphsOf("一二三四", -20, 20);
    expect(
      textOf(glyphsCutOff(left.slice(0, 2), left.slice(2), [], page))
        .split("")
        .sort()
        .join(""),
    ).toBe(["一", "二"].sort().join(""));
  });

  it("is none of the page's where nothing leads to it", () => {
    expect(glyphsCutOff(glyphsOf("裁切", 130, 20), glyphsOf("正文", 20, 20), [], page)).toEqual([]);
  });

  it("belongs to a table that is wider than the page", () => {
    const wide = rule("horizontal", 10, 10, 160);
    expect(textOf(glyphsCutOff(glyphsOf("得分", 130, 20), glyphsOf("正文", 20, 20), [wide], page))).toBe("得分");
  });
});
