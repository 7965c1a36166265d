import { describe, expect, it } from "vitest";
import { tenSectionsExample } from "../../../src/rules/example/sections-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "structure/section-order";

describe("order of the sections", () => {
  it("is that of the template", () => {
    expect(toldBy(RULE, tenSectionsExample({ swapped: ["problems", "improvements"] }))).toEqual([
      "warning 「七、下一步改进措施」排在「八、存在的问题及原因分析」之前，与提纲顺序不同。",
    ]);
  });

  it("does not mind a section that is missing or added", () => {
    const ten = tenSectionsExample({ without: "resultUse" });
    const sections = [...(ten.sections ?? []), { heading: "十、附则" }];
    expect(toldBy(RULE, { ...ten, sections })).toEqual([]);
  });

  it("is free where no template was recognised", () => {
    const { sections = [] } = tenSectionsExample({ swapped: ["problems", "improvements"] });
    expect(toldBy(RULE, { sections })).toEqual([]);
  });
});
