import type { Profile } from "./profile.js";

/** Guangdong's 部门整体支出绩效自评报告: the year's tasks and goals stand in its first section. */
export const guangdongDepartment: Profile = {
  id: "guangdong-department",
  name: { zh: "广东省部门整体支出绩效自评报告", en: "Guangdong departmental self-evaluation report" },
  source: "广东省部门整体支出绩效自评报告（2021年度）",
  kind: "department",
  sections: ["overview", "performance"],
  leastSections: 2,
  opensWith: "overview",
  forms: [],
  labels: ["年度总体工作和重点工作任务", "绩效自评情况"],
};
