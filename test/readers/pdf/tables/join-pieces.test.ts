import { describe, expect, it } from "vitest";
import { joinPieces } from "../../../../src/readers/pdf/tables/join-pieces.js";
import type { PageBreakRoom } from "../../../../src/readers/pdf/tables/join-pieces.js";
import type { TablePiece } from "../../../../src/readers/pdf/tables/table-piece.js";
import { pieceOf, textsOf } from "../draw-piece.js";
import type { DrawnCell, DrawnPlace } from "../draw-piece.js";

type Rows = readonly (readonly (string | DrawnCell)[])[];

const FULL_PAGE: PageBreakRoom = { below: 0, above: 0 };
const HALF_PAGE: PageBreakRoom = { below: 300, above: 0 };

const join = (first: Rows, second: Rows, room = FULL_PAGE, place: DrawnPlace = {}): TablePiece | undefined =>
  joinPieces(pieceOf(first, place), pieceOf(second, { ...place, page: 2 }), room);
const joined = (...given: Parameters<typeof join>): string[][] | undefined => {
  const whole = join(...given);
  return whole === undefined ? undefined : textsOf(whole);
};

const HEAD = ["科目名称", "预算数", "决算数"];

describe("tables on following pages", () => {
  it("of the same columns are one, with one header", () => {
    expect(joined([HEAD, ["农林水支出", "12", "11"]], [HEAD, ["住房保障", "5", "4"]])).toEqual([
      HEAD,
      ["农林水支出", "12", "11"],
      ["住房保障", "5", "4"],
    ]);
  });

  it("keep a header whose words stand only on the first page", () => {
    expect(joined([HEAD, ["农林水支出", "12", "11"]], [["住房保障", "5", "4"]])).toHaveLength(3);
  });

  it("of several header rows drop them all", () => {
    const head: Rows = [
      [
        { t: "指标", r: 2 },
        { t: "金额", c: 2 },
      ],
      ["预算", "决算"],
    ];
    expect(joined([...head, ["甲类", "3", "2"]], [...head, ["乙类", "5", "4"]])).toEqual([
      ["指标 2×1", "金额 1×2"],
      ["预算", "决算"],
      ["甲类", "3", "2"],
      ["乙类", "5", "4"],
    ]);
  });

  it("stay two where their outer edges differ", () => {
    expect(joinPieces(pieceOf([HEAD]), pieceOf([["编制数", "在职人数"]], { page: 2 }), FULL_PAGE)).toBeUndefined();
  });

  it("stay two where a form begins with the same label", () => {
    const form = (name: string): Rows => [
      ["项目名称", name, ""],
      ["主管部门", "水利局", ""],
    ];
    expect(join(form("渠道维修"), form("泵站改造"))).toBeUndefined();
  });

  const FORM = (name: string, labels = ["项目名称", "主管部门", "项目资金"]): Rows => [
    [{ t: "项目支出绩效目标表", c: 3 }],
    [{ t: "（2023年度）", c: 3 }],
    ...labels.map((label, index) => [label, index === 0 ? name : "水利局", String(index)]),
  ];

  it.each([
    ["half a page", HALF_PAGE],
    ["a full page", FULL_PAGE],
  ])("stay two where title rows and labels come again, after %s", (_, room) => {
    expect(join(FORM("渠道维修"), FORM("泵站改造"), room)).toBeUndefined();
  });

  it("are one where the title rows come again over further labels", () => {
    expect(joined(FORM("渠道维修"), FORM("", ["年度目标", "绩效指标"]))).toHaveLength(7);
  });

  it("are one where a merged label keeps the rows together that would not fit, whatever columns they have", () => {
    const heads = pieceOf([["一级指标", "二级指标", "三级指标"]]);
    const rows = pieceOf([[{ t: "产出指标", r: 3 }, "数量指标"], ["质量指标"], ["时效指标"]], { page: 2, widths: [60, 120] });
    expect(joinPieces(heads, rows, { below: 55, above: 0 })?.heights).toHaveLength(4);
    expect(joinPieces(heads, rows, { below: 75, above: 0 })).toBeUndefined();
  });

  it("are one where the same labels come again and again", () => {
    const list = (year: string): Rows => [HEAD, ...["基本支出", "项目支出", "基本支出", "项目支出"].map((t) => [t, year, "2"])];
    expect(joined(list("1"), list("3"))).toHaveLength(9);
  });

  it("count labels, and no serial numbers", () => {
    const numbered = (names: readonly string[]): Rows => [
      ["序号", "项目", "金额"],
      ...names.map((name, k) => [String(k + 1), name, "5"]),
    ];
    expect(joined(numbered(["渠道", "泵站"]), numbered(["水闸", "堤防"]))).toHaveLength(5);
  });
});

