import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block, SourceDocument, TableBlock } from "../../../src/document/document.js";
import { gridPlaces } from "../../../src/document/grid.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { pdfReader } from "../../../src/readers/pdf/read-pdf.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

const FIXTURES = new URL("../../../fixtures/readers/pdf/", import.meta.url);
const SHARED = new URL("../../../../shared/reports/", import.meta.url);

interface Expected {
  readonly error?: string;
  readonly tables?: readonly { readonly rows: number; readonly cols: number; readonly cells: readonly (readonly unknown[])[] }[];
  readonly paragraphs?: readonly string[];
  readonly diagnostics?: readonly string[];
}

const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".pdf"))
  .map((name) => name.slice(0, -4));
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, FIXTURES), "utf8")) as Expected;
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`${name}.pdf`, FIXTURES)));
const read = (bytes: Uint8Array): Promise<SourceDocument> => pdfReader.read(bytes, DEFAULT_LIMITS);
const tablesOf = (document: SourceDocument): TableBlock[] => document.blocks.filter((block) => block.kind === "table");
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("every fixture is read as its maker meant it", () => {
  for (const name of names) {
    const expected = expectedOf(name);
    if (expected.error !== undefined) {
      it(`${name}: ${expected.error}`, async () => {
        await expect(read(bytesOf(name))).rejects.toMatchObject({ name: "ZipingError", code: expected.error });
      });
      continue;
    }
    it(name, async () => {
      const document = await read(bytesOf(name));
      const grids = tablesOf(document).map(({ grid }) => ({
        rows: grid.rows,
        cols: grid.cols,
        cells: grid.cells.map(({ row, col, rowSpan, colSpan, text }) => [row, col, rowSpan, colSpan, text.replaceAll("\n", "")]),
      }));
      expect(grids).toEqual(expected.tables);
      expect(textsOf(document.blocks)).toEqual(expected.paragraphs);
      const codes = document.diagnostics.map(({ code }) => code).filter((code) => code !== "grid-inferred");
      expect(codes).toEqual(expected.diagnostics ?? []);
    });
  }
});

describe("every fixture keeps the contract of the document model", () => {
  it.each(names.filter((name) => expectedOf(name).error === undefined))("%s", async (name) => {
    const document = await read(bytesOf(name));
    expect(document.format).toBe("pdf");
    for (const block of document.blocks) {
      if (block.kind === "paragraph") {
        expect(block.text).not.toBe("");
        expect(block.text).toBe(block.text.trim());
        expect(block.page).toBeGreaterThanOrEqual(1);
        expect(block.box).toHaveLength(4);
        continue;
      }
      const { grid, pages = [] } = block;
      expect(gridPlaces(grid).map((line) => line.filter(Boolean).length)).toEqual(
        Array.from({ length: grid.rows }, () => grid.cols),
      );
      expect([...pages]).toEqual([...new Set(pages)].sort((a, b) => a - b));
      for (const cell of grid.cells) {
        expect(pages).toContain(cell.page);
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = cell.box ?? [];
        expect(x1 > x0 && y1 > y0).toBe(true);
      }
    }
  });
});

describe("pages and limits", () => {
  it("places of a turned page are those of the page as it is shown", async () => {
    const rotated = tablesOf(await read(bytesOf("hand-rotated-page")))[0];
    const sideways = tablesOf(await read(bytesOf("hand-sideways-text")))[0];
    // 842 × 595 points as shown: the table is wider than high.
    expect(rotated?.box?.map(Math.round)).toEqual([50, 95, 532, 419]);
    // 595 × 842: the same table stands upright, its first row at the right.
    expect(sideways?.box?.map(Math.round)).toEqual([95, 310, 419, 792]);
  });

  it("says which pages are pictures", async () => {
    const { diagnostics, pages } = await read(bytesOf("hand-one-scanned-page"));
    expect(pages).toBe(3);
    expect(diagnostics).toMatchObject([{ code: "pages-without-text", message: "第 2 页是图片，没有文字，其内容未读出。" }]);
  });

  it("reads no more pages than it may", async () => {
    const document = await pdfReader.read(bytesOf("office-header-repeated"), { ...DEFAULT_LIMITS, maxPages: 1 });
    expect(document.diagnostics.map(({ code }) => code)).toContain("content-skipped");
    expect(tablesOf(document)[0]?.pages).toEqual([1]);
  });

  it("refuses a file that is too large", async () => {
    await expect(pdfReader.read(bytesOf("hand-dashed"), { ...DEFAULT_LIMITS, maxBytes: 100 })).rejects.toMatchObject({
      code: "TOO_LARGE",
    });
  });
});

describe("damaged files", () => {
  const whole = bytesOf("office-spans");

  it("recovers what is left of a file that is cut off", async () => {
    const document = await read(whole.slice(0, whole.length - 400));
    expect(document.diagnostics.map(({ code }) => code)).toContain("content-damaged");
    expect(tablesOf(document)).toHaveLength(1);
  });

  it.each([0.1, 0.4, 0.7])("throws nothing but its own errors for the first %d of a file", async (share) => {
    const outcome = await read(whole.slice(0, whole.length * share)).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ZipingError);
    else expect((outcome as SourceDocument).diagnostics.map(({ code }) => code)).toContain("content-damaged");
  });

  it("calls bytes that are no PDF corrupt", async () => {
    await expect(read(new TextEncoder().encode("%PDF-1.4 nothing else"))).rejects.toMatchObject({ code: "CORRUPT" });
  });
});

describe("accepts", () => {
  const accepts = (text: string): boolean => pdfReader.accepts(new TextEncoder().encode(text));

  it("knows a PDF by its header, also after other bytes", () => {
    expect(accepts("%PDF-1.7\n")).toBe(true);
    expect(accepts(`${"\n".repeat(700)}%PDF-1.4`)).toBe(true);
    expect(accepts(`${"\n".repeat(2000)}%PDF-1.4`)).toBe(false);
    expect(accepts("PK\u0003\u0004")).toBe(false);
  });
});

describe.skipIf(!existsSync(new URL("yiyang-2022.pdf", SHARED)))("the published example", () => {
  it("has its two tables, the second over three pages, and no blank in its figures", async () => {
    const document = await read(new Uint8Array(readFileSync(new URL("yiyang-2022.pdf", SHARED))));
    const [basic, scores] = tablesOf(document);
    expect(tablesOf(document)).toHaveLength(2);
    expect([basic?.grid.rows, basic?.grid.cols, basic?.pages]).toEqual([31, 7, [9]]);
    expect([scores?.grid.rows, scores?.grid.cols, scores?.pages]).toEqual([27, 9, [10, 11, 12]]);
    const texts = scores?.grid.cells.map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["新增600KVA模块化UPS", "完成600KVA模块化UPS电源建设", "产出指标(50分)"]));
    expect(textsOf(document.blocks)[0]).toBe("2022年度益阳市行政审批服务局整体支出绩效自评报告");
  });
});
