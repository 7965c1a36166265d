import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { readDocument } from "../../../src/read-document.js";
import { GlyphWidths } from "../../../src/readers/ofd/glyph-widths.js";
import { readPathData } from "../../../src/readers/ofd/path-data.js";
import { ofdReader } from "../../../src/readers/ofd/read-ofd.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { outline } from "../outline.js";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/ofd/${name}.ofd`));
const read = (name: string): Promise<SourceDocument> => readDocument(fixture(name));

const FIRST_PAGE = [
  "2023年度云河县档案馆自评报告",
  "一、部门基本情况",
  "编制12人，年末在职11人，负责",
  "全县档案工作，服务群众。",
  [
    "财政供养人员情况[2x1]|编制数|在职人数|控制率",
    "12|11|91.67%",
    "经费控制情况（万元）|年初预算数|决算数[1x2]",
    "公用经费|40.10|5498.15[1x2]",
  ],
];

describe("an ordinary report", () => {
  it.each(["report", "no-prefix", "paths"])("gives paragraphs and tables with their spans: %s", async (name) => {
    const document = await read(name);
    expect(document.format).toBe("ofd");
    expect(document.pages).toBe(2);
    expect(outline(document)).toEqual([...FIRST_PAGE, "填表人：周立"]);
    expect(document.diagnostics).toEqual([]);
  });

  it("tells page, place in points and look", async () => {
    const { blocks } = await read("report");
    expect(blocks[0]).toMatchObject({ bold: true, page: 1 });
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.pages).toEqual([1]);
    expect(table?.grid.spans).toBe("declared");
    expect(table?.grid.cells[0]?.box?.map(Math.round)).toEqual([79, 269, 207, 315]);
    expect(blocks.at(-1)).toMatchObject({ page: 2 });
  });
});

it("reads bars as rulings, steps written shortly, blocks and templates; leaves out watermarks and invisible text", async () => {
  const document = await read("traps");
  expect(outline(document)).toEqual([["项目|金额", "合计|12.50"], "第一段开头同行", "内部资料", "填表人：周立"]);
  expect(document.diagnostics).toEqual([{ code: "hidden-text", message: "第 1 页有不显示的文字，未读入。" }]);
});

it("keeps the documents of a package apart: their numbers mean different fonts", async () => {
  const { blocks, pages } = await read("two-documents");
  expect(pages).toBe(2);
  expect(blocks).toMatchObject([{ text: "第一份文件" }, { text: "第二份文件", bold: true }]);
  expect(blocks[0]).not.toHaveProperty("bold");
});

it("parses no more pages than it may read", async () => {
  const page = `<Page><Content>${'<Layer><TextObject Size="0"/></Layer>'.repeat(20_000)}</Content></Page>`;
  const numbers = Array.from({ length: 20 }, (_unused, index) => index);
  const files = {
    "OFD.xml": "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>",
    "Doc_0/Document.xml": `<Document><Pages>${numbers.map((at) => `<Page BaseLoc="${at}.xml"/>`).join("")}</Pages></Document>`,
    ...Object.fromEntries(numbers.map((at) => [`Doc_0/${at}.xml`, page])),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
  const timeFor = async (maxPages: number): Promise<number> => {
    const start = process.cpuUsage();
    await expect(ofdReader.read(bytes, { ...DEFAULT_LIMITS, maxPages })).rejects.toMatchObject({ code: "NO_TEXT" });
    return process.cpuUsage(start).user;
  };
  await timeFor(1);
  expect(await timeFor(1)).toBeLessThan((await timeFor(20)) / 3);
});

it("gives the pages that can be read, and names the others", async () => {
  const document = await read("damaged-page");
  expect(outline(document)).toEqual(FIRST_PAGE);
  expect(document.diagnostics).toEqual([{ code: "content-damaged", message: "第 2 页的内容已损坏，未能读出。" }]);
});

describe("a file that gives no report", () => {
  it.each([
    ["missing-pages", "CORRUPT"],
    ["no-document", "CORRUPT"],
    ["truncated", "CORRUPT"],
    ["encrypted", "ENCRYPTED"],
    ["scan", "NO_TEXT"],
  ])("%s is %s", async (name, code) => {
    await expect(read(name)).rejects.toMatchObject({ code });
  });

  it("throws nothing but its own errors, whatever bytes are changed", async () => {
    const whole = fixture("report");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(8), fc.uint8Array({ maxLength: 4 }), async (at, gone, added) => {
        const damaged = new Uint8Array([...whole.subarray(0, at), ...added, ...whole.subarray(at + gone)]);
        try {
          await ofdReader.read(damaged, DEFAULT_LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipingError);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

it.each([
  ["M 0 0 L 10 0 C", [0, 0, 0, 1, 10, 0, 4]],
  ["S 1 2 Q 1 1 2 2 B 1 1 2 2 3 3", [0, 1, 2, 3, 1, 1, 2, 2, 2, 1, 1, 2, 2, 3, 3]],
  ["M 0 0 A 1 1 0 0 0 5 6", [0, 0, 0, 3, 5, 6, 5, 6]],
  ["M 0 0 L 10", [0, 0, 0]],
  ["M 0 0 X 1", [0, 0, 0]],
  ["", []],
])("reads the path %s", (text, data) => {
  expect(readPathData(text)).toEqual(data);
});

it("learns the widths of Latin characters from the steps after them", () => {
  const widths = new GlyphWidths();
  expect(widths.of("1", "5")).toBe(0.5);
  for (const step of [0.9, 0.55, 0.6, 0.05, 3]) widths.note("1", "5", step);
  expect(widths.of("1", "5")).toBe(0.55);
  expect(widths.of("2", "5")).toBe(0.5);
  expect(widths.of("1", "万")).toBe(1);
});
