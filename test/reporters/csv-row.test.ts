import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { csvRow } from "../../src/reporters/csv-row.js";

describe("csvRow", () => {
  it.each([
    [["a", "b"], "a,b\r\n"],
    [["1,5", 'say "x"', "two\nlines"], '"1,5","say ""x""","two\nlines"\r\n'],
    [["=1+1", "+86", "-x", "@a", " =1", "＝1"], "'=1+1,'+86,'-x,'@a,' =1,'＝1\r\n"],
    [["-0.11", "-3", "——"], "-0.11,-3,——\r\n"],
    [["a\u001Bb"], "a b\r\n"],
  ])("writes %j", (values, row) => {
    expect(csvRow(values)).toBe(row);
  });

  it("lets no cell start a formula", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const cell = csvRow([value]).replace(/^"/u, "");
        expect(/^\s*[=+\-@]/u.test(cell) && !/^-?\d/u.test(cell)).toBe(false);
      }),
    );
  });
});
