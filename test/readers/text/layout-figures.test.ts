import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { parseReport } from "../../../src/parse-report.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { commonScale, joinNumber, wholeNumbers } from "../../../src/readers/text/layout/join-number.js";
import { textReader } from "../../../src/readers/text/read-text.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const rowsOf = ({ blocks }: SourceDocument): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { rows, cells } = block.grid;
    return Array.from({ length: rows }, (_, row) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join("|"),
    );
  });

describe("a number on several lines of a cell", () => {
  it.each([
    [["1234.", "56"], "1234.56"],
    [["1,2", "34.56"], "1,234.56"],
    [["1,234,", "567.80"], "1,234,567.80"],
    [["12", ",345.60"], "12,345.60"],
    [["６", "．５"], "６．５"],
    [["100.", "00%"], "100.00%"],
    [["98.9", "8%"], "98.98%"],
    [["84.", "5%"], "84.5%"],
    [["100", "%"], "100%"],
    [["10", "分"], "10分"],
    [["607.34", "万元"], "607.34万元"],
  ])("is joined where the piece is the rest of it and nothing else: %j", (pieces, expected) => {
    expect(joinNumber(pieces)).toEqual({ lines: [expected], isSure: true });
  });

  it.each([
    [["120", "30"]],
    [["10", "0"]],
    [["9", "8%"]],
    [["9.5", "8"]],
    [["630", "1.99"]],
    [["607.34", "/"]],
    [["1,234", "567"]],
    [["1,2", "3"]],
    [["98%", "97%"]],
    [["1234.", "5.6"]],
    [["1707", "——", "5.68"]],
  ])("stays apart, and is in doubt, where it may be two: %j", (pieces) => {
    expect(joinNumber(pieces)).toEqual({ lines: pieces, isSure: false });
  });

  it("is joined where amounts have as many decimals, or where the table states it", () => {
    expect(joinNumber(["4654.9", "4"], 2).lines).toEqual(["4654.94"]);
    expect(joinNumber(["4654.9", "4"], 3).lines).toEqual(["4654.9", "4"]);
    expect(joinNumber(["10", "0"], undefined, (text) => text === "100").lines).toEqual(["100"]);
    expect(joinNumber(["1０", "0"], undefined, (text) => text === "100").lines).toEqual(["1０0"]);
  });

  it("counts the decimals that several amounts have", () => {
    expect(commonScale(["1.5", "２．３７", "3.25", "4"])).toBe(2);
    expect(commonScale(["1.5", "2.37"])).toBeUndefined();
    expect(commonScale([])).toBeUndefined();
  });

  const piece = (line: number, text: string): { line: number; page: number; text: string } => ({ line, page: 1, text });

  it("stands on the middle of its lines", () => {
    expect(wholeNumbers([piece(3, "98.9"), piece(4, "8%"), piece(6, "97%")])).toEqual([piece(3.5, "98.98%"), piece(6, "97%")]);
    expect(wholeNumbers([piece(3, "98.9"), piece(9, "8%")])).toHaveLength(2);
  });

  it("is not broken where its column has room for longer ones: 11.3 and 0 are two amounts", () => {
    expect(wholeNumbers([piece(2, "617.06"), piece(4, "11.3"), piece(5, "0")], 2).map(({ text }) => text)).toEqual([
      "617.06",
      "11.3",
      "0",
    ]);
    expect(wholeNumbers([piece(2, "4654.9"), piece(3, "4"), piece(5, "11.3")], 2).map(({ text }) => text)).toEqual([
      "4654.94",
      "11.3",
    ]);
  });
});

const STAFF = [
  "   财政供养人员      编制数        2022 年实际在职人数        控制率",
  "     情况",
  "                  120            100              83.33%",
  "                   30             25              83.33%",
  "",
  "   经费控制情况      2021 年决算数     2022 年预算数      2022 年决算数",
  "   三公经费           12.00          11.00          10.00",
  "     1、公务用车购置和维护经费      6.00      5.00      5.00",
  "     2、公务接待         6.00          6.00          5.00",
  "   项目支出           100.00         90.00        80.00",
  "   公用经费           100.00         90.00        80.00",
];

