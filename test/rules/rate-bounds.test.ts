import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateRelation } from "../../src/rules/relations/rate-relation.js";
import { isStated, termOf } from "../../src/rules/relations/term.js";
import type { StatedTerm } from "../../src/rules/relations/term.js";

function stated(name: string, text: string, unit: string, block: number): StatedTerm {
  const term = termOf(name, { value: text.replace("%", ""), unit, text, at: { block } });
  if (!isStated(term)) throw new Error(text);
  return term;
}

function rate(numerator: string, denominator: string, printed: string): ReturnType<typeof rateRelation> {
  return rateRelation({
    numerator: stated("执行数", numerator, "万元", 1),
    denominator: stated("预算数", denominator, "万元", 2),
    rate: stated("执行率", `${printed}%`, "%", 3),
  });
}

const cents = fc.integer({ min: 100, max: 10_000_000 }).map((value) => (value / 100).toFixed(2));
const percent = fc.integer({ min: 100, max: 20_000 }).map((value) => (value / 100).toFixed(2));

describe("the values with which a rate holds", () => {
  it("hold the printed figure of every place where the rate holds", () => {
    fc.assert(
      fc.property(cents, cents, percent, (numerator, denominator, printed) => {
        const { state, evidence } = rate(numerator, denominator, printed);
        if (state === "violated") return;
        for (const { value, holds } of evidence) {
          if (holds === undefined) continue;
          expect(Number(value)).toBeGreaterThanOrEqual(Number(holds.low));
          expect(Number(value)).toBeLessThanOrEqual(Number(holds.high));
        }
      }),
    );
  });

  it("make the rate hold, taken in place of the figure", () => {
    fc.assert(
      fc.property(cents, cents, percent, (numerator, denominator, printed) => {
        const [top, bottom] = rate(numerator, denominator, printed).evidence;
        const middle = (clue: typeof top): string => ((Number(clue?.holds?.low) + Number(clue?.holds?.high)) / 2).toFixed(2);
        fc.pre(top?.holds !== undefined && Number(middle(top)) > 1 && Number(middle(bottom)) > 1);
        expect(rate(middle(top), denominator, printed).state).not.toBe("violated");
        expect(rate(numerator, middle(bottom), printed).state).not.toBe("violated");
      }),
    );
  });
});
