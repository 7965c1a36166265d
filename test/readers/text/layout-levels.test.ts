import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../../src/quantity/decimal.js";
import { findColumns } from "../../../src/readers/text/layout/find-columns.js";
import { levelCells, type LevelRow } from "../../../src/readers/text/layout/level-cells.js";
import { levelLabel } from "../../../src/readers/text/layout/level-label.js";
import { partLevels } from "../../../src/readers/text/layout/part-levels.js";
import { findHeadBlocks } from "../../../src/readers/text/layout/find-head-blocks.js";
import { isTotalLine } from "../../../src/readers/text/layout/layout-section.js";
import { layoutLine, textOf } from "../../../src/readers/text/layout/layout-line.js";

const linesOf = (texts: readonly string[], page = 1) => {
  return texts.map((text, index) => layoutLine({ text, isBlank: text.trim() === "", page }, index));
};
const isName = (text: string) => text === "产出指标" || text === "效益指标";

describe("the label of a level", () => {
  it.each([
    [["产出", "指标", "（5", "0分）"], "产出指标（50分）", true],
    [["产出指标(", "60)"], "产出指标(60)", true],
    [["效益指标"], "效益指标", true],
    [["（50分）", "产出指标"], "（50分）产出指标", false],
    [["产出指标（5"], "产出指标（5", false],
    [["产出指标（50分）效益"], "产出指标（50分）效益", false],
  ])("%j is %s", (pieces, text, isKnown) => {
    expect(levelLabel(pieces, isName)).toMatchObject({ text, isKnown });
  });

  it("has the points in its brackets", () => {
    expect(levelLabel(["效益指标（1", "2.5 分）"], isName).points).toEqual(parseDecimal("12.5"));
  });
});

describe("labels of levels beside rows", () => {
  const row = (top: number, bottom: number, weight?: string, name = ""): LevelRow => {
    return {
      extent: { pages: new Map([[1, { top, bottom }]]) },
      weight: weight === undefined ? undefined : parseDecimal(weight),
      name,
    };
  };
  const piece = (line: number, text: string) => ({ line, page: 1, text });

  it("keep their points, broken over lines, and begin with no other label's", () => {
    const rows = [row(0, 0), row(2, 2), row(4, 4), row(6, 6)];
    const level1 = [
      piece(0, "产出"),
      piece(1, "指标"),
      piece(2, "（6"),
      piece(3, "0 分）"),
      piece(5, "效益指标"),
      piece(6, "（40 分）"),
    ];
    expect(levelCells(level1, [], rows).level1).toEqual([["产出指标（60分）"], [], ["效益指标（40分）"], []]);
  });

  it("stand over the rows whose points they add up, where their place leaves it open", () => {
    const rows = [row(0, 0, "20"), row(2, 2, "10"), row(4, 4, "15"), row(6, 6, "5")];
    const groups = (first: string, second: string) => {
      return levelCells([], [piece(2, `数量指标（${first}分）`), piece(5, `质量指标（${second}分）`)], rows).level2;
    };
    expect(groups("45", "5")).toEqual([["数量指标（45分）"], [], [], ["质量指标（5分）"]]);
    expect(groups("30", "20")).toEqual([["数量指标（30分）"], [], ["质量指标（20分）"], []]);
  });

  it("stand each half a line beside the middle sooner than one in it and one a whole line off", () => {
    const rows = [row(0, 2), row(3, 3), row(4, 4), row(5, 7)];
    const cells = levelCells([], [piece(2, "时效指标"), piece(5, "成本指标")], rows).level2;
    expect(cells).toEqual([["时效指标"], [], ["成本指标"], []]);
  });

  it("stand beside names of their kind where lines leave two places", () => {
    const groups = (name: string) => {
      const rows = [row(0, 0), row(1, 1), row(2, 2, undefined, name), row(3, 3), row(4, 4)];
      return levelCells([], [piece(1, "时效指标"), piece(3, "成本指标")], rows).level2;
    };
    expect(groups("巡护费用成本")).toEqual([["时效指标"], [], ["成本指标"], [], []]);
    expect(groups("巡护完成及时率")).toEqual([["时效指标"], [], [], ["成本指标"], []]);
  });

  it("are read to the last one where each row has its own, over pages", () => {
    const names = ["数量指标", "质量指标", "时效指标", "成本指标"];
    const rows = Array.from({ length: 28 }, (_, index): LevelRow => {
      const line = 6 * index + 2;
      const page = 1 + Math.floor(index / 10);
      return { extent: { pages: new Map([[page, { top: line, bottom: line }]]) }, weight: parseDecimal("2"), name: "" };
    });
    const level2 = rows.flatMap((_, index) => {
      const page = 1 + Math.floor(index / 10);
      const name = names[Math.floor(index / 7)] ?? "";
      return [`${name}（`, "14", "分）"].map((text, at) => ({ line: 6 * index + at + 1, page, text }));
    });
    const expected = rows.map((_, index) => [`${names[Math.floor(index / 7)] ?? ""}（14分）`]);
    expect(levelCells([], level2, rows).level2).toEqual(expected);
  });
});

