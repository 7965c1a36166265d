import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check-report.js";
import type { Report } from "../../../src/report/report.js";
import { buildReport } from "../../../src/rules/example/build-report.js";
import { tenSectionsExample } from "../../../src/rules/example/sections-example.js";
import { toldBy } from "../../support/findings-of.js";

const RULE = "structure/numbering";
const USUAL = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function withNumerals(changes: Readonly<Record<number, string>>): readonly string[] {
  return toldBy(RULE, tenSectionsExample({ numerals: USUAL.map((numeral, index) => changes[index] ?? numeral) }));
}

function withChildren(...headings: readonly string[]): readonly string[] {
  const children = headings.map((heading) => ({ heading }));
  return toldBy(RULE, { sections: [{ heading: "一、部门（单位）基本情况" }, { heading: "二、绩效情况", children }] });
}

describe("numbers of the level-1 headings", () => {
  it.each<readonly [string, Readonly<Record<number, string>>, readonly string[]]>([
    ["all in order", {}, []],
    [
      "a gap",
      { 9: "十一" },
      ["warning 标题编号不连续：「九、部门整体支出绩效自评结果拟应用和公开情况」之后是「十一、其他需要说明的情况」，缺「十」。"],
    ],
    [
      "a repetition",
      { 9: "九" },
      [
        "warning 标题编号重复：「九、部门整体支出绩效自评结果拟应用和公开情况」与「九、其他需要说明的情况」的编号相同，后者按顺序应为「十」。",
      ],
    ],
    [
      "a step back",
      { 9: "三" },
      [
        "warning 标题编号倒退：「九、部门整体支出绩效自评结果拟应用和公开情况」之后是「三、其他需要说明的情况」，按顺序应为「十」。",
      ],
    ],
    ["a number lost in the middle", { 3: "" }, ["warning 标题「国有资本经营预算支出情况」没有编号，按顺序应为「四」。"]],
    ["the first number lost", { 0: "" }, ["warning 标题「部门（单位）基本情况」没有编号，按顺序应为「一」。"]],
    ["the last number lost", { 9: "" }, ["warning 标题「其他需要说明的情况」没有编号，按顺序应为「十」。"]],
    [
      "several lost in one place",
      { 2: "", 3: "" },
      [
        "info 「二、一般公共预算支出情况」到「五、社会保险基金预算支出情况」之间有标题没有编号，可能是漏编，也可能是自动编号在转换中丢失。",
      ],
    ],
    ["all lost, as conversions do", { 0: "", 1: "", 2: "", 3: "", 4: "", 5: "", 6: "", 7: "", 8: "", 9: "" }, []],
  ])("%s", (_, changes, told) => {
    expect(withNumerals(changes)).toEqual(told);
  });

  it("begin at one", () => {
    const sections = ["二、一般公共预算支出情况", "三、政府性基金预算支出情况"].map((heading) => ({ heading }));
    expect(toldBy(RULE, { sections })).toEqual(["warning 第一个标题是「二、一般公共预算支出情况」，编号应从「一」开始。"]);
  });

  it("let a foreword stand in front without a number", () => {
    const sections = ["前言", "一、部门概况", "二、绩效情况"].map((heading) => ({ heading }));
    expect(toldBy(RULE, { sections })).toEqual([]);
  });
});

describe("numbers of deeper headings", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["all in order", ["（一）优化流程", "（二）压减时限"], []],
    [
      "a gap",
      ["（一）优化流程", "（三）压减时限"],
      ["info 标题编号不连续：「（一）优化流程」之后是「（三）压减时限」，缺「（二）」。"],
    ],
    ["a list that goes on from elsewhere", ["（三）优化流程", "（四）压减时限"], []],
    ["marks that differ", ["1．优化流程", "2、压减时限"], []],
  ])("%s", (_, headings, told) => {
    expect(withChildren(...headings)).toEqual(told);
  });

  it("begin anew under each heading", () => {
    const children = ["（一）甲", "（二）乙"].map((heading) => ({ heading }));
    const sections = ["一、部门概况", "二、绩效情况"].map((heading) => ({ heading, children }));
    expect(toldBy(RULE, { sections })).toEqual([]);
  });
});

describe("numbers that the author may not have made", () => {
  const gap = buildReport(tenSectionsExample({ numerals: USUAL.map((numeral, index) => (index === 9 ? "十一" : numeral)) }));
  const automatic = { ...gap, sections: gap.sections.map((section) => ({ ...section, automatic: true as const })) };
  const severities = (report: Report): readonly string[] =>
    checkReport(report)
      .filter(({ rule }) => rule === RULE)
      .map(({ severity }) => severity);

  it.each<readonly [string, Report, string]>([
    ["typed, in a web page", { ...gap, source: { ...gap.source, format: "html" } }, "warning"],
    ["automatic, in a web page that a conversion made", { ...automatic, source: { ...gap.source, format: "html" } }, "info"],
    ["automatic, in Word", { ...automatic, source: { ...gap.source, format: "docx" } }, "warning"],
    ["in a file that is no report", { ...gap, kind: "unknown" }, "info"],
  ])("%s", (_, report, severity) => {
    expect(severities(report)).toEqual([severity]);
  });
});
