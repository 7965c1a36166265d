import { encode } from "iconv-lite";
import { expect, it } from "vitest";
import type { Block } from "../../../src/document/document.js";
import { removeBlanks } from "../../../src/document/text.js";
import { htmlReader } from "../../../src/readers/html/read-html.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { PORTAL_PAGES } from "./portal-pages.js";

const shown = (block: Block): string =>
  block.kind === "paragraph" ? removeBlanks(block.text) : `#${block.grid.cells.map(({ text }) => text).join("|")}`;

it.each(Object.entries(PORTAL_PAGES))("gives the report alone: %s", async (_name, { html, encoding = "utf8", report }) => {
  const { blocks } = await htmlReader.read(new Uint8Array(encode(html, encoding)), DEFAULT_LIMITS);
  expect(blocks.map(shown)).toEqual(report);
});

it("says that a page hides its article until a script has run", async () => {
  const { html } = PORTAL_PAGES["weixin"] ?? { html: "" };
  const { diagnostics } = await htmlReader.read(new TextEncoder().encode(html), DEFAULT_LIMITS);
  expect(diagnostics.map(({ code }) => code)).toEqual(["hidden-text"]);
});

it.each([
  [
    "headings behind anchors that only name a place",
    '<p><a name="a">一、概况</a></p><p><a name="b">二、支出</a></p><p><a name="c">三、问题</a></p>',
    3,
  ],
  [
    "files behind a script of the portal",
    '<p>附件：<a href="/download.jsp?id=1">甲</a> <a href="/download.jsp?id=2">乙</a> <a href="/attach/3">丙</a></p>',
    1,
  ],
  [
    "a sentence in a block of a doubtful name",
    '<div class="bottom"><p>本年度各项支出均按规定程序审批，没有超预算。</p><a href="/y">公示</a></div>',
    2,
  ],
  ["a hidden part of a page", '<p>一、概况。本年度收支平衡。</p><p style="visibility:hidden">暗</p>', 1],
])("keeps %s", async (_what, html, lines) => {
  const { blocks } = await htmlReader.read(new TextEncoder().encode(`<meta charset="utf-8">${html}`), DEFAULT_LIMITS);
  expect(blocks).toHaveLength(lines);
});
