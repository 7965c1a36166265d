import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { textReader } from "../../../src/readers/text/read-text.js";

async function read(lines: readonly string[]): Promise<SourceDocument> {
  return textReader.read(new TextEncoder().encode(lines.join("\n")), DEFAULT_LIMITS);
}

/** The texts of all tables, row by row. */
function rowsOf(document: SourceDocument): readonly string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { rows, cells } = block.grid;
    return Array.from({ length: rows }, (_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join("|"),
    );
  });
}

const HEADS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];
const ROWS: readonly (readonly string[])[] = [
  ["产出指标", "数量指标", "巡库次数", "≥12次", "13次", "30", "30", ""],
  ["", "质量指标", "隐患整改率", "100%", "98%", "20", "19.6", "雨季封路"],
  ["效益指标", "社会效益指标", "下游村组安全", "无险情", "无险情", "40", "40", ""],
  ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "95%", "10", "10", ""],
];
const TOTAL = ["总分", "100", "99.6"];
const EXPECTED = [
  "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
  "产出指标|数量指标|巡库次数|≥12次|13次|30|30|",
  "质量指标|隐患整改率|100%|98%|20|19.6|雨季封路",
  "效益指标|社会效益指标|下游村组安全|无险情|无险情|40|40|",
  "满意度指标|服务对象满意度指标|村民满意度|≥90%|95%|10|10|",
  "总分|100|99.6",
];

const head = ["绩效指标", ...HEADS];
const body = ROWS.map((row) => ["", ...row]);

const FORMS: Readonly<Record<string, readonly string[]>> = {
  "tabs between cells": [head, ...body, TOTAL].map((row) => row.join("\t")),
  "a tab before each cell, a blank line behind each row": [head, ...body, TOTAL].flatMap((row) => [
    ...row.map((cell) => `\t${cell}`),
    "",
  ]),
  "a tab before each cell, labels broken over paragraphs": [head, ...body, TOTAL].flatMap((row) => [
    ...row.flatMap((cell) => (cell === "社会效益指标" ? ["\t社会效益", "", "指标"] : [`\t${cell}`])),
    "",
  ]),
  Markdown: [head, head.map(() => "---"), ...body, TOTAL].map((row) => `| ${row.join(" | ")} |`),
  "rules of characters": [head, ...body, TOTAL].flatMap((row) => ["+----+----+----+", `|${row.join("|")}|`]),
  "one cell a line": [head, ...ROWS.map((row) => (row[0] === "" ? row.slice(1) : row)), TOTAL].flatMap((row) => [
    ...row.map((cell) => (cell === "" ? " " : cell)),
    "",
  ]),
  "one cell a line, heads broken": [head, ...ROWS.map((row) => (row[0] === "" ? row.slice(1) : row)), TOTAL].flatMap((row) => [
    ...row.flatMap((cell) => (cell === "年度指标值" ? ["年度", "指标值"] : [cell === "" ? " " : cell])),
    "",
  ]),
};

describe("a table in a text file", () => {
  it.each(Object.entries(FORMS))("is read from %s", async (_, lines) => {
    const document = await read(lines);
    expect(rowsOf(document).map((row) => row.replace(/\|+$/u, ""))).toEqual(EXPECTED.map((row) => row.replace(/\|+$/u, "")));
    expect(document.diagnostics.map(({ code }) => code)).toEqual(["grid-inferred"]);
  });

  it("keeps the lines of a Markdown cell apart", async () => {
    const document = await read([
      "| 年度总体目标 | 预期目标 | 实际完成情况 |",
      "|---|---|---|",
      "| | 1.修好渠道；<br>2.保供水。 | 1.修渠道9公里；<br/>2.供水正常。 |",
    ]);
    expect(rowsOf(document)[1]).toBe("1.修好渠道；\n2.保供水。|1.修渠道9公里；\n2.供水正常。");
  });

  it.each([
    ["tabs", ["项目名称\t\t水库除险\t", "主管部门\t枫台县水利局\t实施单位\t水库管理所"]],
    ["bars", ["| 项目名称 | | 水库除险 | |", "| 主管部门 | 枫台县水利局 | 实施单位 | 水库管理所 |"]],
  ])("reads names over merged columns between %s", async (_, lines) => {
    expect(rowsOf(await read(lines))).toEqual(["项目名称|水库除险", "主管部门|枫台县水利局|实施单位|水库管理所"]);
  });

  it("reads a head that a line end parts behind its year", async () => {
    const document = await read([
      ..."经费控制情况（万元）/2021/年决算数/2022年预算数/2022年决算数".split("/"),
      "",
      ..."支出总额/30/32.5/31".split("/"),
      "",
      ..."基本支出/10/12.5/11".split("/"),
    ]);
    expect(rowsOf(document)).toEqual([
      "经费控制情况（万元）|2021年决算数|2022年预算数|2022年决算数",
      "支出总额|30|32.5|31",
      "基本支出|10|12.5|11",
    ]);
  });

  it("ends a table of one cell a line with its total", async () => {
    const lines = FORMS["one cell a line"] ?? [];
    const document = await read([...lines, "关闭窗口", "主办：枫台县水利局"]);
    expect(rowsOf(document).at(-1)).toBe("总分|100|99.6|");
    expect(document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))).toEqual([
      "关闭窗口",
      "主办：枫台县水利局",
    ]);
  });

  it("says where a row does not fit its head row", async () => {
    const document = await read([head.join("\t"), "\t产出指标\t数量指标\t巡库\t12次\t甲\t乙\t丙\t丁", TOTAL.join("\t")]);
    expect(document.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
  });
});
