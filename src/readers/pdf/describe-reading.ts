import type { Diagnostic } from "../../document/diagnostic.js";
import type { Block } from "../../document/document.js";
import { UNREADABLE } from "./content/page-content.js";
import type { PageContent } from "./content/page-content.js";
import type { PdfPages } from "./content/read-pages.js";
import { describeCutOff } from "./describe-cut-off.js";
import { isScan } from "./content/recognized-text.js";

/** Says what of a file could not be read, or only with doubt. */
export function describeReading(read: PdfPages, blocks: readonly Block[]): Diagnostic[] {
  const { pages, damagedPages, skippedPages } = read;
  const scans = pages.filter(isScan);
  const unreadable = pages.filter(({ glyphs }) => glyphs.some(({ text }) => text === UNREADABLE));
  const hidden = pages.filter(({ hiddenGlyphs }) => hiddenGlyphs.some(({ text }) => text.trim() !== ""));
  const characters = unreadable.reduce((sum, { glyphs }) => sum + glyphs.filter(({ text }) => text === UNREADABLE).length, 0);
  const found: (Diagnostic | false)[] = [
    read.isDamaged && { code: "content-damaged", message: "文件的结尾或对象表已损坏，只读出了能够恢复的内容，可能不完整。" },
    damagedPages.length > 0 && { code: "content-damaged", message: `第 ${damagedPages.join("、")} 页的内容已损坏，未能读出。` },
    skippedPages > 0 && { code: "content-skipped", message: `页数超过上限，最后 ${skippedPages} 页未读。` },
    scans.length > 0 && { code: "pages-without-text", message: `${pageList(scans)}是图片，没有文字，其内容未读出。` },
    characters > 0 && {
      code: "fonts-unreadable",
      message: `${pageList(unreadable)}有 ${characters} 个字符的字体未说明含义，以“${UNREADABLE}”代替。`,
    },
    hidden.length > 0 && { code: "hidden-text", message: `${pageList(hidden)}有不显示的文字，未读入。` },
    ...blocks.map((block, index) => inferredGrid(block, index)),
    ...describeCutOff(blocks, pages),
  ];
  return found.filter((diagnostic) => diagnostic !== false);
}

function pageList(pages: readonly PageContent[]): string {
  return `第 ${pages.map(({ page }) => page).join("、")} 页`;
}

function inferredGrid(block: Block, index: number): Diagnostic | false {
  if (block.kind !== "table" || block.grid.spans !== "inferred") return false;
  const page = block.pages?.[0];
  return {
    code: "grid-inferred",
    message: `第 ${(block.pages ?? []).join("、")} 页的表格没有框线，行列由文字的位置推断，合并单元格的范围可能有出入。`,
    at: { block: index, ...(page === undefined ? {} : { page }) },
  };
}