describe("staff numbers on a page", () => {
  const NAMED = STAFF.map((line, index) => {
    const label = ["行政", "事业"][index - 2];
    return label === undefined ? line : `   ${label}${line.slice(5)}`;
  });

  it("are rows of their own where two are printed", async () => {
    const document = await textReader.read(bytes(STAFF.join("\n")), DEFAULT_LIMITS);
    expect(rowsOf(document).slice(0, 3)).toEqual([
      "财政供养人员情况|编制数|2022年实际在职人数|控制率",
      "120|100|83.33%",
      "30|25|83.33%",
    ]);
    expect(document.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
    const report = await parseReport(bytes(STAFF.join("\n")));
    expect(report.basicData?.staffing.authorized?.text).toBe("120");
    expect(report.diagnostics.map(({ message }) => message)).toContain("财政供养人员情况有多行而没有合计行，只取了第一行");
  });

  it("keep the names of their rows", async () => {
    const document = await textReader.read(bytes(NAMED.join("\n")), DEFAULT_LIMITS);
    expect(rowsOf(document).slice(1, 3)).toEqual(["行政|120|100|83.33%", "事业|30|25|83.33%"]);
  });

  it("are one row where a rate is broken", async () => {
    const broken = [
      ...STAFF.slice(0, 2),
      "                                                  83.3",
      "                  120            100",
      "                                                   3%",
      ...STAFF.slice(4),
    ];
    const document = await textReader.read(bytes(broken.join("\n")), DEFAULT_LIMITS);
    expect(rowsOf(document)[1]).toBe("120|100|83.33%");
    expect(document.diagnostics.map(({ code }) => code)).not.toContain("row-ambiguous");
  });
});

describe("rows of funds on a page", () => {
  const PLACES = [3, 18, 27, 36, 45, 51, 58];
  const line = (...cells: readonly string[]): string =>
    cells.reduce((text, cell, column) => text.padEnd(PLACES[column] ?? 0) + cell, "");
  const form = (...rows: readonly string[]): string =>
    [
      "   省级预算部门名称        枫台县水利局",
      line("年度预算申", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
      ...rows,
      line("上年结转资金", "无", "无", "无", "—", "—", "—"),
      line("其他资金", "无", "无", "无", "—", "—", "—"),
      "   绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分",
      "           产出指标     数量指标     完成次数     12次     13次     90     90",
      "           总分                                         100     99.62",
    ].join("\n");

  it("keep a rate whose rest stands alone, nearer to the row below", async () => {
    const text = form(
      line("年度资金总额", "", "", "", "", "96.1"),
      line("", "1200.00", "1300.00", "1250.00", "10", "", "9.62"),
      line("", "", "", "", "", "5%"),
      line("其中：当年财", "1200.00", "1300.00", "1250.00", "—", "", "—"),
      line("政拨款"),
    );
    const document = await textReader.read(bytes(text), DEFAULT_LIMITS);
    expect(rowsOf(document).slice(1, 3)).toEqual([
      "年度资金总额|1200.00|1300.00|1250.00|10|96.15%|9.62",
      "其中：当年财政拨款|1200.00|1300.00|1250.00|—||—",
    ]);
  });

  it("keep rates that stand beside amounts of their own", async () => {
    const text = form(
      line("年度资金总额", "1200.00", "1300.00", "1250.00", "10", "96.1", "9.62"),
      line("当年财政拨款", "100.00", "100.00", "5.00", "—", "5%", "—"),
    );
    const document = await textReader.read(bytes(text), DEFAULT_LIMITS);
    expect(rowsOf(document).slice(1, 3)).toEqual([
      "年度资金总额|1200.00|1300.00|1250.00|10|96.1|9.62",
      "当年财政拨款|100.00|100.00|5.00|—|5%|—",
    ]);
  });
});

describe("the total of funds on a page", () => {
  it("keeps the first line of its label, with which the block's own label begins too", async () => {
    const text = [
      "   省级预算部门名称        枫台县水利局",
      "",
      "              年初预算数    全年预算数    全年执行数    分值    执行率    得分",
      "",
      "       年度资",
      "              1200.00     1300.00     1250.00      10     96.15%     9.62",
      "       金总额",
      "       按收入性质分：                  按支出性质分：",
      "年度预算申请（万元）",
      "       一般公共预算：1200.00             基本支出：1200.00",
      "",
      "   绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分",
      "           产出指标     数量指标     完成次数     12次     13次     90     90",
      "           总分                                         100     99.62",
    ].join("\n");
    const rows = rowsOf(await textReader.read(bytes(text), DEFAULT_LIMITS));
    expect(rows.find((row) => row.includes("96.15%"))).toContain("年度资金总额|1200.00|");
  });
});

describe("sources and uses of funds on a page", () => {
  const form = (parts: readonly string[]): string =>
    [
      "   省级预算部门名称        枫台县水利局",
      "",
      "   年度预算申          年初预算数    全年预算数    全年执行数    分值    执行率    得分",
      "   请（万元）",
      "               年度资金总额      1200.00     1300.00     1250.00      10     96.15%     9.62",
      "",
      "               按收入性质分：                         按支出性质分：",
      ...parts,
      "",
      "   绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分",
      "           产出指标     数量指标     完成次数     12次     13次     90     90",
      "           总分                                         100     99.62",
    ].join("\n");
  const partsOf = async (parts: readonly string[]): Promise<readonly string[]> => {
    const rows = rowsOf(await textReader.read(bytes(form(parts)), DEFAULT_LIMITS));
    return rows.slice(
      rows.findIndex((row) => row.startsWith("按收入性质分")) + 1,
      rows.findIndex((row) => row.startsWith("绩效指标")),
    );
  };

  it("stand side by side, whichever are more", async () => {
    const uses = [
      "               其中：一般公共预算：1000.00                  其中：基本支出：700.00",
      "               其他资金：300.00                         项目支出：400.00",
      "                                              上缴上级支出：50.00",
      "                                                   经营支出：100.00",
    ];
    expect(await partsOf(uses)).toEqual([
      "其中：一般公共预算：1000.00|其中：基本支出：700.00",
      "其他资金：300.00|项目支出：400.00",
      "|上缴上级支出：50.00",
      "|经营支出：100.00",
    ]);
    const sources = [
      "               其中：一般公共预算：1000.00                  其中：基本支出：700.00",
      "               政府性基金拨款：200.00",
      "               其他资金：100.00                         项目支出：600.00",
    ];
    expect(await partsOf(sources)).toEqual([
      "其中：一般公共预算：1000.00|其中：基本支出：700.00",
      "政府性基金拨款：200.00|",
      "其他资金：100.00|项目支出：600.00",
    ]);
  });

  it("keep two amounts apart", async () => {
    const document = await textReader.read(
      bytes(
        form([
          "               一般公共预算       1000.00                  基本支出         700.00",
          "                           300                     项目支出         600.00",
        ]),
      ),
      DEFAULT_LIMITS,
    );
    expect(rowsOf(document).join("\n")).toContain("1000.00\n300");
    const doubt = document.diagnostics.find(({ code }) => code === "row-ambiguous");
    expect(doubt?.message).toContain("“1000.00300”");
    expect(doubt?.message).toContain("“1000.00”“300”");
  });
});
