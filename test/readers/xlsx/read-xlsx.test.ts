import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { readDocument } from "../../../src/read-document.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { xlsxReader } from "../../../src/readers/xlsx/read-xlsx.js";
import { outline } from "../outline.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/xlsx/${name}.xlsx`));
const read = (name: string): Promise<SourceDocument> => readDocument(fixture(name));

describe("the format of characters", () => {
  const font = (properties: string): string => `<font>${properties}</font>`;
  const workbook = (cells: string): Uint8Array => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const styles = `<styleSheet xmlns="${MAIN}"><fonts>${font("")}${font("<strike/>")}${font('<strike val="0"/>')}</fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`;
    const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
    const relation = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
    const relations = (all: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
    const parts = {
      "[Content_Types].xml": types,
      "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        relation("r1", "worksheet", "worksheets/a.xml") + relation("r2", "styles", "styles.xml"),
      ),
      "xl/worksheets/a.xml": sheet,
      "xl/styles.xml": styles,
    };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  };
  const rich = (runs: string, style = 0): string => `<c r="B1" s="${style}" t="inlineStr"><is>${runs}</is></c>`;
  const run = (text: string, properties?: string): string =>
    `<r>${properties === undefined ? "" : `<rPr>${properties}</rPr>`}<t>${text}</t></r>`;

  it.each([
    ["a run that is struck through", rich(run("210", "<strike/>") + run("230")), "230", ["tracked-changes"]],
    ["a number in a cell that is", '<c r="B1" s="1"><v>5</v></c>', undefined, ["tracked-changes"]],
    ["a text in a cell that is", rich("<t>5</t>", 1), undefined, ["tracked-changes"]],
    ["a run with a format of its own in such a cell", rich(run("210") + run("230", "<b/>"), 1), "230", ["tracked-changes"]],
    ["a switch that is off", '<c r="B1" s="2"><v>5</v></c>', "5", []],
    ["a raised run", rich(run("100") + run("1", '<vertAlign val="superscript"/>')), "100¹", []],
  ])("%s", async (_what, cell, shown, codes) => {
    const document = await readDocument(
      workbook(`<c r="A1" t="inlineStr"><is><t>支出</t></is></c>${cell}<c r="C1"><v>7</v></c>`),
    );
    expect(outline(document)).toEqual([[["支出", shown, "7"].filter((text) => text !== undefined).join("|")]]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe("an ordinary workbook", () => {
  it("gives titles, notes and tables in order, sheet by sheet", async () => {
    const document = await read("report");
    expect(document.format).toBe("xlsx");
    expect(document.pages).toBe(2);
    expect(outline(document)).toEqual([
      "附件1",
      "2023年度部门整体支出绩效评价基础数据表",
      "填报单位：云河县档案馆    单位：万元",
      [
        "财政供养人员情况（人）[2x1]|编制数|在职人数|控制率",
        "12|11|91.67%",
        "经费控制情况（万元）|年初预算数|决算数[1x2]",
        "公用经费|40.10|5498.15[1x2]",
        "其中：办公经费||16500000[1x2]",
        "说明：本表数据来自部门决算。[1x4]",
      ],
      "填表人：周立    填报日期：2024-3-1",
      ["第二张表|金额", "甲|1.5"],
      "项目支出明细",
      "单位：云河县档案馆    金额：万元",
      ["项目|预算数|决算数", "档案修复|3|2.5"],
      "注：不含结转。",
    ]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["content-skipped"]);
  });

  it("tells looks, sheets and indents", async () => {
    const { blocks } = await read("report");
    expect(blocks.slice(0, 2)).toEqual([
      { kind: "paragraph", text: "附件1", bold: true, page: 1 },
      { kind: "paragraph", text: "2023年度部门整体支出绩效评价基础数据表", bold: true, centered: true, page: 1 },
    ]);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.page : block.pages))).toEqual([
      ...[1, 1, 1, [1], 1, [1]],
      ...[2, 2, [2], 2],
    ]);
    const table = blocks.find((block) => block.kind === "table");
    const indents = table?.grid.cells.filter((cell) => cell.indent !== undefined).map(({ text, indent }) => [text, indent]);
    expect(indents).toEqual([
      ["公用经费", 2],
      ["其中：办公经费", 1],
    ]);
    expect(table?.grid.spans).toBe("declared");
  });
});

/** Stored value and format, and what the sheet shows. */
const SHOWN: readonly (readonly [string, string])[] = [
  ["16500000 0", "16500000"],
  ["16500000 0", "16500000"],
  ["5498.150000000001 0", "5498.15"],
  ["0.30000000000000004 0", "0.3"],
  ["114360935.96 0", "114360935.96"],
  ["0.333333333333333 0", "0.333333333"],
  ["-12.5 0", "-12.5"],
  ["1234567.891 4", "1,234,567.89"],
  ["1234567.891 3", "1,234,568"],
  ["999 3", "999"],
  ["0.91 9", "91%"],
  ["0.9743 10", "97.43%"],
  ["1.005 2", "1.01"],
  ["-0.004 2", "0.00"],
  ["2.5 1", "3"],
  ["0 2", "0.00"],
  ["12345 11", "1.23E+04"],
  ["45077 14", "2023/5/31"],
  ["45077 31", "2023年5月31日"],
  ["45077 57", "2023年5月"],
  ["45077.75 22", "2023/5/31 18:00"],
  ["0.5 20", "12:00"],
  ["1.5 46", "36:00:00"],
  ["59 14", "1900/2/28"],
  ["-3 14", "-3"],
  ["1234.5 43", "1,234.50"],
  ["-1234.5 43", "-1,234.50"],
  ["0 43", "-"],
  ["1234.5 44", "¥1,234.50"],
  ["#,##0.00_);(#,##0.00)", "1,234.50"],
  ["#,##0.00_);(#,##0.00)", "(1,234.50)"],
  ["0.00;[Red]-0.00", "-3.00"],
  ['0.00;-0.00;"——"', "——"],
  ['0!.0,"万元"', "1234.6万元"],
  ['#,##0.0,"千元"', "1,234.6千元"],
  ['00"号"', "05号"],
  ["0.0#", "0.5"],
  ["#.##%", "25.%"],
  ['0"分"', "98分"],
  ['[>=60]"合格";[<60]"不合格"', "不合格"],
  ['[>=60]"合格";[<60]"不合格"', "合格"],
  ["yyyy\\-mm\\-dd", "2023-05-31"],
  ["[$-804]yyyy年m月d日;@", "2023年5月31日"],
  ["上午/下午h:mm", "上午10:31"],
  ["aaaa", "星期三"],
  ["[h]:mm", "36:00"],
  ["0_", "12"],
  ["[$¥-804]#,##0", "¥1,234"],
  ['General"人"', "86人"],
  [";;;", ""],
  ["文字格式", "甲（章）"],
  ["数字字符", "0012"],
];

describe("a value", () => {
  it("is given as its cell shows it, without the noise of binary fractions", async () => {
    const table = (await read("formats")).blocks.find((block) => block.kind === "table");
    const texts = table?.grid.cells.map(({ text }) => text) ?? [];
    const rows = Array.from({ length: texts.length / 2 }, (_unused, row) => [texts[2 * row], texts[2 * row + 1]]);
    expect(rows.slice(1)).toEqual(SHOWN);
  });

  it("may be a day counted from 1904", async () => {
    expect(outline(await read("date1904"))).toEqual([["日期|2023年5月31日"]]);
  });
});

it("leaves out what is hidden or merged away, and says so", async () => {
  const document = await read("traps");
  expect(outline(document)).toEqual([
    ["项目|金额|备注", "富☑|行内文字|TRUE", "合并[1x2]|#DIV/0!", "竖[2x1]|1|公式结果", "2|"],
    ["两行[2x1]|右上|", "右下|2024-03-01"],
    "abc",
    "最后一张表",
  ]);
  expect(document.diagnostics).toEqual([
    { code: "hidden-text", message: "工作簿隐藏了 1 个工作表、1 行、1 列，打印时不显示，未予读取。" },
    {
      code: "content-skipped",
      message: "有 1 个公式没有保存计算结果，按空白读取；请用 Excel 或 WPS 打开并保存后再试。",
    },
    { code: "content-skipped", message: "有 1 个工作表带有图片、图形或文本框，其中如有文字，未予读取。" },
  ]);
});

it("tells of values that formats hide or that it cannot show as their format says, in what is seen of the sheet", async () => {
  const document = await read("doubtful-formats");
  expect(outline(document)).toEqual([
    ["项目|金额", "文本格式的数|12.5", "分数|1.5", "藏起的数|", "藏起的零|", "表里不显示的零|"],
  ]);
  expect(document.diagnostics).toEqual([
    { code: "hidden-text", message: "工作簿隐藏了 1 行，打印时不显示，未予读取。" },
    { code: "hidden-text", message: "有 3 个单元格的内容（其中 2 个为 0）因单元格格式不显示，按空白读取。" },
    {
      code: "amount-ambiguous",
      message: "有 1 个单元格的数字格式（如分数、大写数字、其他历法）未能按原样显示，按原数值读取；请核对原表。",
    },
  ]);
});

it("is not cost more by cells merged over the whole sheet", async () => {
  expect(outline(await read("vast"))).toEqual([["甲|乙"]]);
});

describe("a file that gives no report", () => {
  it.each([
    ["all-hidden", "NO_TEXT"],
    ["empty", "NO_TEXT"],
    ["cut-xml", "CORRUPT"],
    ["no-workbook", "CORRUPT"],
    ["truncated", "CORRUPT"],
  ])("%s is %s", async (name, code) => {
    await expect(read(name)).rejects.toMatchObject({ code });
  });

  it("throws nothing but its own errors, whatever bytes are changed", async () => {
    const whole = fixture("report");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(8), fc.uint8Array({ maxLength: 4 }), async (at, gone, added) => {
        const damaged = new Uint8Array([...whole.subarray(0, at), ...added, ...whole.subarray(at + gone)]);
        try {
          await xlsxReader.read(damaged, DEFAULT_LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipingError);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
