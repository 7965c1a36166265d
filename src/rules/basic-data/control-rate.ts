import { basicDataExample } from "../example/basic-data-example.js";
import { RATE_MESSAGES, rateRelation } from "../relations/rate-relation.js";
import { termOf } from "../relations/term.js";
import { defineRule, type ReportRule } from "../rule.js";
import { placedAt } from "./lines.js";

/** 控制率 = 实际在职人数 / 编制数 (T1-08). */
export const controlRate: ReportRule = defineRule({
  id: "basic-data/control-rate",
  meta: {
    title: { zh: "控制率等于在职人数除以编制数", en: "The control rate is staff divided by posts" },
    checks: {
      zh: "财政供养人员控制率应等于实际在职人数除以编制数，取整后与所填一致。",
      en: "The control rate is the staff at year end divided by the approved posts, rounded as printed.",
    },
    formula: "控制率 = 实际在职人数 ÷ 编制数 × 100%",
    source: "财预〔2013〕53号附件2（财政供养人员控制率）",
    exceptions: {
      zh: "编制数为零的不查；超过 100% 不算错；0.91 与 91% 同义。",
      en: "Not checked where there are no posts; more than 100% is not wrong; 0.91 means 91%.",
    },
    severity: "error",
  },
  options: {},
  messages: RATE_MESSAGES,
  check: ({ report }) => {
    const staffing = report.basicData?.staffing;
    if (staffing === undefined) return [];
    const rate = termOf("控制率", staffing.controlRate);
    const relation = rateRelation({
      numerator: termOf("实际在职人数", staffing.actual),
      denominator: termOf("编制数", staffing.authorized),
      rate,
      counts: true,
    });
    return [placedAt(relation, rate)];
  },
  examples: {
    fails: [basicDataExample({}, { staffing: ["46", "42", "95%"] })],
    holds: [basicDataExample({}, { staffing: ["46", "42", "91%"] })],
  },
});
