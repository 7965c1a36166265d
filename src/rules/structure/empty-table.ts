import { flatMap } from "../../lists/flat-map.js";
import { isBlankText } from "../../lexicon/blank-marks.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { Building, Quantity } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** A part of a table with nothing to report says so (S-07). */
export const emptyTable: ReportRule = defineRule({
  id: "structure/empty-table",
  meta: {
    title: { zh: "空表未注明“无”", en: "An empty part of a table does not say so" },
    titleNames: "fault",
    checks: {
      zh: "楼堂馆所控制情况没有内容的，宜填“无”或零，以区别于漏填。",
      en: "Where there were no buildings, the row should say 无 or zero, to tell it from a forgotten one.",
    },
    formula: "空白行 ⇒ 填“无”",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "填“无”、“/”、横线或零的不提。", en: "无, /, dashes and zeros are fine." },
    severity: "info",
  },
  options: {},
  messages: {
    emptyTable: {
      zh: "{place}等 {count} 格均为空白；没有楼堂馆所项目的，宜填“无”，以区别于漏填。",
      en: "{place} and the other cells of the row, {count} in all, are blank; where there were no buildings, 无 would tell so.",
    },
  },
  check: ({ report }) => flatMap(report.basicData?.buildings ?? [], judge),
  examples: {
    fails: [basicDataExample({}, { buildings: [[undefined, "", "", "", "", "", ""]] })],
    holds: [basicDataExample({}, { buildings: [[undefined, "无", "无", "无", "无", "无", "无"]] })],
  },
});

function judge(building: Building): readonly Verdict[] {
  const quantities = [
    building.approvedArea,
    building.actualArea,
    building.areaControlRate,
    building.budgetInvestment,
    building.actualInvestment,
    building.investmentControlRate,
  ].filter((quantity): quantity is Quantity => quantity !== undefined);
  const [first] = quantities;
  if (first === undefined) return [];
  const isBlank = quantities.every(({ text }) => isBlankText(text));
  const evidence = quantities.map(({ text, at }) => ({ role: ROLES.blank, text, at }));
  return [
    {
      state: isBlank ? "violated" : "exact",
      code: "emptyTable",
      values: { place: { place: first.at }, count: String(quantities.length) },
      evidence,
    },
  ];
}
