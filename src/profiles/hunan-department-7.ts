import type { Profile } from "./profile.js";

/** The seven sections of the older 绩效评价报告 (about 2013 to 2019). */
export const hunanDepartment7: Profile = {
  id: "hunan-department-7",
  name: { zh: "湖南省部门整体支出绩效评价报告（七部分）", en: "Hunan departmental evaluation report, seven sections" },
  source: "湖南省财政厅部门整体支出绩效评价报告提纲（2013—2019年度）",
  kind: "department",
  sections: ["overview", "fundUse", "projectManagement", "assetManagement", "performance", "problems", "improvements"],
  leastSections: 5,
  typical: { sections: ["projectManagement", "assetManagement"], least: 1 },
  forms: [],
};
