import { basicDataExample } from "../example/basic-data-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { childrenOf, eachColumn, lineOf, lineTerm } from "./lines.js";

/** 公务用车购置和维护经费 = 公车购置 + 公车运行维护 (T1-06). */
export const vehiclesSum: ReportRule = defineRule({
  id: "basic-data/vehicles-sum",
  meta: {
    title: { zh: "公务用车经费等于购置加运行维护", en: "Vehicle expenses are purchase plus operation" },
    checks: {
      zh: "基础数据表每一列的公务用车购置和维护经费，应等于公车购置与公车运行维护之和。",
      en: "In each column, official vehicle expenses are the purchase and the operation of vehicles together.",
    },
    formula: "公务用车购置和维护经费 = 公车购置 + 公车运行维护",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: { zh: "未填的分项按零计。", en: "Blank parts count as nothing." },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const line = lineOf(data, "officialVehicles");
      if (line === undefined) return undefined;
      return sumRelation(
        lineTerm(data, line, column),
        childrenOf(data, line).map((child) => lineTerm(data, child, column)),
      );
    }),
  examples: {
    fails: [basicDataExample({ vehicleOperation: ["9.00", "14.00", "2.50"] })],
    holds: [basicDataExample({})],
  },
});
