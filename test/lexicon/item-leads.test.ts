import { describe, expect, it } from "vitest";
import { itemInFront, itemOfHeading } from "../../src/lexicon/item-leads.js";

describe("the cost or project that a heading names", () => {
  it.each([
    ["（一）公务接待费。", "公务接待费"],
    ["1.农林水支出（类）水利（款）行政运行（项）。", "农林水支出（类）水利（款）行政运行（项）"],
    ["（二）基本支出情况", "基本支出情况"],
    ["三、专项资金使用情况", "专项资金使用情况"],
    ["2、河道清淤工程：", "河道清淤工程"],
    ["“三公”经费支出情况说明", "“三公”经费支出情况说明"],
  ])("%s", (heading, item) => {
    expect(itemOfHeading(heading)).toBe(item);
  });

  it.each([
    "",
    "（一）部门整体支出情况",
    "（二）预算执行情况",
    "一般公共预算支出情况",
    "（一）收支总体情况",
    "（三）经费使用情况",
    "本年度经费支出情况",
    "部门经费",
    "我局严格控制会议费，压减培训费",
    "（四）绩效目标",
  ])("none: %s", (heading) => {
    expect(itemOfHeading(heading)).toBeUndefined();
  });
});

describe("the cost or project in front of a figure", () => {
  it.each([
    ["会议费：预算", "会议费"],
    ["水利（款）行政运行（项），年初预算为", "水利（款）行政运行（项），年初预算为"],
    ["全年支出情况：总支出", undefined],
    ["年初预算为", undefined],
  ])("%s", (words, item) => {
    expect(itemInFront(words)).toBe(item);
  });
});
