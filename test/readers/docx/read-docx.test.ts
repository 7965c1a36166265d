import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { docReader } from "../../../src/readers/doc/read-doc.js";
import { docxReader } from "../../../src/readers/docx/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { outline } from "../outline.js";
import { fixture, readFixture } from "./fixture.js";

const codes = async (name: string): Promise<readonly string[]> => (await readFixture(name)).diagnostics.map(({ code }) => code);

describe("an ordinary report", () => {
  it("gives paragraphs and tables in order, numbers that Word made included", async () => {
    const document = await readFixture("report");
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
    expect(document.pages).toBeUndefined();
  });

  it("marks the title, headings, numbers and indents", async () => {
    const { blocks } = await readFixture("report");
    expect(blocks.slice(0, 6)).toEqual([
      { kind: "paragraph", text: "2023年度云河县档案馆整体支出绩效自评报告", bold: true, centered: true },
      { kind: "paragraph", text: "一、部门基本情况", autoNumberLength: 2, headingLevel: 1, bold: true },
      { kind: "paragraph", text: "（一）主要职能", autoNumberLength: 3, headingLevel: 2 },
      { kind: "paragraph", text: "负责全县档案的收集、保管和利用。", indent: 2 },
      { kind: "paragraph", text: "（二）人员情况", autoNumberLength: 3, headingLevel: 2 },
      { kind: "paragraph", text: "编制12人，年末在职11人。", indent: 2 },
    ]);
  });

  it("tells a cell's indent from its blanks and from its format", async () => {
    const table = (await readFixture("report")).blocks.find((block) => block.kind === "table");
    const indents = table?.grid.cells.filter((cell) => cell.indent !== undefined).map(({ text, indent }) => [text, indent]);
    expect(indents).toEqual([
      ["12", 1],
      ["公用经费", 2],
    ]);
    expect(table?.grid.spans).toBe("declared");
  });
});

describe("automatic numbers", () => {
  it("are shown as Word shows them", async () => {
    const document = await readFixture("numbering");
    expect(outline(document)).toEqual([
      "一、共用计数，一",
      "（一）下级",
      "（二）下级",
      "二、另一列表，同一抽象定义，接着数",
      "（一）下级重新数",
      "一、另起的列表",
      "二、接着数",
      "三、原列表再用",
      "不编号",
      "甲.1引用未用过的上级",
      "1.1.1全用阿拉伯数字",
      "１．级别连续编号不重来",
      "第一项：甲",
      "２．上级",
      "第二项：乙",
      "c)改了样子的级别",
      "I.通过编号样式",
      "①带圈",
      "②带圈",
      "■项目符号",
      "1. 5万元以内",
      "1、不认识的格式",
      "007号三位数",
      "③",
      "④带圈",
    ]);
  });

  it("are told where their format is unknown, and hidden paragraphs are not counted", async () => {
    const { diagnostics } = await readFixture("numbering");
    expect(diagnostics).toEqual([
      { code: "hidden-text", message: "文档有 1 处隐藏的文字，打印时不显示，未予读取。" },
      { code: "numbering-rebuilt", message: "自动编号的格式（hindiVowels）不能识别，以阿拉伯数字代替。" },
    ]);
  });
});

describe("tracked changes", () => {
  it("are read in their final state, deleted rows and paragraph ends included, with a diagnostic", async () => {
    expect(outline(await readFixture("revisions"))).toEqual([
      "总支出13.5万元",
      "留下的话",
      "移来的话",
      "前半句，后半句。",
      ["项目|金额", "增加的行|2.00", "单元格|3.00"],
      "旧格式",
    ]);
    expect(await codes("revisions")).toEqual(["tracked-changes"]);
  });

  it("that only change formats leave the later format", async () => {
    const { blocks } = await readFixture("revisions");
    expect(blocks.at(-1)).toEqual({ kind: "paragraph", text: "旧格式" });
  });
});

describe("fields", () => {
  it("give their shown text, never their code", async () => {
    expect(outline(await readFixture("fields"))).toEqual([
      "合计12.50万元",
      "见附件2。",
      "甲显示3乙",
      "一、概况\t2",
      "二、支出\t3",
      "⑫带圈的字☑",
      "☑是 □否",
      "优",
      "坏了的域后面的话",
      "外部链接",
    ]);
  });
});

