import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/readers/text/decode-text.js";
import { sourceLines } from "../../../src/readers/text/source-line.js";

const SIMPLIFIED =
  "2022年度枫台县水利局整体支出绩效自评报告\n一、部门基本情况\n　　我局编制数46人，全年支出合计12.5万元。\n".repeat(3);
const TRADITIONAL = "一、部門基本情況\n本局編制數46人，全年支出合計12.5萬元，專項資金執行率達到百分之九十。\n".repeat(3);

describe("the encoding of a text", () => {
  it.each([
    ["utf-8", SIMPLIFIED, "utf8", []],
    ["utf-8", SIMPLIFIED, "utf8", [0xef, 0xbb, 0xbf]],
    ["gb18030", SIMPLIFIED, "gb18030", []],
    ["gb18030", SIMPLIFIED, "gbk", []],
    ["utf-16le", SIMPLIFIED, "utf16le", [0xff, 0xfe]],
    ["utf-16be", SIMPLIFIED, "utf16be", [0xfe, 0xff]],
    ["utf-16le", SIMPLIFIED, "utf16le", []],
    ["utf-16be", SIMPLIFIED, "utf16be", []],
    ["big5", TRADITIONAL, "big5", []],
  ])("is found: %s", (encoding, text, codec, mark) => {
    const decoded = decodeText(Uint8Array.from([...mark, ...iconv.encode(text, codec)]));
    expect(decoded).toEqual({ text, encoding, diagnostics: [] });
  });

  it("says which bytes it cannot read", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(SIMPLIFIED), 0xff, ...new TextEncoder().encode(SIMPLIFIED)]);
    expect(decodeText(bytes).diagnostics.map(({ code }) => code)).toContain("characters-unreadable");
  });
});

describe("the lines of a text", () => {
  it.each(["\n", "\r\n", "\r", "\v", "\u0085", "\u2028"])("end with %j", (end) => {
    expect(sourceLines(`甲${end}乙${end}`).map(({ text }) => text)).toEqual(["甲", "乙"]);
  });

  it("are counted by pages", () => {
    expect(sourceLines("甲\n\f乙\n").map(({ text, page }) => [text, page])).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });
});
