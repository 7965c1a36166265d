import { describe, expect, it } from "vitest";
import type { PageLayout } from "../../../../src/readers/pdf/pages/lay-out-page.js";
import { dropFurniture } from "../../../../src/readers/pdf/pages/page-furniture.js";
import { lineOf } from "../draw-glyphs.js";

/** A page of 800 points from its lines, each with the y of its top. */
function pageOf(page: number, lines: readonly (readonly [y: number, text: string])[]): PageLayout {
  return { page, width: 600, height: 800, lines: lines.map(([y, text]) => lineOf(text, 80, y)), tables: [], unruled: [] };
}
const texts = (pages: readonly PageLayout[]): string[][] =>
  dropFurniture(pages).map(({ lines }) => lines.map(({ text }) => text));

describe("page furniture", () => {
  it.each(["3", "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "3/10", "Page 3 of 10", "iv", "·3·"])(
    "%s at the foot is a page number",
    (number) => {
      expect(
        texts([
          pageOf(1, [
            [300, "正文"],
            [770, number],
          ]),
        ]),
      ).toEqual([["正文"]]);
    },
  );

  it.each(["3月", "共10项", "2022年度", "合计3"])("%s at the foot is none", (text) => {
    expect(
      texts([
        pageOf(1, [
          [300, "正文"],
          [770, text],
        ]),
      ]),
    ).toEqual([["正文", text]]);
  });

  it("a number in the body is none", () => {
    expect(
      texts([
        pageOf(1, [
          [300, "正文"],
          [400, "3"],
          [500, "正文"],
        ]),
      ]),
    ).toEqual([["正文", "3", "正文"]]);
  });

  it("a header comes again at the same place, whatever its digits", () => {
    const pages = [1, 2, 3].map((page) =>
      pageOf(page, [
        [30, `自评报告 ${page}`],
        [300, `正文${"甲乙丙"[page - 1] ?? ""}`],
      ]),
    );
    expect(texts(pages)).toEqual([["正文甲"], ["正文乙"], ["正文丙"]]);
  });

  it("a text that comes again elsewhere on the page is none", () => {
    const pages = [30, 60].map((y, index) =>
      pageOf(index + 1, [
        [y, "自评报告"],
        [300, "正文"],
      ]),
    );
    expect(texts(pages)).toEqual([
      ["自评报告", "正文"],
      ["自评报告", "正文"],
    ]);
  });

  it("labels of different annexes that open their pages at the same height are none", () => {
    const pages = ["附件2", "附件 3"].map((label, index) =>
      pageOf(index + 1, [
        [30, label],
        [50, "自评表"],
        [300, "正文"],
      ]),
    );
    expect(texts(pages).map(([first]) => first)).toEqual(["附件2", "附件3"]);
  });

  it("a text of a single page is none", () => {
    expect(
      texts([
        pageOf(1, [
          [30, "自评报告"],
          [300, "正文"],
        ]),
        pageOf(2, [[300, "正文"]]),
      ]),
    ).toEqual([["自评报告", "正文"], ["正文"]]);
  });
});
