import { describe, expect, it } from "vitest";
import { hunanDepartment10 } from "../../../src/profiles/hunan-department-10.js";
import { hunanDepartment7 } from "../../../src/profiles/hunan-department-7.js";
import type { ReportSketch, SectionSketch } from "../../../src/rules/example/report-sketch.js";
import { tenSectionsExample } from "../../../src/rules/example/sections-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "structure/section-missing";

const SEVEN: readonly SectionSketch[] = [
  { heading: "一、部门概况", kind: "overview" },
  { heading: "二、部门整体支出管理及使用情况", kind: "fundUse" },
  { heading: "三、部门专项组织实施情况", kind: "projectManagement" },
  { heading: "四、资产管理情况", kind: "assetManagement" },
  { heading: "五、部门整体支出绩效情况", kind: "performance" },
  { heading: "六、存在的主要问题", kind: "problems", children: [{ heading: "（一）固定资产管理仍需规范" }] },
  { heading: "七、改进措施和有关建议", kind: "improvements", children: [{ heading: "（一）规范资产管理" }] },
];

function sevenWithout(kind: string): ReportSketch {
  return { template: "hunan-department-7", sections: SEVEN.filter((section) => section.kind !== kind) };
}

describe("a section of the template that is not there", () => {
  it.each(hunanDepartment10.sections)("%s, of ten", (kind) => {
    expect(toldBy(RULE, tenSectionsExample({ without: kind }))).toEqual([expect.stringMatching(/^warning 报告没有「/u)]);
  });

  it.each(hunanDepartment7.sections)("%s, of seven", (kind) => {
    expect(toldBy(RULE, sevenWithout(kind))).toEqual([expect.stringMatching(/^warning 报告没有「/u)]);
  });

  it("is told with the heading that it should follow", () => {
    expect(toldBy(RULE, tenSectionsExample({ without: "problems" }))).toEqual([
      "warning 报告没有「存在的问题及原因分析」部分（应在「六、部门整体支出绩效情况」之后）。",
    ]);
  });
});

describe("nothing is missing", () => {
  it("where two sections share a heading", () => {
    const ten = tenSectionsExample({ without: "improvements" });
    const sections = (ten.sections ?? []).map((section) =>
      section.kind === "problems" ? { ...section, heading: "七、存在的问题及下一步改进措施" } : section,
    );
    expect(toldBy(RULE, { ...ten, sections })).toEqual([]);
  });

  it("where a section stands below another", () => {
    const { sections = [] } = sevenWithout("assetManagement");
    const nested = sections.map((section) =>
      section.kind === "fundUse"
        ? { ...section, children: [{ heading: "（三）资产管理情况", kind: "assetManagement" } as const] }
        : section,
    );
    expect(toldBy(RULE, { template: "hunan-department-7", sections: nested })).toEqual([]);
  });

  it("where no template was recognised", () => {
    expect(toldBy(RULE, { sections: [{ heading: "一、部门概况", kind: "overview" }] })).toEqual([]);
  });
});
