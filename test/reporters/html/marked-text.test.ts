import fc from "fast-check";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";

import { type Mark, markedText } from "../../../src/reporters/html/marked-text.js";

const asIs = (text: string): string => text;

function mark(start: number, end: number, finding: number, severity: Mark["severity"] = "info"): Mark {
  return { start, end, finding, severity, id: `p${start}-${end}` };
}

describe("markedText", () => {
  it.each<[string, readonly Mark[], string]>([
    ["支出<b>", [], "支出&lt;b&gt;"],
    [
      "支出总额",
      [mark(2, 4, 1, "error")],
      '支出<mark class="error" id="p2-4" data-in="1">总额</mark><a class="ref error" href="#r1f1">1</a>',
    ],
    [
      "甲乙丙",
      [mark(0, 2, 1), mark(1, 3, 2, "error")],
      [
        '<mark class="info" id="p0-2" data-in="1">甲</mark>',
        '<mark class="error" id="p1-3" data-in="1 2">乙</mark><a class="ref info" href="#r1f1">1</a>',
        '<mark class="error" data-in="2">丙</mark><a class="ref error" href="#r1f2">2</a>',
      ].join(""),
    ],
    ["甲", [mark(0, 9, 1)], '<mark class="info" id="p0-9" data-in="1">甲</mark><a class="ref info" href="#r1f1">1</a>'],
  ])("marks %j", (text, marks, html) => {
    expect(markedText(text, marks, "r1", asIs)).toBe(html);
  });

  it("shows the text itself, wherever it is marked, and each id once", () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 4 }))
        .map(([start, length, finding]) => mark(start, start + length + 1, finding)),
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }).map((text) => text.replace(/[\s\p{C}]/gu, "?")),
        marks,
        (text, given) => {
          const page = load(markedText(text, given, "r1", asIs), null, false);
          const ids = page("[id]")
            .toArray()
            .map((element) => page(element).attr("id"));
          expect(new Set(ids).size).toBe(ids.length);
          page(".ref").remove();
          expect(page.root().text()).toBe(text);
        },
      ),
    );
  });
});
