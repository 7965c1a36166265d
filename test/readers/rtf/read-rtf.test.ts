import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { readDocument } from "../../../src/read-document.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { rtfReader } from "../../../src/readers/rtf/read-rtf.js";
import { outline } from "../outline.js";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/rtf/${name}.rtf`));
const read = (name: string): Promise<SourceDocument> => readDocument(fixture(name));
const readText = (rtf: string): Promise<SourceDocument> => readDocument(new TextEncoder().encode(rtf));

it.each([
  ["{\\super 1}", "100\u00B95", []],
  ["\\super 1\\nosupersub ", "100\u00B95", []],
  ["{\\super 1\\plain 2}", "100\u00B925", []],
  ["{\\strike 1}", "1005", ["tracked-changes"]],
  ["{\\striked1 1}", "1005", ["tracked-changes"]],
  ["{\\strike0 1}", "10015", []],
])("sees what a word makes of text: %s", async (rtf, text, codes) => {
  const document = await readText(`{\\rtf1\\ansi 100${rtf}5\\par}`);
  expect(outline(document)).toEqual([text]);
  expect(document.diagnostics.map(({ code }) => code)).toEqual(codes);
});

describe("an ordinary report", () => {
  it("gives paragraphs and tables in order, numbers as the file shows them", async () => {
    const document = await read("report");
    expect(document.format).toBe("rtf");
    expect(outline(document)).toEqual([
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
    ]);
    expect(document.diagnostics).toEqual([]);
  });

  it("marks the title, headings, numbers and indents", async () => {
    const { blocks } = await read("report");
    expect(blocks.slice(0, 6)).toEqual([
      { kind: "paragraph", text: "2023年度云河县档案馆整体支出绩效自评报告", bold: true, centered: true },
      { kind: "paragraph", text: "一、部门基本情况", autoNumberLength: 2, headingLevel: 1 },
      { kind: "paragraph", text: "（一）主要职能", autoNumberLength: 3, headingLevel: 2 },
      { kind: "paragraph", text: "负责全县档案的收集、保管和利用。", indent: 2 },
      { kind: "paragraph", text: "（二）人员情况", headingLevel: 2 },
      { kind: "paragraph", text: "编制12人，年末在职11人。", indent: 2 },
    ]);
  });

  it("tells a cell's indent from its blanks and from its format", async () => {
    const table = (await read("report")).blocks.find((block) => block.kind === "table");
    const indents = table?.grid.cells.filter((cell) => cell.indent !== undefined).map(({ text, indent }) => [text, indent]);
    expect(indents).toEqual([
      ["12", 1],
      ["公用经费", 2],
    ]);
  });
});

it("counts lists itself where the file does not show their numbers", async () => {
  expect(outline(await read("numbering"))).toEqual([
    "一、甲",
    "（一）子",
    "（二）丑",
    "二、同一列表",
    "不显示编号",
    "⑦从七起",
    "□符号",
    "1. 所示为准",
    "⑨接着数",
    "☑方框",
    "没有这个列表",
  ]);
});

it("reads changes in their final state, fields as shown, leaves out what is hidden, and says so", async () => {
  const document = await read("traps");
  expect(outline(document)).toEqual([
    "全年支出98.5万元。",
    "上半句，下半句。",
    "看得见",
    "共315.20万元见附件☑",
    "☑是□否B",
    "☑☑2022-2023\t制表",
    "第二行\u00A0“引”——",
    "㎡①𠮷这是“引号”",
    "用统一码",
    "脚注在此",
    "文本框在此",
    "框内说明",
    "框内金额7.25",
    "图后。",
    ["留|1", "外后|3", "没有自己的行定义|4", "|前面空一列"],
    ["里|7.25"],
    "表后",
    ["无列宽|5"],
    "完",
    "数据来源于部门决算。",
    "尾注。",
  ]);
  expect(document.diagnostics).toEqual([
    { code: "tracked-changes", message: "文档带有 5 处修订标记，按接受全部修订后的内容读取。" },
    { code: "hidden-text", message: "文档有 1 处隐藏的文字，打印时不显示，未予读取。" },
    { code: "content-skipped", message: "文档含有图片 1 处，其中如有文字，未予读取。" },
    { code: "structure-lost", message: "有 1 个表格行缺少列宽信息，列的位置按相近的行推定。" },
  ]);
});

describe("code pages", () => {
  it.each([
    ["raw-bytes", ["昞爗爙旧式程序", "第二段"]],
    ["big5", ["績效自評 café"]],
  ])("%s", async (name, lines) => {
    const document = await read(name);
    expect(outline(document)).toEqual(lines);
    expect(document.diagnostics).toEqual([]);
  });

  it("tells characters that it could not read", async () => {
    const document = await read("broken-bytes");
    expect(outline(document)).toEqual(["中\uFFFD文"]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["characters-unreadable"]);
  });
});

describe("what stands in for a character in Unicode", () => {
  it.each([
    ["is one byte by default", "\\u20013?x", ["中x"]],
    ["may be several", "\\uc2\\u20013\\'d6\\'d0x", ["中x"]],
    ["may be none", "\\uc0\\u20013x", ["中x"]],
    ["may be a word or a sign for a character", "\\u8220\\ldblquote x\\u160\\~y\\u173\\-z", ["“x\u00A0y\u00ADz"]],
    ["ends with a word that is no character", "\\u20013\\par x", ["中", "x"]],
    ["ends with a word of format", "\\u20013\\b x", ["中x"]],
    ["ends with a group", "{\\u20013}x", ["中x"]],
  ])("%s", async (_what, rtf, lines) => {
    expect(outline(await readText(`{\\rtf1\\ansi\\ansicpg936 ${rtf}\\par}`))).toEqual(lines);
  });
});

it("reads the second byte of a character as no sign of RTF, in what it leaves out too", async () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));
  const document = await readDocument(
    bytes(
      "{\\rtf1\\ansi\\ansicpg936{\\info{\\title ",
      [0x95, 0x7d, 0x8d, 0x7b, 0x81, 0x5c],
      "}{\\author x}}",
      [0x95, 0x7d],
      "body\\par}",
    ),
  );
  expect(outline(document)).toEqual(["晑body"]);
});

it("reads notes, boxes and font names of any length", async () => {
  const many = 150_000;
  const font = `{\\fonttbl{\\f0 ${"a".repeat(many)};}}`;
  const document = await readText(
    `{\\rtf1${font}x{\\footnote ${"n\\line ".repeat(many)}n}{\\shp{\\*\\shpinst{\\shptxt ${"b\\par ".repeat(many)}}}}\\par}`,
  );
  expect(document.blocks.length).toBe(2 * many + 2);
});

describe("a damaged file", () => {
  it("that is cut gives what is left, and says so", async () => {
    const document = await read("cut");
    expect(outline(document)).toEqual(["第一段", ["甲|1", "乙|2"]]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["structure-lost", "content-damaged"]);
  });

  it("may hold more after its end", async () => {
    expect(outline(await read("too-many-ends"))).toEqual(["正文"]);
  });

  it("does not cost memory or time by nesting, and says what is left out", async () => {
    const deep = 200_000;
    const document = await readText(`{\\rtf1 ${"{".repeat(deep)} deep\\par${"}".repeat(deep)} body\\par}`);
    expect(outline(document)).toEqual(["body"]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["content-damaged"]);
  });

  it("does not cost time by text boxes in each other, fields in each other or rows of many cells", async () => {
    const many = 20_000;
    const boxes = `${"{\\shp{\\*\\shpinst{\\shptxt x\\par".repeat(many)}${"}}}".repeat(many)}`;
    const fields = `${"{\\field{\\fldrslt y".repeat(many)}${"}}".repeat(many)}\\par`;
    const row = `\\trowd${Array.from({ length: many }, (_unused, at) => `\\cellx${at}`).join("")}\\intbl ${"z\\cell".repeat(many)}\\row`;
    const start = process.cpuUsage();
    const document = await readText(`{\\rtf1 ${boxes}${fields}${row}\\pard end\\par}`);
    const { user } = process.cpuUsage(start);
    expect(outline(document).at(-1)).toBe("end");
    expect(document.diagnostics.map(({ code }) => code)).toContain("content-damaged");
    expect(user / 1e6).toBeLessThan(5);
  });

  it.each([
    ["cut-in-header", "CORRUPT"],
    ["pictures-only", "NO_TEXT"],
  ])("%s is %s", async (name, code) => {
    await expect(read(name)).rejects.toMatchObject({ code });
  });

  it("throws nothing but its own errors, whatever bytes are changed", async () => {
    const whole = fixture("traps");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 6 }), async (at, gone, added) => {
        const damaged = new Uint8Array([...whole.subarray(0, at), ...added, ...whole.subarray(at + gone)]);
        try {
          await rtfReader.read(damaged, DEFAULT_LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipingError);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
