import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "style/uneven-decimals";

describe("decimals of the basic data table", () => {
  it("are even", () => {
    expect(findingsOf(RULE, basicDataExample({}))).toEqual([]);
  });

  it("do not count for zeros and blanks", () => {
    expect(findingsOf(RULE, basicDataExample({ overseasTravel: ["0", "", "——"] }))).toEqual([]);
  });

  it("are told once, with all places that have fewer", () => {
    const [finding, ...others] = findingsOf(RULE, basicDataExample({ governmentProcurement: ["——", "20", "18.5"] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "info",
      message: expect.stringContaining("等 2 处：表中金额最多有 2 位小数") as string,
    });
    expect(finding).not.toHaveProperty("actual");
    expect(finding?.evidence.map(({ text }) => text)).toEqual(["20", "18.5"]);
  });
});
