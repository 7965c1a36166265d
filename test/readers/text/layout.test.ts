import { describe, expect, it } from "vitest";
import { headSequence, placedRuns } from "../../../src/readers/text/layout/head-sequence.js";
import { joinParagraphs, textWidth } from "../../../src/readers/text/layout/join-paragraphs.js";
import { labelRows } from "../../../src/readers/text/layout/label-rows.js";
import { layoutLine } from "../../../src/readers/text/layout/layout-line.js";
import { levelGroups } from "../../../src/readers/text/layout/level-groups.js";
import { partRow } from "../../../src/readers/text/layout/part-row.js";
import { assignPieces } from "../../../src/readers/text/layout/place-pieces.js";
import { splitLine } from "../../../src/readers/text/layout/split-line.js";
import { stripFurniture } from "../../../src/readers/text/layout/strip-furniture.js";
import { textReader } from "../../../src/readers/text/read-text.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import type { SourceDocument } from "../../../src/document/document.js";
import { sourceLines } from "../../../src/readers/text/source-line.js";

describe("running text on pages", () => {
  const paragraphs = (text: string): readonly string[] => {
    const lines = sourceLines(text);
    return joinParagraphs(lines, textWidth(lines)).map((line) => line.text.trim());
  };
  const FULL = "本单位严格执行年初批复的预算，按照保人员保运转保重点的原则安排";

  it.each([
    [
      "a number that did not fit",
      `  全年支出合计，其中人员经费和日常公用经费一共为\n2525.69 万元。\n${FULL}\n支出。`,
      "全年支出合计，其中人员经费和日常公用经费一共为2525.69万元。",
    ],
    ["a unit behind its number", `  ${FULL.slice(0, 24)} 276.57\n万元。\n${FULL}\n支出。`, `${FULL.slice(0, 24)}276.57万元。`],
  ])("is joined at %s", (_, text, expected) => {
    expect(paragraphs(text)[0]).toBe(expected);
  });

  it("is parted where the next paragraph begins further in", () => {
    expect(paragraphs(`${FULL}\n  ${FULL.slice(2)}\n完。`)).toEqual([FULL, `${FULL.slice(2)}完。`]);
  });

  it("never goes on behind leaders", () => {
    const entry = `一、部门基本情况${".".repeat(50)}2`;
    expect(paragraphs(`${entry}\n枫台县水利局整体支出绩效自评报告`)).toEqual([entry, "枫台县水利局整体支出绩效自评报告"]);
  });

  it("loses headers and page numbers, but no label of an attachment and not its title", () => {
    const page = (number: number, text: string): string =>
      `枫台县水利局 2022 年度整体支出绩效自评报告\n\n${text}\n\n   ${String(number)}\n`;
    const pages = [page(1, "2022 年度枫台县水利局整体支出绩效自评报告\n甲"), page(2, "乙"), page(3, "丙")];
    const kept = stripFurniture(sourceLines(pages.join("\f"))).filter((line) => !line.isBlank);
    expect(kept.map(({ text }) => text)).toEqual(["2022 年度枫台县水利局整体支出绩效自评报告", "甲", "乙", "丙"]);
    const attachments = stripFurniture(sourceLines(["正文", "附件 1\n甲", "附件 2\n乙", "附件 3\n丙"].join("\f")));
    expect(attachments.map(({ text }) => text)).toEqual(["正文", "附件 1", "甲", "附件 2", "乙", "附件 3", "丙"]);
  });
});

