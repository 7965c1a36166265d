import { describe, expect, it } from "vitest";
import { firstLineIndent, lengthInPoints, readIndent } from "../../../src/readers/docx/indentation.js";

const indentOf = (attributes: Readonly<Record<string, string>>, fontSize = 16): number =>
  firstLineIndent(readIndent({ name: "w:ind", attributes, children: [] }), fontSize);

describe("where the first line starts, in characters", () => {
  it.each([
    [{}, 0],
    [{ "w:firstLineChars": "200", "w:firstLine": "640" }, 2],
    [{ "w:firstLine": "640" }, 2],
    [{ "w:firstLineChars": "0", "w:firstLine": "640" }, 2],
    [{ "w:left": "320", "w:firstLine": "320" }, 2],
    [{ "w:leftChars": "300", "w:hangingChars": "100" }, 2],
    [{ "w:left": "320", "w:hanging": "640" }, 0],
    [{ "w:start": "640" }, 2],
    [{ "w:firstLine": "32pt" }, 2],
    [{ "w:firstLine": "nonsense" }, 0],
  ])("%o gives %d", (attributes, characters) => {
    expect(indentOf(attributes)).toBe(characters);
  });

  it("depends on the size of the font", () => {
    expect(indentOf({ "w:firstLine": "640" }, 32)).toBe(1);
  });
});

describe("lengths", () => {
  it.each([
    ["20", 1],
    ["-20", -1],
    ["1in", 72],
    ["25.4mm", 72],
    ["2pc", 24],
    ["x", undefined],
    [undefined, undefined],
  ])("%s is %s points", (text, points) => {
    if (points === undefined) expect(lengthInPoints(text)).toBeUndefined();
    else expect(lengthInPoints(text)).toBeCloseTo(points);
  });
});
