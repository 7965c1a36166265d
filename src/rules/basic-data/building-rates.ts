import { flatMap } from "../../lists/flat-map.js";
import type { Building, Quantity } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { RATE_MESSAGES, rateRelation } from "../relations/rate-relation.js";
import { termOf } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { placedAt } from "./lines.js";

/** 规模控制率 = 实际规模 / 批复规模; 投资概算控制率 = 实际投资 / 预算投资 (T1-10). */
export const buildingRates: ReportRule = defineRule({
  id: "basic-data/building-rates",
  meta: {
    title: { zh: "楼堂馆所的两个控制率", en: "The two control rates of buildings" },
    checks: {
      zh: "规模控制率应等于实际规模除以批复规模，投资概算控制率应等于实际投资除以预算投资。",
      en: "The area rate is the actual area divided by the approved one, the investment rate the actual investment divided by the budgeted one.",
    },
    formula: "规模控制率 = 实际规模 ÷ 批复规模；投资概算控制率 = 实际投资 ÷ 预算投资",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "当年没有完工项目、各格空白或填“无”的不查。", en: "Not checked where nothing was completed." },
    severity: "error",
  },
  options: {},
  messages: RATE_MESSAGES,
  check: ({ report }) => flatMap(report.basicData?.buildings ?? [], judgeBuilding),
  examples: {
    fails: [basicDataExample({}, { buildings: [["综合楼改造", "1412", "1306", "95%", "114.51", "104.32", "91.1%"]] })],
    holds: [basicDataExample({}, { buildings: [["综合楼改造", "1412", "1306", "92%", "114.51", "104.32", "91.1%"]] })],
  },
});

function judgeBuilding(building: Building): readonly Verdict[] {
  const judge = (
    actual: readonly [string, Quantity | undefined],
    planned: readonly [string, Quantity | undefined],
    printed: Quantity | undefined,
  ): Verdict => {
    const rate = termOf("控制率", printed);
    const relation = rateRelation({ numerator: termOf(...actual), denominator: termOf(...planned), rate });
    return placedAt(relation, rate);
  };
  return [
    judge(["实际规模", building.actualArea], ["批复规模", building.approvedArea], building.areaControlRate),
    judge(["实际投资", building.actualInvestment], ["预算投资", building.budgetInvestment], building.investmentControlRate),
  ];
}