describe("what a paragraph may hold", () => {
  it("is read as it is printed", async () => {
    expect(outline(await readFixture("runs"))).toEqual([
      "单位代码\t400-812",
      "第一行",
      "第二行",
      "第三行",
      "☑优 □良 ☑中",
      "☑完成 □未完成",
      "整块的内容控件",
      "行内控件标签",
      "看得见又看得见",
      "一、段首标题。接着的正文。",
      "文本框之前文本框之后",
      "框里的话",
      "框里第二段",
      "云河",
      "公式a=b",
      "不保留空格 保留空格",
      "行政车辆 　<甲> & ㎡",
      "正文有脚注12.5万元。",
      "含上年结转3.2万元。",
    ]);
  });

  it("is told where it is hidden or cannot be read", async () => {
    const { diagnostics } = await readFixture("runs");
    expect(diagnostics).toEqual([
      { code: "hidden-text", message: "文档有 2 处隐藏的文字，打印时不显示，未予读取。" },
      { code: "content-skipped", message: "文档含有图片 1 处、嵌入文档 1 处，其中如有文字，未予读取。" },
    ]);
  });
});

describe("grids", () => {
  it("are exact: spans both ways, old merges, skipped columns, controls, nested and single-cell tables", async () => {
    expect(outline(await readFixture("grids"))).toEqual([
      ["跨两列[1x2]|旧式合并[1x2]", "竖[2x1]|缩进|尾[1x2]", "甲|乙|丙", "|前空一列|后空一列|", "接不上的续格|||"],
      "嵌套：",
      ["外表|前后", "单格|框内框外"],
      ["内表甲|1.00", "内表乙|2.00"],
      "一、整篇都在一个格子里",
      "正文。",
      ["子表|5", "合计|5"],
      ["控件里的行|控件里的格", "1自动编号的格|甲", "2|乙"],
      "再一张表",
      ["没有边界的列|1", "又一行|2"],
      "又一张表",
      ["可见行|8"],
    ]);
    expect(await codes("grids")).toEqual(["hidden-text"]);
  });

  it("cut in two are joined where they are one table, and only there", async () => {
    expect(outline(await readFixture("cut-tables"))).toEqual([
      "表一",
      ["项目|预算数|决算数", "公用经费|1.00|2.00", "人员经费|3.00|4.00", "项目支出|5.00|6.00"],
      "表二",
      ["项目|预算数|决算数", "公用经费|1.00|2.00", "项目支出|5.00|6.00"],
      "表三",
      ["项目|预算数|决算数", "公用经费|1.00|2.00"],
      ["资产情况|2022年|2023年", "车辆|3|4"],
      "表四",
      ["项|内容", "单位|云河县档案馆", "电话|8812345"],
      ["项|内容", "单位|云河县图书馆", "电话|8812346"],
    ]);
  });
});

describe("pages", () => {
  it("are those that Word noted; a break of the author's counts once", async () => {
    const { blocks, pages } = await readFixture("pages");
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.page : block.pages))).toEqual([1, 2, 2, [3, 4, 5], 6]);
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.grid.cells.map((cell) => cell.page)).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4]);
    expect(pages).toBe(6);
  });

  it("are not known where Word never laid the file out", async () => {
    const { blocks, pages } = await readFixture("cut-tables");
    expect(pages).toBeUndefined();
    expect(blocks.every((block) => (block.kind === "paragraph" ? block.page : block.pages) === undefined)).toBe(true);
  });
});

describe("other shapes of the package", () => {
  it.each([
    ["strict-other-prefix", ["严格格式"]],
    ["utf16", ["双字节编码"]],
    ["entities", ["甲&b;乙&c;丙"]],
  ])("%s is accepted and read", async (name, texts) => {
    expect(docxReader.accepts(fixture(name))).toBe(true);
    expect(outline(await readFixture(name))).toEqual(texts);
  });

  it("strict lengths are understood", async () => {
    const { blocks } = await readFixture("strict-other-prefix");
    expect(blocks[0]).toMatchObject({ centered: true, indent: 3 });
  });
});

