import { expect, it } from "vitest";
import { joinRaised } from "../../src/document/raised-digits.js";

/** Raised parts stand in braces. */
const parts = (line: string): Parameters<typeof joinRaised>[0] =>
  line
    .split(/(\{[^}]*\})/u)
    .filter((text) => text !== "")
    .map((text) => ({ text: text.replace(/[{}]/gu, ""), isRaised: text.startsWith("{") }));

it.each([
  ["支出100{1}万元", "支出100¹万元"],
  ["20m{2}，10{3}，10{-3}", "20m²，10³，10⁻³"],
  ["100{1}{0}万元", "100¹⁰万元"],
  ["{1}2023年", "¹2023年"],
  ["公用经费{[注1]}", "公用经费[注¹]"],
  ["{1234}", "1234"],
  [" {12} ", " 12 "],
  ["甲{1234}", "甲1234"],
  ["100", "100"],
])("joins %s", (line, joined) => {
  expect(joinRaised(parts(line))).toBe(joined);
});
