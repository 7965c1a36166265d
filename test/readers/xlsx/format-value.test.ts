import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatText } from "../../../src/readers/xlsx/format-value.js";

const shown = (value: string, format: string): string => formatNumber(value, format, { is1904: false }).text;

/** Value, format, and what Excel shows; blanks at the ends are of no account. */
const NUMBERS: readonly (readonly [string, string, string])[] = [
  ["0", "0%", "0%"],
  ["0", "0.00%", "0.00%"],
  ["0.0000", "#,##0.00%", "0.00%"],
  ["0.00004", "0.00%", "0.00%"],
  ["-0.5", "0%", "-50%"],
  ["12.5", "@", "12.5"],
  ["2023", '0"年";@', "2023年"],
  ["-7", '@"元"', "-7"],
  ["3", ".00", "3.00"],
  ["-1234.5", '"¥".0', "-¥1234.5"],
  ["1234567", "0.00,", "1234.57"],
  ["123456789", "0.00,,", "123.46"],
  ["1234567.5", "#,##0,", "1,235"],
  ["1.5", "0.0?", "1.5"],
  ["1.5", '0.0?"元"', "1.5 元"],
  ["3", '0.??"元"', "3.  元"],
  ["0.5", "#.0#", ".5"],
  ["13812", "000-0000", "001-3812"],
  ["12345", "##0.0E+0", "12.3E+3"],
  ["999999", "0.0E+0", "1.0E+6"],
  ["0.000123", "0.00E+00", "1.23E-04"],
  ["12345", '"约"0.0E-0"元"', "约1.2E4元"],
  ["-1234.5", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"],
  ["0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
  ["86", 'G/通用格式"人"', "86人"],
  ["-3.5", "0.00;负0.00", "负3.50"],
  ["5", '[红色]0.0"分"', "5.0分"],
  ["5", "[$USD-409] 0.00", "USD 5.00"],
  ["5", "+0;-0;0", "+5"],
  ["12", '0"/"0', "1/2"],
];

/** Sections with conditions hold in their order; a section that is not for negative numbers alone shows their sign. */
const CONDITIONS: readonly (readonly [string, string, string])[] = [
  ["-5", '[<0]"亏"0.0;[>=100]0;0.00', "亏5.0"],
  ["100", '[<0]"亏"0.0;[>=100]0;0.00', "100"],
  ["45", '[<0]"亏"0.0;[>=100]0;0.00', "45.00"],
  ["-5", "[<60]0.0;0.00", "-5.0"],
  ["-5", "[>100]0.0;0", "-5"],
  ["-5", "[<=-1]0.0;0", "5.0"],
  ["-5", "[>=100]0;[<0]0.0;0.00", "5.0"],
  ["-200", '0;[<-100]"深"0;"其他"0', "深200"],
  ["-5", '0;[<-100]"深"0;"其他"0', "-其他5"],
  ["45", '[>=60]"合格"', "45"],
  ["60", '[>=60]"合格"', "合格"],
  ["2", '[=1]"男";[=2]"女"', "女"],
  ["2", '[<>0]0.0;"零"', "2.0"],
];

const DATES: readonly (readonly [string, string, string])[] = [
  ["0", "yyyy/m/d", "1900/1/0"],
  ["1", "yyyy/m/d", "1900/1/1"],
  ["60", "yyyy/m/d", "1900/2/29"],
  ["61", "yyyy/m/d", "1900/3/1"],
  ["45077", "d-mmm-yy", "31-May-23"],
  ["45077", "dddd, mmmm dd", "Wednesday, May 31"],
  ["45077", "[$-804]dddd", "星期三"],
  ["45077", "[$-804]ddd", "周三"],
  ["45077", "aaaa", "星期三"],
  ["45077", 'aaa"日"', "三日"],
  ["45077", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2023年5月31日"],
  ["45077.75", "[$-x-systime]h:mm:ss\\ AM/PM", "18:00:00"],
  ["45077", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二三年五月三十一日"],
  ["45087", '[DBNum1][$-804]m"月"d"日"', "六月十日"],
  ["45077.75", "yyyy/m/d h:mm AM/PM", "2023/5/31 6:00 PM"],
  ["45077.75", "[$-804]AM/PM h:mm", "下午 6:00"],
  ["0.123456", "mm:ss.0", "57:46.6"],
  ["0.123456", "h:mm:ss.000", "2:57:46.598"],
  ["1.5", "[mm]:ss", "2160:00"],
  ["45077", "e年", "2023年"],
  ["45077", "yyyy.mm", "2023.05"],
];

describe("a number", () => {
  it.each(NUMBERS)("%s as %s is %s", (value, format, text) => {
    expect(shown(value, format).trim()).toBe(text);
  });

  it.each(CONDITIONS)("%s as %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each(DATES)("%s as %s is %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("has its weekday from 1904 on too", () => {
    expect(formatNumber("43615", "yyyy/m/d aaa", { is1904: true }).text).toBe("2023/5/31 三");
  });
});

describe("what is not shown as its format says", () => {
  it.each([
    ["1.5", "# ?/?", "1.5"],
    ["0.125", "0/8", "0.125"],
    ["1234", "[DBNum2][$-804]General", "1234"],
    ["1234", "[DBNum1]0", "1234"],
    ["45077", "[$-404]gge/m/d", "45077"],
    ["45077", "[$-2010000]yyyy/mm/dd", "45077"],
    ["-3", "yyyy/m/d", "-3"],
    ["3000000", "yyyy/m/d", "3000000"],
    ["3", '[=1]"男";[=2]"女"', "3"],
  ])("is the plain number with a doubt: %s as %s", (value, format, text) => {
    expect(formatNumber(value, format, { is1904: false })).toEqual({ text, doubt: "unsupported" });
  });

  it.each([
    ["7", ";;;"],
    ["-3", "0.00;;"],
    ["0", "0.00;-0.00;"],
    ["0", "#,###"],
    ["0", '0;-0;" "'],
  ])("is hidden: %s as %s", (value, format) => {
    expect(formatNumber(value, format, { is1904: false })).toEqual({ text: "", doubt: "hidden" });
  });

  it("may be a text", () => {
    expect(formatText("甲", ";;;")).toEqual({ text: "", doubt: "hidden" });
    expect(formatText("甲", "0;-0;0;")).toEqual({ text: "", doubt: "hidden" });
    expect(formatText("甲", ";;")).toEqual({ text: "甲" });
    expect(formatText("", "0;-0;0;@")).toEqual({ text: "" });
    expect(formatText("甲", '0;-0;0;"注："@')).toEqual({ text: "注：甲" });
  });
});

it("rounds exactly, halves away from zero, whatever binary fractions make of them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
      const cents = Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10);
      const digits = String(Math.abs(cents)).padStart(3, "0");
      const exact = `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(shown(String(thousandths / 1000), "0.00")).toBe(exact);
    }),
    { numRuns: 500, seed: 7 },
  );
});
