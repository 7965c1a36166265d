import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { findingsOf, toldBy } from "../../support/findings-of.js";

const RULE = "privacy/personal-data";

/** Put together here, so that no file of ours holds a number that could be somebody's. */
const MOBILE = `1${"3".repeat(10)}`;
const IDENTITY = `431${"0".repeat(3)}19990101${"0".repeat(3)}X`;

function countIn(text: string): number {
  return findingsOf(RULE, { sections: [{ heading: "一、部门（单位）基本情况", text: [text] }] }).length;
}

describe("numbers that tell a person", () => {
  it.each([
    ["a mobile number", `联系电话：${MOBILE}。`, 1],
    ["one parted by dashes", `${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`, 1],
    ["one parted by minus signs", [MOBILE.slice(0, 3), MOBILE.slice(3, 7), MOBILE.slice(7)].join("\u2212"), 1],
    ["one behind the country's code", `+86${MOBILE}`, 1],
    ["one in full-width digits", `１${"３".repeat(10)}`, 1],
    ["two of them", `${MOBILE}、${MOBILE}`, 2],
    ["an identity-card number", `身份证号：${IDENTITY}`, 1],
    ["an office line", "0700-8800000", 0],
    ["an amount", "合计12345.67万元，编号20221234", 0],
    ["digits of a longer number", `20${MOBILE}5`, 0],
    ["decimals", `0.${MOBILE}`, 0],
    ["an identity-card number of month 13", IDENTITY.replace("19990101", "19991301"), 0],
  ])("%s", (_, text, count) => {
    expect(countIn(text)).toBe(count);
  });

  it("are never shown whole", () => {
    const findings = findingsOf(RULE, basicDataExample({}, { signOff: { phone: `联系电话：${MOBILE}` } }));
    expect(findings.map(({ severity }) => severity)).toEqual(["info"]);
    expect(findings[0]?.message).toContain("133******33");
    expect(JSON.stringify(findings)).not.toContain(MOBILE.slice(3));
  });

  it("are told in the table too", () => {
    expect(
      toldBy(RULE, {
        tables: [
          [
            ["姓名", "电话"],
            ["李某", MOBILE],
          ],
        ],
      }),
    ).toEqual([expect.stringMatching(/^info .*手机号码 133\*{6}33，公开前宜隐去。$/u)]);
  });
});
