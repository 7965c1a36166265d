import type { Profile } from "./profile.js";

/** County form whose first section holds the spending, the goals and the analysis (seen for 2021). */
export const hunanDepartmentCounty: Profile = {
  id: "hunan-department-county",
  name: {
    zh: "湖南县级部门整体支出绩效评价报告（概况、目标、实施）",
    en: "Hunan county evaluation report with spending and goals in its first section",
  },
  source: "南县2021年度部门整体支出绩效评价报告所用提纲",
  kind: "department",
  sections: ["overview"],
  leastSections: 1,
  opensWith: "overview",
  forms: [],
  labels: ["部门整体支出概况", "部门整体支出绩效目标", "部门整体支出或项目实施情况"],
};
