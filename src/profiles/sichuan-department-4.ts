import type { Profile } from "./profile.js";

/** Sichuan's report of a unit for 2022, four sections. */
export const sichuanDepartment4: Profile = {
  id: "sichuan-department-4",
  name: { zh: "四川省部门整体绩效自评报告（四部分）", en: "Sichuan departmental self-evaluation report, four sections" },
  source: "四川省2022年度部门决算附件",
  kind: "department",
  sections: ["overview", "fundUse", "performance", "conclusion"],
  leastSections: 4,
  opensWith: "overview",
  forms: [],
  labels: ["资金收支情况", "部门整体绩效分析", "评价结论及建议"],
};
