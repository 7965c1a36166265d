import { basicDataExample } from "../example/basic-data-example.js";
import { BOUND_MESSAGES, boundRelation } from "../relations/bound-relation.js";
import { termOf } from "../relations/term.js";
import { defineRule, type ReportRule } from "../rule.js";
import { named } from "./lines.js";

/** 实际在职人数 ≤ 编制数 (T1-09). */
export const staffOverAuthorized: ReportRule = defineRule({
  id: "basic-data/staff-over-authorized",
  meta: {
    title: { zh: "在职人数超出编制数", en: "More staff than posts" },
    titleNames: "fault",
    checks: {
      zh: "实际在职人数大于编制数的，提示说明原因。",
      en: "Says where the staff at year end exceeds the approved posts.",
    },
    formula: "实际在职人数 ≤ 编制数",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "军转安置、历史超编等可以合理超出，仅作提示。",
      en: "Resettled servicemen and old surpluses explain it; only a hint.",
    },
    severity: "info",
  },
  options: {},
  messages: BOUND_MESSAGES,
  check: ({ report }) => {
    const staffing = report.basicData?.staffing;
    if (staffing === undefined) return [];
    const [actual, authorized] = [termOf("实际在职人数", staffing.actual), termOf("编制数", staffing.authorized)];
    return [named(boundRelation(actual, authorized, { exact: true }), actual, authorized)];
  },
  examples: {
    fails: [basicDataExample({}, { staffing: ["46", "50", "108.70%"] })],
    holds: [basicDataExample({})],
  },
});
