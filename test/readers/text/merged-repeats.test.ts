import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";
import { withoutRepeats } from "../../../src/readers/text/merged-repeats.js";
import { textReader } from "../../../src/readers/text/read-text.js";

const STAFF = [
  ["财政供养人员情况", "编制数", "编制数", "2022年实际在职人数", "2022年实际在职人数", "控制率", "控制率"],
  ["财政供养人员情况", "57", "57", "57", "57", "100%", "100%"],
  ["经费控制情况", "2021年决算数", "2021年决算数", "2022年预算数", "2022年预算数", "2022年决算数", "2022年决算数"],
  ["公用经费", "12.5", "12.5", "12.5", "12.5", "", ""],
  ["厉行节约保障措施", ...Array.from({ length: 6 }, () => "严格公车管理。")],
];
const HEADS = ["一级指标", "二级指标", "三级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];
const SCORING = [
  ["项目名称", "项目名称", "水库除险加固", ...Array.from({ length: 7 }, () => "水库除险加固")],
  ["绩效指标", ...HEADS],
  ["绩效指标", "产出指标", "数量指标", "巡库次数", "巡库次数", "及时", "及时", "30", "30", ""],
  ["绩效指标", "产出指标", "数量指标", "修渠长度", "修渠长度", "12", "12", "12", "10", ""],
  ["绩效指标", "效益指标", "数量指标", "灌溉面积", "灌溉面积", "12", "12", "58", "58", ""],
  [...Array.from({ length: 7 }, () => "总分"), "100", "100", "100"],
];
const texts = (rows: readonly (readonly string[])[]): readonly string[] =>
  withoutRepeats(rows).map((row) => row.map(({ text }) => text).join("|"));

describe("merged cells repeated in each of their places", () => {
  it("are one cell each, equal values of neighbouring columns two", () => {
    expect(texts(STAFF)).toEqual([
      "财政供养人员情况|编制数|2022年实际在职人数|控制率",
      "|57|57|100%",
      "经费控制情况|2021年决算数|2022年预算数|2022年决算数",
      "公用经费|12.5|12.5|",
      "厉行节约保障措施|严格公车管理。",
    ]);
    expect(texts(SCORING)).toEqual([
      "项目名称|水库除险加固",
      "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因",
      "|产出指标|数量指标|巡库次数|及时|及时|30|30|",
      "|||修渠长度|12|12|12|10|",
      "|效益指标|数量指标|灌溉面积|12|12|58|58|",
      "总分|100|100",
    ]);
  });

  it("keep the sources and uses of funds, and a source that is a row of amounts", () => {
    const funds = [
      ["年度资金", "", "", "年初预算数", "全年预算数", "执行数", "分值", "执行率", "得分"],
      ["年度资金", "年度资金总额", "年度资金总额", "5", "5", "5", "10", "100%", "10"],
      ["年度资金", "其他资金", "其他资金", "0", "0", "0", "", "", ""],
      ["年度资金", "其他资金：2", "其他资金：2", "其他资金：2", "其他资金：2", ...Array.from({ length: 4 }, () => "项目支出：3")],
    ];
    expect(texts(funds).slice(1)).toEqual(["|年度资金总额|5|5|5|10|100%|10", "|其他资金|0|0|0|||", "|其他资金：2|项目支出：3"]);
  });

  it("keep equal figures of a table without a head that is known", () => {
    const rows = [
      ["科目", "科目", "上年数", "本年数", "增减"],
      ["办公费", "办公费", "30", "30", "0"],
      ["印刷费", "印刷费", "20", "25", "5"],
      ["合计", "合计", "55", "55", "0"],
    ];
    expect(texts(rows)).toEqual(["科目|上年数|本年数|增减", "办公费|30|30|0", "印刷费|20|25|5", "合计|55|55|0"]);
  });

  it("stay as they are where no label is repeated", () => {
    const rows = [
      ["编制数", "实际在职人数", "控制率"],
      ["57", "57", "100%"],
    ];
    expect(texts(rows)).toEqual(["编制数|实际在职人数|控制率", "57|57|100%"]);
  });

  it.each([
    ["tabs", "\t"],
    ["bars", " | "],
  ])("are read between %s", async (_, mark) => {
    const text = SCORING.map((row) => row.join(mark)).join("\n");
    const document = await textReader.read(new TextEncoder().encode(text), DEFAULT_LIMITS);
    const [block] = document.blocks;
    if (block?.kind !== "table") throw new Error("no table");
    const row = block.grid.cells.filter((cell) => cell.row === 2).map((cell) => cell.text);
    expect(row).toEqual(["产出指标", "数量指标", "巡库次数", "及时", "及时", "30", "30", ""]);
  });
});
