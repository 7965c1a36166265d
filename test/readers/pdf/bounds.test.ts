import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { pdfReader } from "../../../src/readers/pdf/read-pdf.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { drawPdf } from "./draw-pdf.js";
import type { DrawnPage } from "./draw-pdf.js";

const MEGABYTE = 1024 * 1024;
/** Seconds of the processor and megabytes of memory that a file may take: several times what it takes. */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 800;

/** Reads a file and checks what it took. */
async function readBounded(bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<SourceDocument> {
  const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  const document = await pdfReader.read(bytes, limits);
  const { user, system } = process.cpuUsage(cpu);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect((process.memoryUsage().rss - memory) / MEGABYTE).toBeLessThan(MOST_MEGABYTES);
  return document;
}

const page = (content: string): DrawnPage => ({ content });
const text = (shown: string, y = 700): string => `BT /F1 12 Tf 72 ${y} Td (${shown}) Tj ET`;
const PICTURE = "q 595 0 0 842 0 0 cm /Im1 Do Q";

describe("large files", () => {
  const thousands = drawPdf(Array.from({ length: 3000 }, (_, index) => page(text(`Annual report item ${index % 7}, kept.`))));

  it("of 3,000 pages are read to the last page", { timeout: 180_000 }, async () => {
    const { pages, blocks, diagnostics } = await readBounded(thousands);
    expect(pages).toBe(3000);
    expect(new Set(blocks.map((block) => (block.kind === "paragraph" ? block.page : undefined))).size).toBe(3000);
    expect(diagnostics).toEqual([]);
  });

  it("with more pages than the limit say how many were left out", { timeout: 180_000 }, async () => {
    const { blocks, diagnostics } = await readBounded(thousands, { ...DEFAULT_LIMITS, maxPages: 20 });
    expect(blocks).toHaveLength(20);
    expect(diagnostics).toEqual([{ code: "content-skipped", message: "页数超过上限，最后 2980 页未读。" }]);
  });

  it("with more than 100,000 operators on a page lose none of its text", { timeout: 180_000 }, async () => {
    const marks = Array.from(
      { length: 60_000 },
      (_, k) => `${k % 595} ${(k * 7) % 800} m ${(k % 595) + 3} ${((k * 7) % 800) + 2} l S`,
    );
    const shown = Array.from(
      { length: 2000 },
      (_, k) => `BT /F1 4 Tf ${20 + (k % 20) * 25} ${820 - Math.floor(k / 20) * 8} Td (${1000 + k}) Tj ET`,
    );
    const { blocks } = await readBounded(drawPdf([page([...marks, ...shown].join("\n"))]));
    const texts = blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : block.grid.cells.map((cell) => cell.text),
    );
    const numbers = texts.join(" ").match(/\d{4}/gu) ?? [];
    expect(new Set(numbers).size).toBe(2000);
  });

  it("with tens of thousands of rulings on a page give one table", { timeout: 180_000 }, async () => {
    const rows = 200;
    const line = (y: number): string => Array.from({ length: 500 }, (_, k) => `${50 + k} ${y} m ${51 + k} ${y} l S`).join("\n");
    const across = Array.from({ length: rows + 1 }, (_, row) => line(20 + row * 4));
    const down = [50, 300, 550].map((x) => `${x} 20 m ${x} ${20 + rows * 4} l S`);
    const { blocks } = await readBounded(
      drawPdf([page(["0.2 w", ...across, ...down, "BT /F1 3 Tf 60 21 Td (7) Tj ET"].join("\n"))]),
    );
    expect(blocks).toMatchObject([{ kind: "table", grid: { rows, cols: 2 } }]);
  });
});

describe("pages that are pictures only", () => {
  it("are named by their numbers, the others are read", async () => {
    const { blocks, diagnostics } = await readBounded(drawPdf([text("One"), PICTURE, text("Three"), PICTURE, PICTURE].map(page)));
    expect(blocks).toMatchObject([{ text: "One" }, { text: "Three" }]);
    expect(diagnostics).toEqual([{ code: "pages-without-text", message: "第 2、4、5 页是图片，没有文字，其内容未读出。" }]);
  });

  it.each([
    ["nothing else", [PICTURE]],
    ["nothing but page numbers", [`${PICTURE} ${text("- 1 -", 30)}`, `${PICTURE} ${text("- 2 -", 30)}`]],
  ])("are taken for a scan where there is %s", async (_, contents) => {
    await expect(pdfReader.read(drawPdf(contents.map(page)), DEFAULT_LIMITS)).rejects.toMatchObject({
      code: "NO_TEXT",
      message: expect.stringContaining("扫描件") as string,
    });
  });
});
