import { describe, expect, it } from "vitest";
import { fieldText } from "../../../src/readers/docx/field-text.js";
import { symbolText } from "../../../src/readers/docx/symbols.js";

describe("text in a symbol font", () => {
  it.each([
    ["\uF0FE", "Wingdings", "☑"],
    ["R£", "Wingdings 2", "☑□"],
    ["\uF0A8", "wingdings", "□"],
    ["\uF0B3", "Symbol", "≥"],
    ["\uF0FE\uF0B7", undefined, "☑•"],
    ["R£", "宋体", "R£"],
    ["字", "Wingdings", "字"],
    ["\uF021", undefined, "\uF021"],
  ])("%j in %s is %s", (text, font, shown) => {
    expect(symbolText(text, font)).toBe(shown);
  });
});

describe("a field without a result", () => {
  it.each([
    [' SYMBOL 254 \\f "Wingdings" \\s 12 ', "☑"],
    [" SYMBOL 0x00FE \\f Wingdings", "☑"],
    [" EQ \\o\\ac(○,12)", "⑫"],
    [" eq \\o\\ac(◯，甲)", "甲"],
    [" PAGE ", ""],
    ["", ""],
  ])("%j shows %j", (code, shown) => {
    expect(fieldText(code)).toBe(shown);
  });
});

describe("a symbol field whose code is beyond Unicode", () => {
  it.each(["SYMBOL 1114112", `SYMBOL ${"9".repeat(400)}`, "SYMBOL 0xffffffff"])("shows nothing: %s", (code) => {
    expect(fieldText(code)).toBe("");
  });
});