describe("a row at the page's end", () => {
  const NARROW: DrawnPlace = { widths: [120, 40, 26] };
  const LIST: Rows = [
    ["指标", "分值", "得分"],
    ["数量指标", "50", "49"],
    ["质量指标", "50", "48"],
  ];

  it("gets the rest of a figure that its column is too narrow for", () => {
    expect(joined([...LIST, ["合计", "100", "97.1"]], [["", "", "8"]], FULL_PAGE, NARROW)?.at(-1)).toEqual([
      "合计",
      "100",
      "97.18",
    ]);
  });

  it.each([
    ["beside a label of its own", ["审减", "", "8"]],
    ["that is no rest of a number", ["", "", "8,1"]],
  ])("gets no figure %s", (_, below) => {
    const rows = joined([...LIST, ["合计", "100", "97.1"]], [below], FULL_PAGE, NARROW);
    expect(rows?.slice(-2).map((row) => row.at(-1))).toEqual(["97.1", below.at(-1)]);
  });

  it("gets no figure that had room in its column", () => {
    expect(joined([...LIST, ["合计", "100", "97"]], [["", "8", ""]], FULL_PAGE, { widths: [120, 60, 60] })).toHaveLength(5);
  });

  it("that is left open goes on under a repeated header, where columns that are always filled are empty", () => {
    const head = ["一级指标", "名称", "分值"];
    const rows: Rows = [head, ["产出指标", "渠道", "5"], ["产出指标", "泵站", "5"], ["产出指标", "水闸", "4"]];
    const cut = ["效益", "堤防", "3"].map((t): DrawnCell => ({ t, openBelow: true }));
    expect(joined([...rows, cut], [head, ["指标", "", ""], ["满意度", "公众", "5"]])?.slice(-2)).toEqual([
      ["效益指标", "堤防", "3"],
      ["满意度", "公众", "5"],
    ]);
    const complete = ["效益", "堤防", "3"];
    expect(joined([...rows, complete], [head, ["指标", "", ""]])).toHaveLength(6);
  });
});

describe("rows of different cells on both sides of the break", () => {
  it("stay two, and lose no text, where only a merged label stands open over both", () => {
    const open = { openAbove: true, openBelow: true };
    const first: Rows = [
      [
        { t: "年度预算", ...open },
        { t: "12", ...open },
        { t: "11", ...open },
      ],
    ];
    const second: Rows = [
      [
        { t: "", r: 2, ...open },
        { t: "按收入性质分", c: 2, ...open },
      ],
      ["其中", "5"],
    ];
    expect(joined(first, second)).toEqual([["年度预算 3×1", "12", "11"], ["按收入性质分 1×2"], ["其中", "5"]]);
  });
});

describe("labels on both sides of the break", () => {
  const PLACE: DrawnPlace = { widths: [108, 60, 60] };
  const LIST: Rows = [
    [{ t: "项目支出", r: 2 }, "12", "11"],
    ["5", "4"],
    ["差旅费用及会议费用", "7", "6"],
  ];

  it.each([
    ["each beside its figures name two rows", ["培训费用合计", "8", "9"], ["差旅费用及会议费用", "培训费用合计"]],
    [
      "are one that is merged where other labels stand beside",
      ["培训费用合计", "人数", "9"],
      ["差旅费用及会议费用培训费用合计 2×1", "人数"],
    ],
  ])("%s", (_, below, firsts) => {
    const rows = joined(LIST, [below, ["其他", "1", "1"]], FULL_PAGE, PLACE);
    expect(rows?.slice(2, 4).map(([label]) => label)).toEqual(firsts);
  });
});

describe("a row whose texts stand in the middle of their cells", () => {
  it("is put together from what went to the one and the other page", () => {
    const rows: Rows = [HEAD, ["农林水支出", "12", "11"], ["住房保障", "5", "4"], ["卫生健康", "3", "2"]];
    expect(
      joined(
        [...rows, ["公共服务", "7", ""]],
        [
          ["", "", "6.5"],
          ["教育", "1", "1"],
        ],
      )?.slice(-2),
    ).toEqual([
      ["公共服务", "7", "6.5"],
      ["教育", "1", "1"],
    ]);
    expect(
      joined(
        [...rows, ["公共服务", "7", ""]],
        [
          ["", "8", "6.5"],
          ["教育", "1", "1"],
        ],
      ),
    ).toHaveLength(7);
  });
});

