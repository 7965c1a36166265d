import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstUnitLength } from "../../../../src/readers/pdf/text/first-unit.js";
import { itemNumber } from "../../../../src/readers/pdf/text/item-number.js";
import { groupLines } from "../../../../src/readers/pdf/text/text-line.js";
import { joinBroken, unwrapLines } from "../../../../src/readers/pdf/text/unwrap-lines.js";
import { glyphsOf, lineOf } from "../draw-glyphs.js";

describe("the numbers of items", () => {
  it.each([
    ["一、部门概况", "一、", 1],
    ["（十二）绩效目标", "一()", 12],
    ["(2)产出", "1()", 2],
    ["3．效益", "1.", 3],
    ["第二十章 附则", "一第", 20],
    ["十、其他", "一、", 10],
    ["十一、其他", "一、", 11],
    ["九十九、其他", "一、", 99],
    ["③其他", "①", 3],
  ])("%s", (text, form, ordinal) => {
    expect(itemNumber(text)).toEqual({ form, ordinal });
  });

  it.each(["1.5万元", "2022年度", "一般公共预算", "部门概况"])("%s has none", (text) => {
    expect(itemNumber(text)).toBeUndefined();
  });
});

describe("what no line break parts", () => {
  it.each([
    ["预算执行", 1],
    ["98.5%的", 5],
    ["（一）", 3],
    ["年，本", 2],
    ["“三公”经费", 2],
  ])("at the start of %s", (text, length) => {
    expect(firstUnitLength([...text])).toBe(length);
  });
});

describe("small digits that stand higher", () => {
  const withMark = (mark: Parameters<typeof glyphsOf>[3]): string | undefined =>
    groupLines([...glyphsOf("40.10", 0, 100, { size: 12 }), ...glyphsOf("2", 30, 100, mark)])[0]?.text;

  it("are the mark of a note, not digits of the number before them", () => {
    const size = 7;
    const baseline = 100 + 0.88 * 12 - 4;
    const raised = { size, x0: 30, x1: 33.5, y0: baseline - 0.88 * size, y1: baseline + 0.12 * size };
    expect(withMark(raised)).toBe("40.10²");
  });

  it("stay digits where they are as large, or stand on the same line", () => {
    const size = 10;
    const baseline = 100 + 0.88 * 12;
    expect(withMark({ size, x0: 30, x1: 35, y0: baseline - 0.88 * size, y1: baseline + 0.12 * size })).toBe("40.102");
    expect(withMark({ size: 12, x0: 30, x1: 36, y0: 97, y1: 109 })).toBe("40.102");
  });
});

describe("lines of a cell", () => {
  const wrap = (texts: readonly string[], width: number): string[] =>
    unwrapLines(
      texts.map((text, index) => lineOf(text, 0, index * 12)),
      width,
    );

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["full lines are joined without a blank", ["部门整体", "支出绩效"], ["部门整体支出绩效"]],
    ["a line with room left ends a paragraph", ["合格", "支出绩效"], ["合格", "支出绩效"]],
    ["a closing mark goes down with its character", ["部门整", "体）支出"], ["部门整体）支出"]],
    ["a blank stands between Latin words", ["budget", "report"], ["budget report"]],
    ["a figure too long for its column is whole", ["12345678", "90.12"], ["1234567890.12"]],
  ])("%s", (_, lines, expected) => {
    expect(wrap(lines, 40)).toEqual(expected);
  });

  it("are joined to the text that was broken, wherever the column's width breaks it", () => {
    const characters = fc.array(fc.constantFrom(..."部门整体支出绩效自评报告"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(characters, fc.integer({ min: 1, max: 12 }), (text, perLine) => {
        const lines = Array.from({ length: Math.ceil(text.length / perLine) }, (_, k) =>
          text.slice(k * perLine, (k + 1) * perLine).join(""),
        );
        expect(wrap(lines, perLine * 10)).toEqual([text.join("")]);
      }),
      { seed: 7 },
    );
  });

  it.each([
    ["支出", "绩效", false, "支出绩效"],
    ["UPS", "power", false, "UPS power"],
    ["UPS", "power", true, "UPSpower"],
    ["2022", "年度", false, "2022年度"],
  ])("%s and %s (full: %s)", (left, right, isFull, joined) => {
    expect(joinBroken(left, right, isFull)).toBe(joined);
  });
});

describe("glyphs to lines", () => {
  it("stand from top to bottom and left to right, in whatever order they are painted", () => {
    const glyphs = [...glyphsOf("年度部门", 0, 0), ...glyphsOf("绩效自评", 0, 16), ...glyphsOf("报告书", 0, 32)];
    fc.assert(
      fc.property(fc.shuffledSubarray(glyphs, { minLength: glyphs.length }), (shuffled) => {
        expect(groupLines(shuffled).map(({ text }) => text)).toEqual(["年度部门", "绩效自评", "报告书"]);
      }),
      { seed: 7 },
    );
  });

  it("keep a digit on a slightly other baseline in its line", () => {
    const glyphs = [...glyphsOf("共", 0, 0), ...glyphsOf("12", 10, 3, { size: 8 }), ...glyphsOf("项", 18, 0)];
    expect(groupLines(glyphs).map(({ text }) => text)).toEqual(["共12项"]);
  });

  it.each([
    ["600 KVA", "600 KVA"],
    ["预算 数", "预算 数"],
    ["共 12 项", "共12项"],
  ])("a line painted as %s reads %s", (painted, read) => {
    expect(lineOf(painted, 0, 0).text).toBe(read);
  });
});
