import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paragraph, SourceDocument, TableBlock } from "../../../src/document/document.js";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { htmlReader } from "../../../src/readers/html/read-html.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/readers/html/${name}`));
const utf8 = (html: string): Uint8Array => new TextEncoder().encode(html);
const read = (html: string | Uint8Array): Promise<SourceDocument> =>
  htmlReader.read(typeof html === "string" ? utf8(`<meta charset="utf-8">${html}`) : html, DEFAULT_LIMITS);
const paragraphs = (document: SourceDocument): readonly Paragraph[] =>
  document.blocks.filter((block) => block.kind === "paragraph");
const tables = (document: SourceDocument): readonly TableBlock[] => document.blocks.filter((block) => block.kind === "table");
const textsOf = (document: SourceDocument): readonly string[] =>
  document.blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.grid.cells.map((cell) => `${cell.row},${cell.col},${cell.rowSpan}x${cell.colSpan}:${cell.text}`).join(" "),
  );

describe("a portal's page", () => {
  it("gives the article without navigation, breadcrumbs, dates, repeated headline, tools and footer", async () => {
    const document = await read(fixture("portal-gb2312.html"));
    expect(document.encoding).toBe("gb18030");
    expect(textsOf(document)).toEqual([
      "2023年度云河县档案馆",
      "整体支出绩效自评报告",
      "一、基本情况",
      "本馆编制12人，年末在职11人。",
      "全年支出合计356.4万元。",
      "详见附件。",
      "0,0,2x1:项目 0,1,1x2:决算数 1,1,1x1:2022年 1,2,1x1:2023年 2,0,1x1:公用经费 2,1,1x1:40.10 2,2,1x1:39 3,0,1x1:其中：\n水电费 3,1,1x2:——",
      "附件：1.基础数据表.xls 2.自评表.xls 3.项目表.xls",
    ]);
    expect(document.diagnostics).toEqual([]);
  });

  it("tells how lines look: centred, bold, indented", async () => {
    const [title, , , second, third, sixth] = paragraphs(await read(fixture("portal-gb2312.html")));
    expect(title).toMatchObject({ bold: true, centered: true });
    expect([second?.indent, third?.indent, sixth?.indent]).toEqual([2, 2, 2]);
    const [table] = tables(await read(fixture("portal-gb2312.html")));
    expect(table?.grid.cells.find((cell) => cell.text === "公用经费")?.indent).toBe(1);
  });

  it.each([
    ["a headline that the article does not repeat", "<h1>某局自评报告</h1><p>正文第一段。</p>", ["某局自评报告", "正文第一段。"]],
    ["a sentence in an element named footer", `<p>一。</p><div class="footer">${"本年度工作完成情况较好，".repeat(8)}</div>`, 2],
    [
      "a list of links to files",
      '<ul><li><a href="a.doc">甲</a></li><li><a href="b.doc">乙</a></li><li><a href="c.doc">丙</a></li></ul>',
      ["甲", "乙", "丙"],
    ],
    [
      "a table inside an element named bottom",
      '<div class="bottom"><a href="#">x</a><table><tr><td>支出</td><td>5</td></tr></table></div>',
      2,
    ],
  ])("keeps %s", async (_, html, expected) => {
    const texts = textsOf(await read(html));
    if (typeof expected === "number") expect(texts).toHaveLength(expected);
    else expect(texts).toEqual(expected);
  });
});

describe("a page saved by Word", () => {
  it("takes list numbers from the page, leaves out the row of no height, and reads a web archive", async () => {
    const bytes = fixture("word-archive.mht");
    expect(htmlReader.accepts(bytes)).toBe(true);
    const document = await read(bytes);
    expect(document.blocks[0]).toEqual({ kind: "paragraph", text: "一、部门基本情况", autoNumberLength: 2, bold: true });
    expect(document.blocks[1]).toEqual({ kind: "paragraph", text: "松溪镇水利站现有6人。", indent: 2 });
    expect(textsOf(document)[2]).toBe("0,0,1x1:支出总额 0,1,1x1:88.20");
  });
});

