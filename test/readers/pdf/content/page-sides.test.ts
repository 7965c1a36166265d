import { describe, expect, it } from "vitest";
import { glyphsCutOff } from "../../../../src/readers/pdf/content/page-sides.js";
import type { Rule } from "../../../../src/readers/pdf/content/page-content.js";
import { glyphsOf } from "../draw-glyphs.js";

const PAGE = [0, 0, 200, 300] as const;
const textOf = (...given: Parameters<typeof glyphsCutOff>): string =>
  glyphsCutOff(...given)
    .toSorted((a, b) => a.x0 - b.x0)
    .map(({ text }) => text)
    .join("");

describe("glyphs beside the page", () => {
  it("belong to the line that goes on over the page's side", () => {
    expect(textOf(glyphsOf("决算数", 200, 50), glyphsOf("二〇二三年度", 140, 50), [], PAGE)).toBe("决算数");
  });

  it("are no text of the page where they stand apart from it", () => {
    expect(textOf(glyphsOf("裁切线", 230, 50), glyphsOf("正文", 20, 50), [], PAGE)).toBe("");
    expect(textOf(glyphsOf("裁切线", 200, 90), glyphsOf("正文文字", 160, 50), [], PAGE)).toBe("");
  });

  it("belong to the table whose rulings go on over the page's side", () => {
    const rule: Rule = { orientation: "horizontal", at: 60, from: 20, to: 300, thickness: 1 };
    expect(textOf(glyphsOf("得分", 240, 50), glyphsOf("正文", 20, 50), [rule], PAGE)).toBe("得分");
  });

  it("are many thousands, and are told apart soon", () => {
    const beside = Array.from({ length: 400 }, (_, k) => glyphsOf("甲".repeat(100), 200 + (k % 2) * 2000, k)).flat();
    const started = process.cpuUsage();
    expect(glyphsCutOff(beside, glyphsOf("正文", 180, 50), [], PAGE).length).toBeGreaterThan(0);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });
});
