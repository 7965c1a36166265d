import { flatMap } from "../../lists/flat-map.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { childrenOf, eachColumn, expandedTerms, lineOf, lineTerm } from "./lines.js";

/** 三公经费 = 公务用车购置和维护经费 + 出国经费 + 公务接待 (T1-05). */
export const threePublicSum: ReportRule = defineRule({
  id: "basic-data/three-public-sum",
  meta: {
    title: { zh: "三公经费等于三项之和", en: "The three public expenses are the sum of their three parts" },
    checks: {
      zh: "基础数据表每一列的三公经费，应等于公务用车购置和维护经费、出国经费、公务接待三项之和。",
      en: "In each column, the three public expenses are official vehicles, travel abroad and official reception together.",
    },
    formula: "三公经费 = 公务用车购置和维护经费 + 出国经费 + 公务接待",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "未填的分项按零计；三公经费一行未填的，见 basic-data/parent-blank。",
      en: "Blank parts count as nothing; a blank total is the matter of basic-data/parent-blank.",
    },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const line = lineOf(data, "threePublic");
      if (line === undefined) return undefined;
      const parts = flatMap(childrenOf(data, line), (child) => expandedTerms(data, child, column));
      return sumRelation(lineTerm(data, line, column), parts);
    }),
  examples: {
    fails: [basicDataExample({ officialReception: ["2.10", "13.66", "6.30"] })],
    holds: [basicDataExample({})],
  },
});