describe("merged cells at the page's end", () => {
  it("go on where they are left open", () => {
    const first: Rows = [
      [{ t: "绩效指标", r: 2, openBelow: true }, "渠道", "5"],
      ["泵站", "5"],
    ];
    const second: Rows = [
      [{ t: "", r: 2, openAbove: true }, "水闸", "5"],
      ["堤防", "4"],
    ];
    expect(joined(first, second)?.[0]).toEqual(["绩效指标 4×1", "渠道", "5"]);
  });

  it("go on where their column is not drawn on the next page", () => {
    const widths = [26, 60, 60, 60, 60, 60];
    const row = (k: number): string[] => ["甲", "乙", "丙", "丁", "戊"].map((t) => `${t}${k}`);
    const first = pieceOf([[{ t: "绩效", r: 2 }, ...row(1)], row(2)], { widths });
    const place = { widths: widths.slice(1), left: 76, page: 2 };
    const whole = joinPieces(first, pieceOf([row(3), row(4)], place), FULL_PAGE);
    expect(whole === undefined ? [] : textsOf(whole).map(([label]) => label)).toEqual(["绩效 4×1", "甲2", "甲3", "甲4"]);
    expect(joinPieces(first, pieceOf([row(3), row(4)], { ...place, left: 80 }), FULL_PAGE)).toBeUndefined();
    expect(joinPieces(first, pieceOf([row(3), row(4)], place), { below: 0, above: 100 })).toBeUndefined();
  });

  it("go on where their column is not drawn on the next page, whatever other rows of the table look like", () => {
    const widths = [26, 30, 30, 60, 60, 60, 60];
    const row = (k: number): DrawnCell[] =>
      ["甲", "乙", "丙", "丁", "戊"].map((t, col) => ({ t: `${t}${k}`, c: col === 0 ? 2 : 1 }));
    const plain = (k: number): string[] => row(k).map(({ t }) => t);
    const first: Rows = [["年度", "预算", "12", { t: "执行", c: 4 }], [{ t: "绩效", r: 2 }, ...row(1)], row(2)];
    const place = { widths: [60, 60, 60, 60, 60], left: 76, page: 2 };
    const whole = joinPieces(pieceOf(first, { widths }), pieceOf([plain(3), plain(4)], place), FULL_PAGE);
    expect(whole === undefined ? [] : textsOf(whole).map(([label]) => label)).toEqual([
      "年度",
      "绩效 4×1",
      "甲2 1×2",
      "甲3 1×2",
      "甲4 1×2",
    ]);
    const others = pieceOf([plain(3), plain(4)], { ...place, widths: [60, 60, 60, 50, 70] });
    expect(joinPieces(pieceOf(first, { widths }), others, FULL_PAGE)).toBeUndefined();
  });

  it.each([
    { edge: "a hair", shift: 6.5, rows: 2 },
    { edge: "a column", shift: 12, rows: 3 },
  ])("keeps rows together whose column edges differ by less than a column is wide: by $edge", ({ shift, rows }) => {
    const first = pieceOf([HEAD, ["高标准农田工程", "5", "5"]], { widths: [76, 60, 60] });
    const second = pieceOf([["验收合格率", "", ""]], { widths: [76, 60 - shift, 60 + shift], page: 2 });
    expect(joinPieces(first, second, FULL_PAGE)?.heights).toHaveLength(rows);
  });

  it("end where the next page begins a label that goes on over it", () => {
    const place: DrawnPlace = { widths: [26, 60, 60] };
    const first: Rows = [
      [{ t: "年度/目标", r: 3 }, "渠道", "5"],
      ["泵站", "5"],
      ["水闸", "5"],
    ];
    const second: Rows = [
      [{ t: "绩效/指标", r: 6, openBelow: true }, "堤防", "5"],
      ...[1, 2, 3, 4, 5].map((k) => [`名称${k}`, "4"]),
    ];
    const lower = pieceOf(second, { ...place, page: 2 });
    // The label stands at the top of its part.
    const cells = lower.cells.map((cell) => ({
      ...cell,
      parts: cell.parts.map((part) => ({
        ...part,
        lines: part.lines.map((line) => (cell.rowSpan > 1 ? { ...line, y0: line.y0 - 45, y1: line.y1 - 45 } : line)),
      })),
    }));
    const whole = joinPieces(pieceOf(first, place), { ...lower, cells }, FULL_PAGE);
    expect(whole === undefined ? [] : textsOf(whole).map(([label]) => label)).toContain("绩效指标 6×1");
  });
});