describe("a page written by LibreOffice", () => {
  const page = (body: string): Promise<SourceDocument> =>
    read(`<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style>p { text-align: left }</style><body>${body}`);

  it("leaves out the page's head and foot", async () => {
    const document = await page(
      '<div title="header"><p>页眉</p></div><p>正文</p><div title="footer"><p align="center">— 3 —</p></div>',
    );
    expect(textsOf(document)).toEqual(["正文"]);
  });

  it("takes plain blanks at a line's start for its indentation, not those of the source's layout", async () => {
    const document = await page(
      "<table border=1><tr>\n\t<td><p>\n\t\t    <font>公用经费</font></p></td>\n\t<td>\n\t\t<p>40.1</p></td></tr></table>",
    );
    expect(tables(document)[0]?.grid.cells.map(({ text, indent }) => [text, indent])).toEqual([
      ["公用经费", 2],
      ["40.1", undefined],
    ]);
  });

  it("keeps a table of contents, which links to places of the page, and centred lines", async () => {
    const contents = [1, 2, 3].map((place) => `<p><a href="#_Toc${place}">第${place}节</a></p>`).join("");
    expect(textsOf(await page(`<div id="目录1">${contents}</div><p align="center">标题</p>`))).toEqual([
      "第1节",
      "第2节",
      "第3节",
      "标题",
    ]);
    expect(paragraphs(await page('<p align="center">标题</p>'))[0]?.centered).toBe(true);
  });
});

describe("damaged or unusual tables", () => {
  it.each([
    ["rowspan=0 goes to the end", "<tr><td rowspan=0>甲<td>1<tr><td>2", "0,0,2x1:甲 0,1,1x1:1 1,1,1x1:2"],
    ["spans beyond the table", "<tr><td rowspan=9>甲<td>1<tr><td colspan=9>乙", "0,0,2x1:甲 0,1,1x1:1 1,1,1x1:乙"],
    [
      "the parts in the order shown",
      "<tfoot><tr><td>合计<td>3<thead><tr><td>项目<td>金额<tbody><tr><td>甲<td>3",
      "0,0,1x1:项目 0,1,1x1:金额 1,0,1x1:甲 1,1,1x1:3 2,0,1x1:合计 2,1,1x1:3",
    ],
    [
      "cells that are not shown",
      "<tr style='display:none'><td>x<td>y<tr><td>甲<td hidden>9<td>1<tr><td>乙<td>2",
      "0,0,1x1:甲 0,1,1x1:1 1,0,1x1:乙 1,1,1x1:2",
    ],
    [
      "a number broken by <br>",
      "<tr><td>5498.<br>15<td>年初<br/>预算数<tr><td>1<td>2",
      "0,0,1x1:5498.15 0,1,1x1:年初预算数 1,0,1x1:1 1,1,1x1:2",
    ],
  ])("%s", async (_what, rows, shown) => {
    expect(textsOf(await read(`<table border=1>${rows}</table>`))).toEqual([shown]);
  });
});