describe("a head row on a page", () => {
  it.each([
    [
      ["一级 二级          年度指标 实际完成 分 得", "指标 指标              值        值     值 分"],
      "一级指标,二级指标,年度指标值,实际完成值,分值,得分",
    ],
    [["一级指 二级指 三级指标", "标 标"], "一级指标,二级指标,三级指标"],
  ])("is put together by the order of its pieces: %j", (texts, expected) => {
    const known = new Set(["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]);
    const lines = texts.map((text, index) => layoutLine({ text, isBlank: false, page: 1 }, index));
    const heads = headSequence(
      lines.map((line) => placedRuns(line, line.runs)),
      (text) => known.has(text),
    );
    expect(heads?.map((head) => head.map(({ run }) => run.text).join("")).join(",")).toBe(expected);
  });

  it("is given up where the pieces make no labels", () => {
    const line = layoutLine({ text: "甲 乙 丙", isBlank: false, page: 1 }, 0);
    expect(headSequence([placedRuns(line, line.runs)], (text) => text === "甲")).toBeUndefined();
  });
});

describe("a row on a page", () => {
  const columns = (["name", "value", "value", "weight", "score"] as const).map((role) => ({
    role,
    empty: role === "name" ? 6 : 2,
  }));

  /** Runs of the lines, all given to the column that `columnOf` says. */
  const part = (texts: readonly string[], columnOf: (text: string) => number): readonly string[] => {
    const runs = texts.flatMap((text, index) => {
      const line = layoutLine({ text, isBlank: false, page: 1 }, index);
      return line.runs.map((run) => ({ line, run, column: columnOf(run.text) }));
    });
    return partRow(runs, columns, "indicators").map((cell) => cell.map(({ run }) => run.text).join(""));
  };

  it("has cells of what stands above each other, wherever the columns of other rows are", () => {
    const texts = ["            不发生重大安全", "  房屋安全              效果不够明显   17   13", "            事故"];
    const atFirst: Readonly<Record<string, number>> = {
      房屋安全: 0,
      不发生重大安全: 1,
      事故: 1,
      效果不够明显: 1,
      "17": 3,
      "13": 4,
    };
    expect(part(texts, (text) => atFirst[text] ?? 0)).toEqual(["房屋安全", "不发生重大安全事故", "效果不够明显", "17", "13"]);
  });

  it("keeps cells whose lines hang over each other as their lines tell", () => {
    const texts = ["  河道保洁单价  不超过 6732 元/公里", "                      6255 元/公里   12   12"];
    const columnOf = (text: string, line: number): number => (text === "12" ? 3 : text === "河道保洁单价" ? 0 : line + 1);
    const runs = texts.flatMap((text, index) => {
      const line = layoutLine({ text, isBlank: false, page: 1 }, index);
      return line.runs.map((run, at) => ({ line, run, column: run.text === "12" ? at + 1 : columnOf(run.text, index) }));
    });
    expect(partRow(runs, columns, "indicators").map((cell) => cell.map(({ run }) => run.text).join(""))).toEqual([
      "河道保洁单价",
      "不超过6732元/公里",
      "6255元/公里",
      "12",
      "12",
    ]);
  });

  it("of as many figures as columns goes by their order", () => {
    const line = layoutLine({ text: "停车场 2110 2008 95.17% 1106.32 976.88 88.3%", isBlank: false, page: 1 }, 0);
    const roles = ["site", "quantity", "quantity", "quantity", "quantity", "quantity", "quantity"] as const;
    const cells = splitLine(line, { roles, cuts: [0, 20, 30, 40, 50, 60, 70, 80], section: "buildings" });
    expect(cells.map((runs) => runs.map(({ text }) => text).join(" "))).toEqual([
      "停车场",
      "2110",
      "2008",
      "95.17%",
      "1106.32",
      "976.88",
      "88.3%",
    ]);
  });
});

describe("rows of a long table on a page", () => {
  const rows = Array.from({ length: 300 }, (_, row) => row);
  const piece = (line: number, text: string) => ({ line, page: 1, text });

  it("have their figures and labels where they stand", () => {
    const centers = rows.map((row) => ({ line: 2 * row, page: 1 }));
    const figures = rows.filter((row) => row % 7 !== 0).map((row) => piece(2 * row, String(row)));
    const placed = assignPieces(figures, centers, { empty: 0.4, further: 1 });
    expect(placed.map((cell) => cell.map(({ text }) => text).join())).toEqual(
      rows.map((row) => (row % 7 === 0 ? "" : String(row))),
    );
    const labels = rows.map((row) => ({ ...piece(2 * row, `项目${String(row)}经费`), end: 12 }));
    const anchors = centers.filter((_, row) => row % 7 !== 0);
    const read = labelRows(labels, anchors);
    expect(read.map(({ label }) => label.map(({ text }) => text).join())).toEqual(labels.map(({ text }) => text));
    expect(read.map(({ center }) => center.line)).toEqual(centers.map(({ line }) => line));
  });

  it("keep figures that stand far from all of them", () => {
    const centers = rows.map((row) => ({ line: 2 * row, page: 1 }));
    const stray = Array.from({ length: 100 }, (_, index) => piece(5000 + index, "1"));
    const placed = assignPieces([piece(0, "0"), ...stray], centers, { empty: 0.4, further: 1 });
    expect(placed.flat()).toHaveLength(101);
    expect(placed[0]?.[0]?.text).toBe("0");
  });

  it("have the level that stands in the middle of them", () => {
    const extents = rows.map((row) => ({ pages: new Map([[1, { top: row, bottom: row }]]) }));
    const labels = rows.filter((row) => row % 5 === 2).map((row) => piece(row, row % 2 === 0 ? "数量指标" : "质量指标"));
    const groups = levelGroups(labels, extents, { label: (texts) => 4 * (texts.length - 1), rows: () => () => 0 });
    expect(groups.map(({ first, end }) => [first, end])).toEqual(labels.map(({ line }) => [line - 2, line + 3]));
  });
});

describe("a section of more lines than columns are looked for in", () => {
  const head = "一级指标      二级指标      三级指标          年度指标值    实际完成值    分值    得分";
  const row = (number: number): string =>
    `产出指标      数量指标      巡查河段第${String(1000 + number)}处  ${String(100 + number)}次         ${String(100 + number)}次         5       5`;
  const document = (rows: number): Promise<SourceDocument> =>
    textReader.read(
      Buffer.from(
        ["2022年度部门整体支出绩效自评表", "", head, ...Array.from({ length: rows }, (_, number) => row(number))].join("\n"),
      ),
      DEFAULT_LIMITS,
    );

  it("is given line by line, head included, and said to be so", async () => {
    const { blocks, diagnostics } = await document(1300);
    const [table] = blocks.filter((block) => block.kind === "table");
    expect(table?.grid.rows).toBe(1301);
    expect(table?.grid.cells[0]?.text).toContain("一级指标");
    expect(diagnostics.map(({ message }) => message)).toContainEqual(expect.stringContaining("有 1301 行，过长，未分栏"));
  });
});

describe("goals on a page", () => {
  it("stand beside the label of them all, blanks between scripts kept together", async () => {
    const text = [
      "2022年度项目支出绩效自评表",
      "",
      "项目名称         内窥镜添置",
      "",
      "               年初预算数    全年预算数    全年执行数    分值    执行率     得分",
      "项目资金",
      "    年度资金总额  500         520         518.5       10     99.7%    9.97",
      "（万元）",
      "年度总",
      "       预期目标                                    实际完成情况",
      "体目标",
      "       添置 CT 一台。                               已添置。",
      "       一级指标     二级指标     三级指标    年度指标值    实际完成值    分值    得分",
      "       产出指标     数量指标     添置设备    1台          1台          50     50",
      "                  质量指标     验收合格    100%        100%        40     40",
    ].join("\n");
    const { blocks } = await textReader.read(Buffer.from(text), DEFAULT_LIMITS);
    const cells = blocks.flatMap((block) => (block.kind === "table" ? block.grid.cells : []));
    expect(cells.map((cell) => cell.text)).toEqual(expect.arrayContaining(["添置CT一台。", "已添置。"]));
  });
});
