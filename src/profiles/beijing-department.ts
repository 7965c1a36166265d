import type { Profile } from "./profile.js";

/** Beijing's 部门整体绩效评价报告. */
export const beijingDepartment: Profile = {
  id: "beijing-department",
  name: { zh: "北京市部门整体绩效评价报告", en: "Beijing departmental evaluation report" },
  source: "北京市部门决算第四部分",
  kind: "department",
  sections: ["overview", "fundUse", "performance", "conclusion"],
  leastSections: 4,
  opensWith: "overview",
  forms: [],
  titles: ["部门整体绩效评价报告"],
  labels: ["当年预算执行情况", "整体绩效目标实现情况", "总体评价结论"],
};
