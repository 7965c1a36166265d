import { describe, expect, it } from "vitest";
import { buildParagraphs } from "../../../../src/readers/pdf/pages/build-paragraphs.js";
import type { BodyLine } from "../../../../src/readers/pdf/pages/build-paragraphs.js";
import type { TextArea } from "../../../../src/readers/pdf/pages/text-area.js";
import { lineOf } from "../draw-glyphs.js";

/** Room for twenty characters in a line. */
const AREA: TextArea = {
  width: 400,
  left: 100,
  right: 300,
  top: 100,
  bottom: 700,
  size: 10,
  pitchOf: (size) => size * 1.6,
  gapOf: (size) => size * 2.3,
};

interface Drawn {
  readonly text: string;
  readonly indent?: number;
  readonly y: number;
  readonly page?: number;
  readonly size?: number;
  readonly bold?: boolean;
}

const bodyLine = ({ text, indent = 0, y, page = 1, size = 10, bold = false }: Drawn): BodyLine => ({
  line: lineOf(text, 100 + indent * 10, y, { size, bold }),
  page,
  area: AREA,
});
const paragraphs = (...lines: readonly Drawn[]): string[] => buildParagraphs(lines.map(bodyLine)).map(({ text }) => text);
const FIRST = "部".repeat(18);
const FULL = "门".repeat(20);

describe("lines to paragraphs", () => {
  it("a full line goes on in the next one", () => {
    expect(paragraphs({ text: FIRST, indent: 2, y: 100 }, { text: FULL, y: 116 }, { text: "止。", y: 132 })).toEqual([
      `${FIRST}${FULL}止。`,
    ]);
  });

  it("an indented line begins a paragraph, also after a full line", () => {
    expect(paragraphs({ text: FIRST, indent: 2, y: 100 }, { text: FIRST, indent: 2, y: 116 })).toEqual([FIRST, FIRST]);
  });

  it("a line with room left ends its paragraph", () => {
    expect(paragraphs({ text: "部门概况", y: 100 }, { text: FULL, y: 116 })).toEqual(["部门概况", FULL]);
  });

  it("a wide gap ends a paragraph", () => {
    expect(paragraphs({ text: FULL, y: 100 }, { text: FULL, y: 140 })).toEqual([FULL, FULL]);
  });

  it("a heading of another size is not glued to the text", () => {
    expect(paragraphs({ text: "题".repeat(14), size: 14, y: 100 }, { text: FULL, y: 120 })).toHaveLength(2);
  });

  it.each(["附件2", "附件 3：", "附件二"])("%s alone on its line begins a paragraph, also after a full line", (label) => {
    expect(paragraphs({ text: FULL, y: 100 }, { text: label, y: 116 })).toHaveLength(2);
  });

  it.each([
    { end: "：", count: 2 },
    { end: "见", count: 1 },
  ])("the label of an annex before its title begins a paragraph where a sentence ends: $end", ({ end, count }) => {
    const full = `${"签".repeat(19)}${end}`;
    expect(paragraphs({ text: full, y: 100 }, { text: "附件2：绩效自评表", y: 116 })).toHaveLength(count);
  });

  it("an annex that prose speaks of begins none", () => {
    expect(paragraphs({ text: FULL, y: 100 }, { text: "附件2所列。", y: 116 })).toEqual([`${FULL}附件2所列。`]);
  });

  it("a line of signatures begins a paragraph after a sentence that fills its line", () => {
    const note = `${"注".repeat(19)}。`;
    expect(paragraphs({ text: note, y: 100 }, { text: "填表人：陈一  电话：123", y: 116 })).toEqual([
      note,
      "填表人：陈一  电话：123",
    ]);
  });

  it("the next item of a list is its own paragraph, even after a full line", () => {
    const first = `一、${"部".repeat(18)}`;
    expect(paragraphs({ text: first, y: 100 }, { text: "二、绩效", y: 116 })).toEqual([first, "二、绩效"]);
    const ninth = `九、${"部".repeat(18)}`;
    expect(paragraphs({ text: ninth, y: 100 }, { text: "十、绩效", y: 116 })).toEqual([ninth, "十、绩效"]);
  });

  it("a numbered heading in bold that fills its line is not glued to the text, and a bold beginning is", () => {
    const heading = { text: `九、${"绩".repeat(18)}`, bold: true, y: 100 };
    expect(paragraphs(heading, { text: FULL, y: 116 })).toHaveLength(2);
    expect(paragraphs({ ...heading, text: `九、${"绩".repeat(17)}。` }, { text: FULL, y: 116 })).toHaveLength(1);
    expect(paragraphs(heading, { text: `一是${"门".repeat(8)}`, bold: true, y: 116 })).toHaveLength(2);
    expect(paragraphs(heading, { text: "效情况", bold: true, y: 116 })).toEqual([`${heading.text}效情况`]);
  });

  it("a title that fills its line goes on in the middle of the next one", () => {
    const rest = { text: "自评报告", indent: 8, y: 116 };
    expect(paragraphs({ text: FULL, y: 100 }, rest)).toEqual([`${FULL}自评报告`]);
    expect(paragraphs({ text: FIRST, indent: 2, y: 100 }, { ...rest, text: "附件" })).toEqual([FIRST, "附件"]);
    expect(paragraphs({ text: `${"门".repeat(19)}。`, y: 100 }, rest)).toHaveLength(2);
  });

  it("a paragraph goes on overleaf from a page's foot, and not from its middle", () => {
    const overleaf = { text: "止。", y: 100, page: 2 };
    expect(paragraphs({ text: FULL, y: 688 }, overleaf)).toEqual([`${FULL}止。`]);
    expect(paragraphs({ text: FULL, y: 400 }, overleaf)).toEqual([FULL, "止。"]);
  });

  it("has the page and the place of its first page, its indent, and whether it is centered", () => {
    const [first] = buildParagraphs([bodyLine({ text: FIRST, indent: 2, y: 690 }), bodyLine({ text: "止。", y: 100, page: 2 })]);
    expect(first).toMatchObject({ page: 1, box: [120, 690, 300, 700], indent: 2 });
    const [title] = buildParagraphs([bodyLine({ text: "自评报告", indent: 8, y: 100 })]);
    expect(title).toMatchObject({ text: "自评报告", centered: true });
  });
});
