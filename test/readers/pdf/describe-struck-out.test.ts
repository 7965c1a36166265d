import { describe, expect, it } from "vitest";
import type { PageContent, Rule } from "../../../src/readers/pdf/content/page-content.js";
import { describeStruckOut } from "../../../src/readers/pdf/describe-struck-out.js";
import { pdfReader } from "../../../src/readers/pdf/read-pdf.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { drawPdf } from "./draw-pdf.js";
import { glyphsOf } from "./draw-glyphs.js";

/** The text 预算1286万元, 10 points high, from x = 50 and y = 100: its figure stands from 70 to 90. */
const pageWith = (...rules: readonly Rule[]): PageContent => ({
  page: 3,
  width: 595,
  height: 842,
  glyphs: glyphsOf("预算1286万元", 50, 100),
  rules,
  images: [],
  hiddenGlyphs: [],
});
const line = (at: number, from: number, to: number, thickness = 0.5): Rule => ({
  orientation: "horizontal",
  at,
  from,
  to,
  thickness,
});
const upright = (at: number): Rule => ({ orientation: "vertical", at, from: 80, to: 130, thickness: 0.5 });

describe("text with a line drawn through it", () => {
  it.each([
    ["a figure", [line(105.8, 70, 90)], "1286"],
    ["all of a line", [line(105.8, 50, 110)], "预算1286万元"],
    ["a double line", [line(105.2, 70, 90), line(106.6, 70, 90)], "1286"],
  ])("is told: %s", (_, rules, text) => {
    expect(describeStruckOut([pageWith(...rules)])).toEqual([
      { code: "tracked-changes", message: `第 3 页的“${text}”文字上画有删除线，可能已被删去，仍照原文读取，请核对。` },
    ]);
  });

  it.each([
    ["below the text", [line(110, 70, 90)]],
    ["above it", [line(101, 70, 90)]],
    ["that goes on beside it", [line(105.8, 30, 110)]],
    ["that is thick, as a bar", [line(105.8, 70, 90, 3)]],
    ["over one glyph", [line(105.8, 70, 75)]],
    ["of a table", [line(105.8, 50, 110), upright(50), upright(110)]],
  ])("is not what has a rule %s", (_, rules) => {
    expect(describeStruckOut([pageWith(...rules)])).toEqual([]);
  });

  it("is read all the same", async () => {
    const content = "BT /F1 12 Tf 100 700 Td (Budget 1286) Tj ET 141 703.6 27 0.6 re f";
    const { blocks, diagnostics } = await pdfReader.read(drawPdf([{ content }]), DEFAULT_LIMITS);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(["Budget 1286"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });
});
