import { describe, expect, it } from "vitest";
import { nameWithoutCode } from "../../src/lexicon/codes-in-names.js";
import { madeReport, table } from "../support/made-document.js";

describe("names with codes", () => {
  const cases: readonly (readonly [text: string, name: string])[] = [
    ["405001-溪口县文化馆", "溪口县文化馆"],
    ["405001－溪口县文化馆", "溪口县文化馆"],
    ["[405001]溪口县文化馆", "溪口县文化馆"],
    ["【405】溪口县文化旅游局", "溪口县文化旅游局"],
    ["（405001）溪口县文化馆", "溪口县文化馆"],
    ["405001 溪口县文化馆", "溪口县文化馆"],
    ["溪口县文化馆（405001）", "溪口县文化馆"],
    ["溪口县文化馆[405001]", "溪口县文化馆"],
    ["51060021T000000012345-场馆保洁", "场馆保洁"],
    ["溪口县文化馆", "溪口县文化馆"],
    ["110路公交公司", "110路公交公司"],
    ["110 路公交公司", "110 路公交公司"],
    ["2022年-2024年场馆保洁", "2022年-2024年场馆保洁"],
    ["2022-2024年场馆保洁", "2022-2024年场馆保洁"],
    ["2022-场馆保洁", "2022-场馆保洁"],
    ["（2022）场馆保洁", "（2022）场馆保洁"],
    ["场馆保洁（2022）", "场馆保洁（2022）"],
    ["第405医院", "第405医院"],
    ["溪口县文化馆（本级）", "溪口县文化馆（本级）"],
    ["5G网络建设", "5G网络建设"],
    ["AAA-景区创建", "AAA-景区创建"],
    ["", ""],
  ];
  it.each(cases)("%j is of %j", (text, name) => {
    const { start, end } = nameWithoutCode(text);
    expect(text.slice(start, end)).toBe(name);
  });

  it("come without them from cells, lines and the cover, each at its own place", () => {
    const inCell = madeReport(
      "2022年度部门整体支出绩效自评表",
      table(
        ["部门（单位）名称：405001-溪口县文化馆 >5"],
        ["主管部门", "[405]溪口县文化旅游局", "实施单位", "405001-溪口县文化馆 >2"],
        ["年度资金总额", "年初预算数", "全年预算数", "全年执行数", "得分"],
        ["年度资金总额", "1", "2", "2", "10"],
      ),
    );
    const { name, supervisor, implementer } = inCell.departmentEvaluation ?? {};
    expect([name?.text, supervisor?.text, implementer?.text, inCell.department?.text]).toEqual([
      "溪口县文化馆",
      "溪口县文化旅游局",
      "溪口县文化馆",
      "溪口县文化馆",
    ]);
    expect([name?.at.span, supervisor?.at.span]).toEqual([
      { start: 16, end: 22 },
      { start: 5, end: 13 },
    ]);
    const cover = madeReport("2022年度部门整体支出绩效自评报告", "单位名称：405001-溪口县文化馆", "一、基本情况");
    expect(cover.department).toEqual({ text: "溪口县文化馆", at: { block: 1, span: { start: 12, end: 18 } } });
  });
});
