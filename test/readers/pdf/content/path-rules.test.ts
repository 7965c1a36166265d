import { describe, expect, it } from "vitest";
import type { Box } from "../../../../src/document/location.js";
import type { FillRule } from "../../../../src/readers/pdf/content/path-rules.js";
import { pathRules } from "../../../../src/readers/pdf/content/path-rules.js";

/** A closed box in the stream of drawing steps. */
function drawn([x0, y0, x1, y1]: Box): readonly number[] {
  return [0, x0, y0, 1, x1, y0, 1, x1, y1, 1, x0, y1, 4];
}

/** The same, in the other direction. */
function drawnOtherwise([x0, y0, x1, y1]: Box): readonly number[] {
  return [0, x0, y0, 1, x0, y1, 1, x1, y1, 1, x1, y0, 4];
}

function filled(...boxes: readonly Box[]): { readonly rules: readonly string[]; readonly areas: readonly Box[] } {
  const { rules, areas } = pathRules(boxes.flatMap(drawn), [1, 0, 0, 1, 0, 0], undefined, "even-odd");
  return {
    rules: rules.map(({ orientation, at, from, to, thickness }) => [orientation[0], at, from, to, thickness].join(" ")),
    areas,
  };
}

const FRAME = ["h 9.5 9 51 1", "h 30.5 9 51 1", "v 9.5 9 31 1", "v 50.5 9 31 1"];

describe("what a filled path paints", () => {
  it.each<readonly [string, readonly Box[], readonly string[], readonly Box[]]>([
    [
      "a box with another cut out of it",
      [
        [9, 9, 51, 31],
        [10, 10, 50, 30],
      ],
      FRAME,
      [],
    ],
    [
      "the box that is cut out first",
      [
        [10, 10, 50, 30],
        [9, 9, 51, 31],
      ],
      FRAME,
      [],
    ],
    [
      "a frame without its top",
      [
        [9, 9, 51, 30],
        [10, 10, 50, 30],
      ],
      ["h 9.5 9 51 1", "v 9.5 9 30 1", "v 50.5 9 30 1"],
      [],
    ],
    [
      "two frames",
      [
        [9, 9, 51, 31],
        [10, 10, 50, 30],
        [109, 9, 151, 31],
        [110, 10, 150, 30],
      ],
      [...FRAME, "h 9.5 109 151 1", "h 30.5 109 151 1", "v 109.5 9 31 1", "v 150.5 9 31 1"],
      [],
    ],
    [
      "a box that another lies in far from its sides",
      [
        [0, 0, 100, 100],
        [40, 40, 60, 60],
      ],
      [],
      [
        [0, 0, 100, 100],
        [40, 40, 60, 60],
      ],
    ],
    [
      "the same box twice",
      [
        [0, 0, 100, 100],
        [0, 0, 100, 100],
      ],
      [],
      [
        [0, 0, 100, 100],
        [0, 0, 100, 100],
      ],
    ],
    [
      "boxes side by side",
      [
        [0, 0, 50, 20],
        [50, 0, 100, 20],
      ],
      [],
      [
        [0, 0, 50, 20],
        [50, 0, 100, 20],
      ],
    ],
    [
      "a thin box in a thin box",
      [
        [0, 0, 100, 3],
        [1, 1, 99, 2],
      ],
      ["h 1.5 0 100 3", "h 1.5 1 99 1"],
      [],
    ],
    [
      "a dot in a dot",
      [
        [0, 0, 5, 5],
        [1, 1, 4, 4],
      ],
      [],
      [
        [0, 0, 5, 5],
        [1, 1, 4, 4],
      ],
    ],
  ])("%s", (_, boxes, rules, areas) => {
    expect(filled(...boxes)).toEqual({ rules, areas });
  });

  it.each<readonly [string, FillRule, (box: Box) => readonly number[], number]>([
    ["every second shape", "even-odd", drawn, 4],
    ["what winds around, the inner box drawn in the other direction", "nonzero", drawnOtherwise, 4],
    ["what winds around, the inner box drawn in the same direction", "nonzero", drawn, 0],
  ])("a box in a box is a frame by the rule of filling: %s", (_, fill, drawInner, rules) => {
    const data = [...drawn([9, 9, 51, 31]), ...drawInner([10, 10, 50, 30])];
    const painted = pathRules(data, [1, 0, 0, -1, 0, 800], undefined, fill);
    expect([painted.rules.length, painted.areas.length]).toEqual([rules, rules === 0 ? 2 : 0]);
  });
});
