import { describe, expect, it } from "vitest";
import type { PageLayout } from "../../../../src/readers/pdf/pages/lay-out-page.js";
import { measureTextAreas } from "../../../../src/readers/pdf/pages/text-area.js";
import { lineOf } from "../draw-glyphs.js";

const page = (number: number, texts: readonly string[]): PageLayout => ({
  page: number,
  width: 400,
  height: 800,
  lines: texts.map((text, index) => lineOf(text, 50, 60 + index * 16)),
  tables: [],
  unruled: [],
});

describe("the text area of a page", () => {
  const prose = page(1, Array<string>(12).fill("部".repeat(30)));

  it("ends where its full lines end", () => {
    expect(measureTextAreas([prose]).get(prose)?.right).toBe(350);
  });

  it("is that of the other pages where short lines end together by chance, among longer ones", () => {
    const list = page(2, [
      "全".repeat(24),
      "题".repeat(17),
      "表".repeat(14),
      "单".repeat(11),
      "无此项。",
      "附件：",
      "附件一",
      "名".repeat(20),
    ]);
    expect(measureTextAreas([prose, list]).get(list)?.right).toBe(350);
  });
});
