import { describe, expect, it } from "vitest";
import { trimStyles } from "../../../src/readers/docx/trim-styles.js";

describe("styles without what is not read", () => {
  it.each([
    ["<w:styles><w:style/></w:styles>", "<w:styles><w:style/></w:styles>"],
    [
      '<a><w:tblStylePr w:type="firstRow"><w:rPr/></w:tblStylePr><b/><w:tblStylePr w:type="x"><c/></w:tblStylePr></a>',
      "<a><b/></a>",
    ],
    ['<a><w:tblStylePr w:type="x"/><b/><w:tblStylePr w:type="y"><c/></w:tblStylePr></a>', "<a><b/></a>"],
    [
      '<a><w:style w:type="table" w:styleId="T"><b/></w:style><w:style w:type="paragraph"/></a>',
      '<a><w:style w:type="paragraph"/></a>',
    ],
    ['<a><w:latentStyles w:count="2"><b/></w:latentStyles><c/></a>', "<a><c/></a>"],
    ['<a><w:tblStylePr w:type="x"><b/></a>', '<a><w:tblStylePr w:type="x"><b/></a>'],
  ])("%s", (xml, trimmed) => {
    expect(trimStyles(xml)).toBe(trimmed);
  });
});
