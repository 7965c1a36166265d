import type { Profile } from "./profile.js";

/** Jiangxi's 部门绩效自评总报告. */
export const jiangxiDepartment: Profile = {
  id: "jiangxi-department",
  name: { zh: "江西省部门绩效自评总报告", en: "Jiangxi departmental self-evaluation report" },
  source: "江西省部门决算附件",
  kind: "department",
  sections: ["goals", "evaluationWork", "conclusion", "performance", "improvements", "resultUse"],
  leastSections: 4,
  opensWith: "goals",
  forms: [],
  labels: ["自评工作开展情况", "综合评价结论"],
};
