import type { Profile } from "./profile.js";

/** The county form that opens with the score (seen for 2020). */
export const hunanDepartmentScoreFirst: Profile = {
  id: "hunan-department-score-first",
  name: { zh: "湖南县级机关整体支出绩效评价报告（得分在前）", en: "Hunan county evaluation report, score first" },
  source: "南县财政局2020年度机关整体支出绩效评价报告所用提纲",
  kind: "department",
  sections: [
    "selfScore",
    "overview",
    "fundUse",
    "projectManagement",
    "assetManagement",
    "performance",
    "problems",
    "improvements",
  ],
  leastSections: 2,
  required: ["selfScore", "overview"],
  opensWith: "selfScore",
  forms: [],
  titles: ["整体支出绩效评价报告"],
};
