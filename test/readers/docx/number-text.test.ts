import { describe, expect, it } from "vitest";
import { numberText } from "../../../src/readers/docx/number-text.js";

describe("a number of a list", () => {
  it.each([
    ["decimal", [1, 12, 105], ["1", "12", "105"]],
    ["decimalZero", [1, 12], ["01", "12"]],
    ["decimalFullWidth", [1, 20], ["１", "２０"]],
    ["decimalEnclosedCircle", [0, 1, 20, 21, 36, 50, 51], ["⓪", "①", "⑳", "㉑", "㊱", "㊿", "51"]],
    ["decimalEnclosedCircleChinese", [3], ["③"]],
    ["decimalEnclosedParen", [1, 20, 21], ["⑴", "⒇", "(21)"]],
    ["decimalEnclosedFullstop", [1, 21], ["⒈", "21."]],
    ["chineseCounting", [1, 10, 11, 20, 21, 99, 105], ["一", "十", "十一", "二十", "二十一", "九十九", "一○五"]],
    [
      "chineseCountingThousand",
      [10, 19, 100, 105, 110, 1001, 12345],
      ["十", "十九", "一百", "一百零五", "一百一十", "一千零一", "一二三四五"],
    ],
    ["japaneseCounting", [1, 10, 15, 23], ["一", "十", "十五", "二十三"]],
    ["ideographDigital", [1, 10, 25], ["一", "一〇", "二五"]],
    ["ideographTraditional", [1, 10, 11], ["甲", "癸", "11"]],
    ["ideographZodiac", [1, 12, 13], ["子", "亥", "13"]],
    ["ideographZodiacTraditional", [1, 13], ["甲子", "丙子"]],
    ["chineseLegalSimplified", [1, 12, 305], ["壹", "拾贰", "叁佰零伍"]],
    ["upperLetter", [1, 26, 27], ["A", "Z", "AA"]],
    ["lowerLetter", [2, 28], ["b", "bb"]],
    ["upperRoman", [4, 9, 14], ["IV", "IX", "XIV"]],
    ["lowerRoman", [3], ["iii"]],
    ["none", [1], [""]],
  ])("as %s", (format, values, texts) => {
    expect(values.map((value) => numberText(value, format))).toEqual(texts);
  });

  it("in a format that we do not know has no text", () => {
    expect(numberText(1, "hindiVowels")).toBeUndefined();
  });
});