describe("texts of two level columns", () => {
  it("are parted by the names that come out where their places do not part them", () => {
    const lines = linesOf(["满意度", "      服务对象", " 指标", "      满意度指", " （10", "      标", " 分）"]).map((line) => {
      return { line, columns: [line.runs, []] };
    });
    const parted = partLevels(lines, { group: undefined, level1: 0, level2: 1 });
    const column = (at: number) => parted.map(({ line, columns }) => textOf(line, columns[at] ?? [])).join("");
    expect([column(0), column(1)]).toEqual(["满意度指标（10分）", "服务对象满意度指标"]);
  });

  it("go on in the column of the section's own label where the rest of a name stands", () => {
    const lines = linesOf(["绩", "  产出指", "标", "  产出指", "标"]).map((line) => {
      return { line, columns: line.text.startsWith(" ") ? [[], line.runs, []] : [line.runs, [], []] };
    });
    const parted = partLevels(lines, { group: 0, level1: 1, level2: 2 });
    const column = (at: number) => parted.map(({ line, columns }) => textOf(line, columns[at] ?? [])).join("");
    expect([column(0), column(1)]).toEqual(["绩", "产出指标产出指标"]);
  });

  it("stay where they are when their names are none that we know", () => {
    const lines = linesOf(["甲类   乙组", "       丙组"]).map((line) => {
      return { line, columns: [line.runs.slice(0, -1), line.runs.slice(-1)] };
    });
    expect(partLevels(lines, { group: undefined, level1: 0, level2: 1 })).toEqual(lines);
  });
});

describe("columns of a further page", () => {
  it("leave out the last one where the page has no text of it", () => {
    const rows = [
      ["社会效益指标", "公众知晓程度", "明显增强", "知晓率达到88%", "3", "3"],
      ["", "村组应急能力", "持续提升", "站点建成率100%", "7", "7"],
      ["生态效益指标", "林木受害程度", "逐步减轻", "受害率下降5%", "4", "4"],
      ["服务对象满意度指标", "受灾群众满意度", "95%以上", "96%", "5", "5"],
    ];
    const places = [2, 14, 26, 36, 50, 56];
    const body = linesOf(rows.map((row) => row.reduce((line, text, column) => line.padEnd(places[column] ?? 0) + text, "")));
    const roles = ["level1", "level2", "name", "value", "value", "weight", "score", "text"] as const;
    const heads = roles.map(() => undefined);
    const { cuts } = findColumns({ section: "indicators", roles, body, heads, expected: [0, 1, 13, 25, 35, 49, 55, 60] });
    const last = body.map((line) => line.runs.filter(({ start }) => start >= (cuts[7] ?? 0)).length);
    expect(last).toEqual([0, 0, 0, 0]);
    expect(body.map((line) => line.runs.filter(({ start }) => start >= (cuts[6] ?? 0)).length)).toEqual([1, 1, 1, 1]);
  });
});

describe("a head row", () => {
  it("keeps a head whose halves stand above and below its neighbours", () => {
    const lines = linesOf([
      "得".padStart(38),
      " 一级指标  二级指标  三级指标  年度指标值  实际完成值  分值     偏差原因分析及改进措施",
      "分".padStart(38),
    ]);
    const [block] = findHeadBlocks(lines);
    expect(block?.heads.map(({ text }) => text)).toEqual([
      ...["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ]);
  });
});

describe("the total row", () => {
  it.each([
    ["总分            100    96.5", true],
    ["总 分            分    96.5", true],
    ["得分            分    96.5", false],
    ["分值            分    96.5", false],
  ])("%s: %s", (text, isTotal) => {
    expect(linesOf([text]).map(isTotalLine)).toEqual([isTotal]);
  });
});
