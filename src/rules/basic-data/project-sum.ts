import { flatMap } from "../../lists/flat-map.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { SUM_MESSAGES, sumRelation } from "../relations/sum-relation.js";
import { defineRule, type ReportRule } from "../rule.js";
import { childrenOf, eachColumn, expandedTerms, lineOf, lineTerm, softenIncomplete } from "./lines.js";

/** 项目支出 = 运行维护经费 + 专项资金 and whatever else the table lists below it (T1-03). */
export const projectSum: ReportRule = defineRule({
  id: "basic-data/project-sum",
  meta: {
    title: { zh: "项目支出等于其下各项之和", en: "Project expenditure is the sum of its parts" },
    checks: {
      zh: "基础数据表每一列的项目支出，应等于运行维护经费、专项资金（及表中列在其下的业务工作经费等）之和。",
      en: "In each column, project expenditure is the sum of operation and maintenance, special funds and any other row listed below it.",
    },
    formula: "项目支出 = 运行维护经费 + 专项资金（+ 其他所列分项）",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "未填的分项按零计；有分项未填而合计大于分项之和的，只作警告，因为该分项可能漏填。",
      en: "Blank parts count as nothing; where a part is blank and the total is larger, the finding is only a warning.",
    },
    severity: "error",
  },
  options: {},
  messages: SUM_MESSAGES,
  check: ({ report }) =>
    eachColumn(report, (data, column) => {
      const line = lineOf(data, "projectExpenditure");
      if (line === undefined) return undefined;
      const parts = flatMap(childrenOf(data, line), (child) => expandedTerms(data, child, column));
      return softenIncomplete(sumRelation(lineTerm(data, line, column), parts), parts);
    }),
  examples: {
    fails: [basicDataExample({ operationMaintenance: ["196.40", "43.80", "503.49"] })],
    holds: [basicDataExample({})],
  },
});
