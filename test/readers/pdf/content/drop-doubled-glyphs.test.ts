import { describe, expect, it } from "vitest";
import type { Glyph } from "../../../../src/readers/pdf/content/page-content.js";
import { dropDoubledGlyphs } from "../../../../src/readers/pdf/content/drop-doubled-glyphs.js";
import { glyphsOf } from "../draw-glyphs.js";

const textAfter = (glyphs: readonly Glyph[]): string =>
  dropDoubledGlyphs(glyphs)
    .map(({ text }) => text)
    .join("");

describe("glyphs that are drawn twice", () => {
  it.each([
    ["in the same place", 0],
    ["a little beside, which makes them bolder", 0.4],
  ])("stay once: %s", (_, shift) => {
    expect(textAfter([...glyphsOf("预算12", 50, 5), ...glyphsOf("预算12", 50 + shift, 5)])).toBe("预算12");
  });

  it("stay once where each is doubled before the next is drawn", () => {
    const glyphs = glyphsOf("预算", 50, 5).flatMap((glyph) => [glyph, { ...glyph, x0: glyph.x0 + 0.4, x1: glyph.x1 + 0.4 }]);
    expect(textAfter(glyphs)).toBe("预算");
  });

  it.each(["123", "11123"])("are none where a figure that sticks out of its cell meets the same digit: %s", (figure) => {
    const left = glyphsOf("91", 40, 5);
    expect(textAfter([...left, ...glyphsOf(figure, 46, 5, { run: 1 })])).toBe(`91${figure}`);
  });

  it("are none where letter-spaced figures meet: what is shown at once repeats with every glyph or not at all", () => {
    const spaced = (text: string, x: number, run: number): readonly Glyph[] =>
      [...text].flatMap((digit, index) => glyphsOf(digit, x + 6 * index, 5, { run }));
    expect(textAfter([...spaced("1492", 40, 1), ...spaced("2367", 58.5, 2)])).toBe("14922367");
  });

  it.each([
    { of: "figures that lie over each other", first: "16928.13", second: "14157", at: 80, text: "16928.1314157" },
    { of: "a figure drawn again, a little beside", first: "16928.13", second: "16928.13", at: 40.6, text: "16928.13" },
  ])("are told by their distances where each is shown by an operator of its own: $of", ({ first, second, at, text }) => {
    const spaced = (figure: string, x: number, run: number): readonly Glyph[] =>
      [...figure].flatMap((digit, index) => glyphsOf(digit, x + 5.8 * index, 5, { run: run + index }));
    expect(textAfter([...spaced(first, 40, 0), ...spaced(second, at, 20)])).toBe(text);
  });

  it("stay once where each letter-spaced glyph is doubled before the next is drawn", () => {
    const glyphs = [..."预算执行"].flatMap((character, index) =>
      [0, 0.6].flatMap((shift, again) => glyphsOf(character, 50 + 11 * index + shift, 5, { run: 2 * index + again })),
    );
    expect(textAfter(glyphs)).toBe("预算执行");
  });

  it("are none where they stand apart", () => {
    expect(textAfter(glyphsOf("1111", 50, 5))).toBe("1111");
  });
});
