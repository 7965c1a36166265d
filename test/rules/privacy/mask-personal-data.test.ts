import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { maskPersonalData } from "../../../src/rules/privacy/mask-personal-data.js";

/** Made up: no number of a person stands in this repository. */
const MOBILE = `138${"0".repeat(8)}`;
const MASKED = `138${"*".repeat(6)}00`;
const IDENTITY = `43090019900101${"0".repeat(3)}X`;

describe("maskPersonalData", () => {
  it.each([
    [`联系电话：${MOBILE}`, `联系电话：${MASKED}`],
    [`张三，${MOBILE}，李四${MOBILE}。`, `张三，${MASKED}，李四${MASKED}。`],
    [`+86 ${MOBILE}`, `+86 ${MASKED}`],
    ["138-0000-0000", "138-****-**00"],
    ["138 0000 0000", "138 **** **00"],
    ["１３８００００００００", "１３８******００"],
    [`身份证 ${IDENTITY}`, `身份证 430${"*".repeat(13)}0X`],
    [`${MOBILE}元`, `${MOBILE}元`],
    [`${MOBILE}.50`, `${MOBILE}.50`],
    [`${MOBILE} 万元`, `${MOBILE} 万元`],
    [`${MOBILE}元旦值班`, `${MASKED}元旦值班`],
    [`1${MOBILE}`, `1${MOBILE}`],
    ["0700-8800000", "0700-8800000"],
    ["6683.05万元", "6683.05万元"],
  ])("makes %j %j", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it("leaves an amount alone that takes part in a relation", () => {
    expect(maskPersonalData(`支出 ${MOBILE}`, new Set([MOBILE]))).toBe(`支出 ${MOBILE}`);
  });

  it("keeps the length of any text, so that offsets stay", () => {
    const text = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(MOBILE, IDENTITY, "，")));
    fc.assert(
      fc.property(text, (parts) => {
        expect(maskPersonalData(parts.join(""))).toHaveLength(parts.join("").length);
      }),
    );
  });
});
