import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { readDocument } from "../../../src/read-document.js";
import { odtReader } from "../../../src/readers/odt/read-odt.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { outline } from "../outline.js";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/odt/${name}`));
const read = (name: string): Promise<SourceDocument> => readDocument(fixture(name));

const REPORT = [
  "2023年度云河县档案馆整体支出绩效自评报告",
  "一、部门基本情况",
  "（一）主要职能",
  "负责全县档案的收集、保管和利用。",
  "（二）人员情况",
  "编制12人，年末在职11人。",
  "二、一般公共预算支出情况",
  "2023年度总支出356.40万元。",
  "附件1",
  [
    "财政供养人员情况（人）[2x1]|编制数|在职人数|控制率",
    "12|11|91.67%",
    "经费控制情况（万元）|年初预算数|决算数[1x2]",
    "公用经费|40.10|39[1x2]",
  ],
  "填表人：周立    填报日期：2024-3-1",
];

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const flat = (body: string, styles = ""): Promise<SourceDocument> =>
  readDocument(
    new TextEncoder().encode(
      `<office:document xmlns:office="${OASIS}:office:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:table="${OASIS}:table:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${styles}</office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
    ),
  );

it("leaves out paragraphs that a field in them hides, and says so", async () => {
  const document = await flat(
    '<text:p>看得见</text:p><text:p><text:span><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:span>看不见</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/></text:p><text:p><text:hidden-paragraph text:is-hidden="false"/>也看得见</text:p>',
  );
  expect(outline(document)).toEqual(["看得见", "也看得见"]);
  expect(document.diagnostics).toEqual([{ code: "hidden-text", message: "文档有 1 处隐藏的文字，打印时不显示，未予读取。" }]);
});

it.each([
  ['style:text-position="super 58%"', "支出100¹万元", []],
  ['style:text-position="33% 58%"', "支出100¹万元", []],
  ['style:text-position="-33% 58%"', "支出1001万元", []],
  ['style:text-line-through-style="solid"', "支出100万元", ["tracked-changes"]],
  ['style:text-line-through-type="double"', "支出100万元", ["tracked-changes"]],
  ['style:text-line-through-style="none"', "支出1001万元", []],
])("sees what a style makes of text: %s", async (properties, text, codes) => {
  const style = `<style:style style:name="T" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const document = await flat('<text:p>支出100<text:span text:style-name="T">1</text:span>万元</text:p>', style);
  expect(outline(document)).toEqual([text]);
  expect(document.diagnostics.map(({ code }) => code)).toEqual(codes);
});

it.each([0, -3, 4_000_000_000])("is not troubled by a list level %d", async (level) => {
  const style = `<text:list-style style:name="L"><text:list-level-style-number text:level="${level}" style:num-format="1"/></text:list-style>`;
  const numbered = `<text:numbered-paragraph text:list-id="a" text:style-name="L" text:level="${level}"><text:p>甲</text:p></text:numbered-paragraph>`;
  expect(outline(await flat(numbered, style))).toEqual(["甲"]);
});

describe("an ordinary report", () => {
  it.each(["report.odt", "report.fodt"])("gives paragraphs and tables in order, numbers included: %s", async (name) => {
    const document = await read(name);
    expect(document.format).toBe("odt");
    expect(outline(document)).toEqual(REPORT);
    expect(document.diagnostics).toEqual([]);
    expect(document.pages).toBeUndefined();
  });

  it("marks the title, headings, numbers and indents", async () => {
    const { blocks } = await read("report.odt");
    expect(blocks.slice(0, 4)).toEqual([
      { kind: "paragraph", text: "2023年度云河县档案馆整体支出绩效自评报告", bold: true, centered: true },
      { kind: "paragraph", text: "一、部门基本情况", autoNumberLength: 2, headingLevel: 1, indent: 4.5 },
      { kind: "paragraph", text: "（一）主要职能", autoNumberLength: 3, indent: 4.5 },
      { kind: "paragraph", text: "负责全县档案的收集、保管和利用。", indent: 2 },
    ]);
  });

  it("tells a cell's indent from its blanks and from its format", async () => {
    const table = (await read("report.odt")).blocks.find((block) => block.kind === "table");
    const indents = table?.grid.cells.filter((cell) => cell.indent !== undefined).map(({ text, indent }) => [text, indent]);
    expect(indents).toEqual([
      ["12", 1],
      ["公用经费", 2],
    ]);
    expect(table?.grid.spans).toBe("declared");
  });
});

