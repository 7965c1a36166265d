import { describe, expect, it } from "vitest";
import { trimStyles } from "../../../src/readers/docx/trim-styles.js";

describe("styles without the looks of table styles", () => {
  it.each([
    ["<w:styles><w:style/></w:styles>", "<w:styles><w:style/></w:styles>"],
    [
      '<a><w:tblStylePr w:type="firstRow"><w:rPr/></w:tblStylePr><b/><w:tblStylePr w:type="x"><c/></w:tblStylePr></a>',
      "<a><b/></a>",
    ],
    ['<a><w:tblStylePr w:type="x"/><b/><w:tblStylePr w:type="y"><c/></w:tblStylePr></a>', "<a><b/></a>"],
    ['<a><w:tblStylePr w:type="x"><b/></a>', '<a><w:tblStylePr w:type="x"><b/></a>'],
  ])("%s", (xml, trimmed) => {
    expect(trimStyles(xml)).toBe(trimmed);
  });
});