describe("a file that is no good", () => {
  it.each([
    ["truncated", "CORRUPT"],
    ["wrong-checksum", "CORRUPT"],
    ["not-nested", "CORRUPT"],
    ["cut-xml", "CORRUPT"],
    ["undeclared-prefix", "CORRUPT"],
    ["not-utf8", "CORRUPT"],
    ["no-body", "CORRUPT"],
    ["bomb", "TOO_LARGE"],
    ["deep", "TOO_LARGE"],
    ["zip-password", "ENCRYPTED"],
    ["pictures-only", "NO_TEXT"],
  ])("%s is accepted by its content and refused with %s", async (name, code) => {
    expect(docxReader.accepts(fixture(name))).toBe(true);
    await expect(readFixture(name)).rejects.toMatchObject({ code });
  });

  it("is refused where it is larger than allowed, packed or unpacked", async () => {
    const bytes = fixture("report");
    await expect(docxReader.read(bytes, { ...DEFAULT_LIMITS, maxBytes: 1000 })).rejects.toMatchObject({ code: "TOO_LARGE" });
    await expect(docxReader.read(bytes, { ...DEFAULT_LIMITS, maxUnpackedBytes: 1000 })).rejects.toMatchObject({
      code: "TOO_LARGE",
    });
  });

  it("is not ours where it is another package or no zip file", () => {
    expect(docxReader.accepts(fixture("no-word-part"))).toBe(false);
    expect(docxReader.accepts(fixture("password"))).toBe(false);
    expect(docxReader.accepts(new TextEncoder().encode("{\\rtf1 一}"))).toBe(false);
    expect(docxReader.accepts(new Uint8Array())).toBe(false);
  });

  it("with a password is a container of another kind, and told so", async () => {
    await expect(docReader.read(fixture("password"), DEFAULT_LIMITS)).rejects.toMatchObject({ code: "ENCRYPTED" });
  });

  it("never fails in another way, whichever byte is damaged", async () => {
    const good = fixture("report");
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const failure: unknown = await docxReader.read(bytes, DEFAULT_LIMITS).then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(failure === undefined || failure instanceof ZipingError).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const SHARED = "../shared/reports/real";

describe.skipIf(!existsSync(SHARED))("real documents of others", () => {
  const folder = `${SHARED}/docx`;
  const names = existsSync(folder) ? readdirSync(folder) : [];

  it.each(names)("%s is read, its grids tile", async (name) => {
    const { blocks } = await docxReader.read(new Uint8Array(readFileSync(`${folder}/${name}`)), DEFAULT_LIMITS);
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) {
      if (block.kind === "paragraph") continue;
      const { rows, cols, cells } = block.grid;
      expect(cells.reduce((area, cell) => area + cell.rowSpan * cell.colSpan, 0)).toBe(rows * cols);
    }
  });

  it("the one with invalid XML is refused", async () => {
    const bytes = new Uint8Array(readFileSync(`${SHARED}/broken/docx_bad-xml.docx`));
    await expect(docxReader.read(bytes, DEFAULT_LIMITS)).rejects.toMatchObject({ code: "CORRUPT" });
  });
});

describe("struck-out text", () => {
  const body = (format: string): Uint8Array => {
    const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const paragraph = `<w:p>${run("210", format)}${run("230")}</w:p>`;
    return zipSync({ "word/document.xml": strToU8(`<w:document ${name}><w:body>${paragraph}</w:body></w:document>`) });
  };
  it.each([
    ["<w:strike/>", "230", ["tracked-changes"]],
    ["<w:dstrike/>", "230", ["tracked-changes"]],
    ['<w:strike w:val="0"/>', "210230", []],
    ['<w:strike w:val="0"/><w:dstrike/>', "230", ["tracked-changes"]],
  ])("%s is left out and told", async (format, text, expected) => {
    const { blocks, diagnostics } = await docxReader.read(body(format), DEFAULT_LIMITS);
    expect(blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([text]);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });
});