it("shows automatic numbers as the editor shows them", async () => {
  const document = await read("numbering.odt");
  expect(outline(document)).toEqual([
    "一、甲",
    "二、乙",
    "同一项的第二段",
    "（一）子",
    "（二）丑",
    "二.1.三级",
    "一、另起",
    "不编号",
    "二、接着",
    "其间",
    "③从三起",
    "□符号",
    "1不认识",
    "001号补零",
    "三、同样式接着数",
    "⑨从九起",
    "十、改样式",
    "一、",
    "I. 大纲编号",
    "II. 无编号的级",
    "无编号的级",
    "不要编号",
    "III. 再来",
    "绕圈的样式",
    "（一）独立编号段",
    "（二）独立编号段",
  ]);
  expect(document.diagnostics).toEqual([
    { code: "numbering-rebuilt", message: "自动编号的格式（க, உ, ...）不能识别，以阿拉伯数字代替。" },
  ]);
});

it("reads changes in their final state, leaves out what is hidden, and says so", async () => {
  const document = await read("traps.odt");
  expect(outline(document)).toEqual([
    "全年 支出 98.5万元 。",
    "上半句，下半句。",
    "看得见",
    "看得见的节",
    "共315.20万元，见第3页",
    "是☑　2022-2023\t制表",
    "☑已公开　□未公开　☑同意",
    "益阳市",
    "文本框在此",
    "框内说明",
    ["框内金额|7.25"],
    "图形里的字",
    ["项目|金额|金额", "合并[2x2]|1", "2", "重复的行||", "重复的行||", "嵌套|前后|——"],
    ["里|面"],
    "目录",
    "一、概况\t1",
    "数据来源于部门决算。",
    "尾注。",
  ]);
  expect(document.diagnostics).toEqual([
    { code: "tracked-changes", message: "文档带有 6 处修订标记，按接受全部修订后的内容读取。" },
    { code: "hidden-text", message: "文档有 5 处隐藏的文字，打印时不显示，未予读取。" },
    { code: "content-skipped", message: "文档含有图片 1 处，其中如有文字，未予读取。" },
  ]);
});

it("counts pages by the breaks that the editor noted", async () => {
  const { pages, blocks } = await read("pages.odt");
  expect(pages).toBe(5);
  expect(blocks.map((block) => (block.kind === "paragraph" ? block.page : block.pages))).toEqual([1, 2, 2, [3, 4, 5]]);
  const table = blocks.find((block) => block.kind === "table");
  expect(table?.grid.cells.map(({ text, page }) => [text, page])).toEqual([
    ["甲", 3],
    ["1", 3],
    ["乙", 4],
    ["第四页到第五页", 4],
    ["丙", 5],
    ["3", 5],
  ]);
});

describe("a file that gives no report", () => {
  it.each([
    ["pictures-only.odt", "NO_TEXT"],
    ["password.odt", "ENCRYPTED"],
    ["no-content.odt", "CORRUPT"],
    ["cut-xml.odt", "CORRUPT"],
    ["truncated.odt", "CORRUPT"],
    ["cut.fodt", "CORRUPT"],
    ["bomb.odt", "TOO_LARGE"],
  ])("%s is %s", async (name, code) => {
    await expect(read(name)).rejects.toMatchObject({ code });
  });

  it("that repeats cells with tables of repeated cells in them is refused before it costs memory", async () => {
    const cell = (inner: string): string =>
      `<table:table><table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="999">${inner}</table:table-cell></table:table-row></table:table>`;
    const flat = new TextDecoder().decode(fixture("report.fodt"));
    const start = flat.indexOf("<office:text>") + "<office:text>".length;
    const bomb = flat.slice(0, start) + cell(cell(cell("<text:p>x</text:p>"))) + flat.slice(start);
    await expect(readDocument(new TextEncoder().encode(bomb))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("is told from a spreadsheet of the same family", async () => {
    const spreadsheet = new TextEncoder().encode("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    await expect(readDocument(spreadsheet)).rejects.toMatchObject({ code: "UNSUPPORTED_FORMAT" });
  });
});

it("throws nothing but its own errors on damaged files", async () => {
  const whole = fixture("report.fodt");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(60), fc.uint8Array({ maxLength: 6 }), async (at, gone, added) => {
      const damaged = new Uint8Array([...whole.subarray(0, at), ...added, ...whole.subarray(at + gone)]);
      try {
        await odtReader.read(damaged, DEFAULT_LIMITS);
      } catch (error) {
        expect(error).toBeInstanceOf(ZipingError);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});
