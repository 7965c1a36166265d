import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { docxReader } from "../../../src/readers/docx/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const EMPTY = [
  '<w:gridSpan w:val="2"/>',
  '<w:gridSpan w:val="900000000"/>',
  '<w:gridBefore w:val="-3"/>',
  '<w:vMerge w:val="restart"/>',
  "<w:vMerge/>",
  "<w:hMerge/>",
  "<w:vanish/>",
  "<w:del/>",
  "<w:br/>",
  '<w:br w:type="page"/>',
  "<w:lastRenderedPageBreak/>",
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:sym w:char="F0FE"/>',
  "<w:t>12.5</w:t>",
  "<w:t>支出</w:t>",
];
const HOLDERS = [
  "w:p",
  "w:pPr",
  "w:r",
  "w:rPr",
  "w:tbl",
  "w:tr",
  "w:trPr",
  "w:tc",
  "w:tcPr",
  "w:sdt",
  "w:sdtContent",
  "w:ins",
  "w:txbxContent",
];

/** Elements of WordprocessingML inside one another in any way, right or wrong. */
const { content } = fc.letrec<{ content: string }>((tie) => ({
  content: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom(...EMPTY),
    fc
      .tuple(fc.constantFrom(...HOLDERS), fc.array(tie("content"), { maxLength: 5 }))
      .map(([name, children]) => `<${name}>${children.join("")}</${name}>`),
  ),
}));

const row = fc
  .array(content, { maxLength: 4 })
  .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`);
const table = fc.array(row, { maxLength: 4 }).map((rows) => `<w:tbl>${rows.join("")}</w:tbl>`);

describe("any structure", () => {
  it("is read or refused; grids tile, texts are trimmed and not empty", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(content, table), { minLength: 1, maxLength: 6 }), async (body) => {
        const xml = `<w:document ${NAMESPACES}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p>${body.join("")}</w:body></w:document>`;
        const document = await docxReader
          .read(zipSync({ "word/document.xml": strToU8(xml) }), DEFAULT_LIMITS)
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(ZipingError);
          });
        for (const block of document?.blocks ?? []) {
          if (block.kind === "paragraph") {
            expect(block.text).toBe(block.text.trim());
            expect(block.text).not.toBe("");
          } else {
            const { rows, cols, cells } = block.grid;
            expect(cells.length).toBeGreaterThan(0);
            expect(cells.reduce((area, cell) => area + cell.rowSpan * cell.colSpan, 0)).toBe(rows * cols);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
