import { describe, expect, it } from "vitest";
import { basicDataExample } from "../../../src/rules/example/basic-data-example.js";
import { findingsOf } from "../../support/findings-of.js";

const RULE = "any-table/near-sum";

type Rows = readonly (readonly string[])[];

function found(rows: Rows): readonly (string | undefined)[] {
  return findingsOf(RULE, { tables: [rows] }).map(
    ({ severity, actual, expected }) => `${severity} ${actual ?? ""} ${expected ?? ""}`,
  );
}

const HEAD = ["项目", "一季度", "二季度", "三季度"];
const PARTS: Rows = [
  ["办公费", "3.20", "4.10", "5.30"],
  ["印刷费", "2.00", "1.50", "5.20"],
];

describe("a total row", () => {
  it.each<readonly [string, Rows, readonly string[]]>([
    ["adds up", [HEAD, ...PARTS, ["合计", "5.20", "5.60", "10.50"]], []],
    ["is wrong in one column", [HEAD, ...PARTS, ["合计", "5.20", "5.60", "11.50"]], ["warning 11.5 10.5"]],
    ["stands in front of its parts", [HEAD, ["总计", "5.20", "5.60", "11.50"], ...PARTS], ["warning 11.5 10.5"]],
    ["is off by rounding", [HEAD, ...PARTS, ["合计", "5.20", "5.60", "10.51"]], ["info 10.51 10.5"]],
    ["agrees in too few columns", [HEAD, ...PARTS, ["合计", "5.20", "6.60", "11.50"]], []],
    [
      "agrees in zeros alone",
      [
        ["项目", "甲", "乙", "丙"],
        ["办公费", "0", "0", "5"],
        ["印刷费", "0", "0", "5"],
        ["合计", "0", "0", "11"],
      ],
      [],
    ],
    [
      "sums a part of the rows",
      [HEAD, ...PARTS, ["小计", "5.20", "5.60", "11.50"], ["差旅费", "1.00", "1.00", "1.00"]],
      ["warning 11.5 10.5"],
    ],
    ["has another name", [HEAD, ...PARTS, ["其他", "5.20", "5.60", "11.50"]], []],
    [
      "has blanks and dashes",
      [HEAD, ...PARTS, ["车辆费", "", "——", "/"], ["合计", "5.20", "5.60", "11.50"]],
      ["warning 11.5 10.5"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toEqual(expected);
  });
});

describe("a total column", () => {
  it("is judged like a total row", () => {
    const head = ["项目", "上半年", "下半年", "合计"];
    const rows = [
      head,
      ["办公费", "3.20", "4.10", "7.30"],
      ["印刷费", "2.00", "1.50", "3.50"],
      ["差旅费", "1.00", "2.00", "4.00"],
    ];
    expect(found(rows)).toEqual(["warning 4 3"]);
  });

  it.each([
    ["of which most say 无", "无", "0"],
    ["of remarks", "已完工", ""],
  ])("adds up over a column %s", (_, filled, last) => {
    const rows = [
      ["单位", "一季度", "二季度", "三季度", "合计"],
      ["甲站", "10", filled, "5", "15"],
      ["乙站", "20", "无", "5", "25"],
      ["丙站", "30", "无", "5", "35"],
      ["丁站", "40", last, "5", "99"],
    ];
    expect(found(rows)).toEqual(["warning 99 45"]);
  });
});

describe("income beside expenditure", () => {
  const head = ["项目", "预算数", "决算数", "项目", "预算数", "决算数"];
  const income: Rows = [
    ["一、财政拨款收入", "100", "110"],
    ["二、事业收入", "20", "25"],
  ];
  const spending: Rows = [
    ["一、教育支出", "80", "90"],
    ["二、社会保障支出", "40", "45"],
  ];
  const rows = (totals: readonly string[]): Rows => [
    head,
    ...income.map((left, index) => [...left, ...(spending[index] ?? [])]),
    ["收入总计", "120", "135", "支出总计", ...totals],
  ];

  it.each<readonly [string, Rows]>([
    ["adds up on both sides", rows(["120", "135"])],
    [
      "has sums of its own on the left alone",
      [
        ["项目", "预算数", "项目", "预算数"],
        ["一、财政拨款收入", "171,915,169", "一、一般公共服务支出", "100,000,000"],
        ["1、一般公共预算资金", "171,915,169", "二、社会保障支出", "71,915,169"],
        ["2、政府性基金", "", "三、卫生健康支出", ""],
        ["收入总计", "171,915,169", "支出总计", "171,915,169"],
      ],
    ],
    [
      "has more rows without any text than with",
      [
        ["项目", "预算数", "项目", "合计", "人员经费", "公用经费"],
        ["一、财政拨款收入", "170", "一、一般公共服务支出", "127", "60", "67"],
        ["1、一般公共预算资金", "170", "二、社会保障支出", "17", "15", "2"],
        ["2、政府性基金", "", "三、卫生健康支出", "26", "20", "6"],
        ...new Array<readonly string[]>(6).fill(["", "", "", "", "", ""]),
        ["收入总计", "170", "支出总计", "170", "95", "75"],
      ],
    ],
  ])("%s", (_, table) => {
    expect(found(table)).toEqual([]);
  });

  it("is judged side by side", () => {
    const [first, ...rest] = rows(["120", "135"]);
    const wide = [first, ...rest].map((row, index) => [
      ...(row ?? []).slice(0, 3),
      ["调整数", "1", "2", "3"][index] ?? "",
      ...(row ?? []).slice(3),
      ["调整数", "5", "6", "22"][index] ?? "",
    ]);
    expect(found(wide)).toEqual(["warning 22 11"]);
  });
});

describe("other tables", () => {
  it("of a known kind are left to their own rules", () => {
    expect(findingsOf(RULE, basicDataExample({ totalExpenditure: ["3960.21", "908.63", "9999.99"] }))).toEqual([]);
  });
});
