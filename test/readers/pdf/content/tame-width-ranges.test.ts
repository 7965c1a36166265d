import { describe, expect, it } from "vitest";
import { tameWidthRanges } from "../../../../src/readers/pdf/content/tame-width-ranges.js";

const tamed = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  tameWidthRanges(bytes);
  return new TextDecoder().decode(bytes);
};

describe("ranges in tables of glyph widths", () => {
  it.each([
    ["/W [814 1000000000 500]", "/W [814 65535      500]"],
    ["/W[1 [500 600] 7 123456 1000]>>", "/W[1 [500 600] 7 65535  1000]>>"],
    ["/W2\n[ 1 9999999 -1000 500 880 ]", "/W2\n[ 1 65535   -1000 500 880 ]"],
  ])("%s are cut down to the identifiers that there are", (table, expected) => {
    expect(tamed(table)).toBe(expected);
  });

  it.each([
    "/W [814 65535 500]",
    "/W 1000000000",
    "/Width [1000000000]",
    "/W [1 2 500] 1000000000",
    "/W",
    "/W [",
    "/W [1 [500.1234567 1000000] 3 9 .1234567]",
  ])("%s stays as it is", (text) => {
    expect(tamed(text)).toBe(text);
  });
});
