import { describe, expect, it } from "vitest";
import { pdfReader } from "../../../src/readers/pdf/read-pdf.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { drawPdf } from "./draw-pdf.js";

/** A table of two columns and three rows from `x0` to `x1`, with a figure at `x` in the last column. */
function tablePage(x0: number, x1: number, x: number, clip = ""): string {
  const middle = (x0 + x1) / 2;
  const across = [700, 680, 660, 640].map((y) => `${x0} ${y} m ${x1} ${y} l S`);
  const down = [x0, middle, x1].map((at) => `${at} 640 m ${at} 700 l S`);
  const text = (shown: string, left: number, y: number): string => `BT /F1 9 Tf ${left} ${y} Td (${shown}) Tj ET`;
  const label = Math.max(x0, 0) + 20;
  return [clip, ...across, ...down, text("Total", label, 686), text("100.25", x, 686), text("Part", label, 666)].join("\n");
}

const messages = async (content: string): Promise<string[]> => {
  const { diagnostics } = await pdfReader.read(drawPdf([{ content }]), DEFAULT_LIMITS);
  return diagnostics.map(({ message }) => message);
};

describe("a table that is cut off at a side", () => {
  it.each([
    ["by the page", tablePage(300, 640, 570)],
    ["by the print area", tablePage(200, 520, 465, "50 50 450 742 re W n")],
  ])("%s: says whose text may go on", async (_, content) => {
    const [message, ...others] = await messages(content);
    expect(others).toEqual([]);
    expect(message).toMatch(/^第 1 页的表格超出了纸面或打印范围，“100\.25”的文字或数字在边上被截断/u);
  });

  it.each([
    ["that is all on the page", tablePage(100, 500, 400)],
    ["whose texts end before the side", tablePage(300, 640, 500)],
  ])("%s: says nothing", async (_, content) => {
    expect(await messages(content)).toEqual([]);
  });
});