describe("lines", () => {
  it.each([
    [
      "one <p> with <br> and no-break blanks",
      "<p>&nbsp;&nbsp;一、情况<br>&nbsp;&nbsp;正文<br><br>又一段</p>",
      ["一、情况", "正文", "又一段"],
    ],
    ["line ends of the source", "<p>年末在职\n  11 人</p>", ["年末在职 11 人"]],
    ["soft hyphens", "<p>5498&shy;.15</p>", ["5498.15"]],
    ["preformatted text", "<pre>甲\n乙</pre>", ["甲", "乙"]],
    ["radicals and full-width blanks", "<p>　⾏政　</p>", ["行政"]],
    [
      "scripts, comments and what is hidden",
      "<p>甲<!-- 乙 --><script>丙</script><span style='display:none'>丁</span><span hidden>戊</span></p>",
      ["甲"],
    ],
    [
      "style sheets that hide",
      "<style>.h{display:none}#i{visibility:hidden}@media print{p{display:none}}</style><p>甲</p><p class='x h'>乙</p><p id=i>丙</p>",
      ["甲"],
    ],
    ["raised digits", "<p>支出100<sup>1</sup>万元，20m<sup>2</sup>，10<sup>-3</sup></p>", ["支出100¹万元，20m²，10⁻³"]],
    ["digits raised by their style", '<p>100<span style="vertical-align:super">[<b>1</b>]</span>万元</p>', ["100[¹]万元"]],
    ["lowered digits", "<p>CO<sub>2</sub></p>", ["CO2"]],
    ["a line that is raised as a whole", "<p><sup>12</sup></p><p><sup>1</sup>2023年</p>", ["12", "¹2023年"]],
    ["checkboxes", "<p><input type=checkbox checked>是 <input type=checkbox>否</p>", ["☑是 □否"]],
    ["pinyin above characters", "<p><ruby>绩<rt>jì</rt></ruby>效</p>", ["绩效"]],
    ["unclosed tags", "<p>甲<b>乙<p>丙<td>丁", ["甲乙", "丙丁"]],
  ])("reads %s", async (_, html, expected) => {
    expect(textsOf(await read(html))).toEqual(expected);
  });

  it.each([
    ["<ol><li>甲</li><li value=5>乙</li><li>丙</li></ol>", ["1. 甲", "5. 乙", "6. 丙"]],
    ["<ol start=3 type=A><li><p>甲</p><p>续</p></li></ol>", ["C. 甲", "续"]],
    ["<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]],
    ["<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]],
    ["<ul><li>甲</li></ul><ol style='list-style:none'><li>乙</ol>", ["甲", "乙"]],
    ["<ol><li>甲<ol><li>子</ol><li>乙</ol>", ["1. 甲", "1. 子", "2. 乙"]],
  ])("numbers %s as a browser does", async (html, expected) => {
    expect(textsOf(await read(html))).toEqual(expected);
  });

  it("says how long an automatic number is, and how high a heading stands", async () => {
    const [item, heading] = paragraphs(await read("<ol><li>情况</li></ol><h3>小标题</h3>"));
    expect(item).toMatchObject({ text: "1. 情况", autoNumberLength: 2 });
    expect(heading).toMatchObject({ text: "小标题", headingLevel: 3, bold: true });
  });

  it.each([
    ["text-indent:2em", 2],
    ["text-indent:32pt;font-size:16pt", 2],
    ["text-indent:21px;font-size:14px", 1.5],
    ["margin-left:24pt;text-indent:-24pt", undefined],
    ["text-indent:24pt;mso-char-indent-count:3.0", 3],
  ])("measures %s in characters", async (style, indent) => {
    expect(paragraphs(await read(`<p style="${style}">正文</p>`))[0]?.indent).toBe(indent);
  });

  it.each([
    "<p>甲<del>乙</del><ins>丙</ins></p>",
    "<p>甲<s>乙</s>丙</p>",
    "<p>甲<strike>乙</strike>丙</p>",
    '<p>甲<span style="text-decoration:line-through">乙</span>丙</p>',
    '<style>.old{text-decoration-line: underline line-through}</style><p>甲<span class="old">乙</span>丙</p>',
  ])("drops text that is marked as deleted or struck through, and says so: %s", async (page) => {
    const document = await read(page);
    expect(textsOf(document)).toEqual(["甲丙"]);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });
});

describe("tables", () => {
  it.each([
    [
      "rowspan beyond its row group",
      "<tr><td rowspan=9>a<td>b<tr><td>c<tbody><tr><td>d<td>e",
      "0,0,2x1:a 0,1,1x1:b 1,1,1x1:c 2,0,1x1:d 2,1,1x1:e",
    ],
    ["rowspan=0", "<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", "0,0,3x1:a 0,1,1x1:b 1,1,1x1:c 2,1,1x1:d"],
    ["cells that are missing", "<tr><td>a<td>b<tr><td>c", "0,0,1x1:a 0,1,1x1:b 1,0,1x1:c 1,1,1x1:"],
    ["a colspan that no other row needs", "<tr><td>a<td>b<tr><td colspan=9>c", "0,0,1x1:a 0,1,1x1:b 1,0,1x2:c"],
    ["rows without cells", "<tr><td rowspan=2>a<td>b<tr><tr><td>c<td>d", "0,0,1x1:a 0,1,1x1:b 1,0,1x1:c 1,1,1x1:d"],
    ["overlapping spans", "<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", "0,0,1x1:a 0,1,2x1:b 1,0,1x1:c"],
    ["a foot before the body", "<tfoot><tr><td>z<td>y<tbody><tr><td>a<td>b", "0,0,1x1:a 0,1,1x1:b 1,0,1x1:z 1,1,1x1:y"],
    ["hidden rows and cells", "<tr style='display:none'><td>x<tr><td>a<td hidden>x<td>b", "0,0,1x1:a 0,1,1x1:b"],
    ["spans that are no numbers", "<tr><td colspan=x rowspan=-2>a<td>b", "0,0,1x1:a 0,1,1x1:b"],
  ])("repairs %s like a browser", async (_, rows, expected) => {
    expect(textsOf(await read(`<table border=1>${rows}</table>`))).toEqual([expected]);
  });

  it("gives a nested table its own block after the outer one, its text not doubled", async () => {
    const document = await read("<table border=1><tr><td>甲<td>乙<table border=1><tr><td>子<td>丑</table>丙</table><p>后</p>");
    expect(textsOf(document)).toEqual(["0,0,1x1:甲 0,1,1x1:乙丙", "0,0,1x1:子 0,1,1x1:丑", "后"]);
  });

  it("reads a layout table as if it were not there, and a table with rules as a table", async () => {
    const article = "<p>一</p><p>二</p><p>三</p><p>四</p><p>五</p>";
    expect(textsOf(await read(`<table><tr><td><td>${article}<td></table>`))).toEqual(["一", "二", "三", "四", "五"]);
    expect(textsOf(await read(`<table><tr><td>报告<table border=1><tr><td>甲<td>乙</table></table>`))).toEqual([
      "报告",
      "0,0,1x1:甲 0,1,1x1:乙",
    ]);
    expect(tables(await read(`<table border=1><tr><td>目标<td>${article}</table>`))).toHaveLength(1);
  });

  it("joins a table that was cut in two with its header repeated", async () => {
    const piece = (label: string, figure: string): string =>
      `<table border=1><tr><td>项目<td>金额<tr><td>${label}<td>${figure}</table>`;
    expect(textsOf(await read(piece("甲", "1.5") + piece("乙", "2.5")))).toEqual([
      "0,0,1x1:项目 0,1,1x1:金额 1,0,1x1:甲 1,1,1x1:1.5 2,0,1x1:乙 2,1,1x1:2.5",
    ]);
  });

  it("keeps a caption as a paragraph before its table", async () => {
    expect(textsOf(await read("<table><caption>表1</caption><tr><td>a<td>b</table>"))).toEqual(["表1", "0,0,1x1:a 0,1,1x1:b"]);
  });
});

describe("what is accepted", () => {
  it.each([
    ["<!DOCTYPE html><html></html>", true],
    ["\uFEFF<?xml version='1.0'?><html xmlns='x'>", true],
    ["<p>片段</p>", true],
    ["说明\n<html><body>", true],
    ["一、基本情况 <5%", false],
    ["<?xml version='1.0'?><w:wordDocument>", false],
    ["PK\u0003\u0004<html>", false],
    ["{\\rtf1 <html>", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(htmlReader.accepts(utf8(text))).toBe(expected);
  });

  it("sees tags in UTF-16", () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from("<html><body><p>字</p>", "utf16le")]);
    expect(htmlReader.accepts(bytes)).toBe(true);
  });
});

