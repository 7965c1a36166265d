import type { Profile } from "./profile.js";

/** Provincial departments since the reports on 2023: the budgets are told in one section. */
export const hunanDepartmentProvincial: Profile = {
  id: "hunan-department-provincial",
  name: { zh: "湖南省级部门整体支出绩效自评报告", en: "Hunan provincial self-evaluation report" },
  source: "湖南省财政厅《关于开展2023年度省级预算部门绩效自评和部门评价的通知》（湘财绩〔2024〕1号）",
  kind: "department",
  sections: ["overview", "fundUse", "performance", "problems", "improvements", "resultUse", "other"],
  leastSections: 4,
  required: ["overview"],
  opensWith: "overview",
  forms: [],
  titles: ["湖南省"],
};