describe("encodings", () => {
  it.each([
    ["UTF-16 with a mark", new Uint8Array([0xff, 0xfe, ...Buffer.from("<html><p>财政</p>", "utf16le")]), "utf-16le"],
    [
      "UTF-8 that calls itself gb2312",
      utf8(`<html><meta charset="gb2312"><p>${"财政局整体支出绩效自评。".repeat(4)}龘</p>`),
      "utf-8",
    ],
    [
      "GBK that calls itself Latin",
      new Uint8Array([
        ...utf8('<html><meta charset="iso-8859-1"><p>'),
        ...Buffer.from("b2c6d5febed6d5fbcce5d6a7b3f6bca8d0a7d7d4c6c0".repeat(4), "hex"),
        ...utf8("</p></html>"),
      ]),
      "gb18030",
    ],
  ])("reads %s", async (_, bytes, encoding) => {
    const document = await read(bytes);
    expect(document.encoding).toBe(encoding);
    expect(textsOf(document)[0]).toMatch(/^财政/u);
  });
});

describe("errors", () => {
  const codeOf = async (bytes: Uint8Array, maxBytes = DEFAULT_LIMITS.maxBytes): Promise<string> => {
    const error: unknown = await htmlReader.read(bytes, { ...DEFAULT_LIMITS, maxBytes }).catch((reason: unknown) => reason);
    return error instanceof ZipingError ? error.code : String(error);
  };

  it("names a page without text, an archive without a page, and a page that is too large", async () => {
    expect(await codeOf(utf8("<html><img src=a.png></html>"))).toBe("NO_TEXT");
    expect(await codeOf(utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n\nx\n--b--'))).toBe(
      "CORRUPT",
    );
    expect(await codeOf(utf8("<p>正文</p>"), 5)).toBe("TOO_LARGE");
  });

  it("survives deep nesting with its text", async () => {
    const document = await read(`${"<div><b>".repeat(1000)}深处${"</b></div>".repeat(1000)}`);
    expect(textsOf(document)).toEqual(["深处"]);
  });

  it("throws nothing but its own errors", async () => {
    const piece = fc.constantFrom(
      "<table>",
      "<tr>",
      "<td rowspan=3 colspan=2>",
      "</table>",
      "<p>",
      "<ol><li>",
      "<br>",
      "文字",
      "<style>p{",
      "</style>",
      "&nbsp;",
      "<!--",
      "<svg>",
      "12.5",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const outcome: unknown = await read(pieces.join("")).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ZipingError);
      }),
      { numRuns: 150 },
    );
  });
});

it("loses no text in tables nested deep in one another", async () => {
  const { blocks } = await read(`${"<table><tr><td>".repeat(300)}深处${"</td></tr></table>".repeat(300)}`);
  expect(JSON.stringify(blocks)).toContain("深处");
});
