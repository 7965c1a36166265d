import type { Profile } from "./profile.js";

/** 附件2 alone: the table that splits the year's money by source and by use. */
export const hunanScoringTable: Profile = {
  id: "hunan-scoring-table",
  name: { zh: "部门整体支出绩效自评表（单独成件）", en: "Hunan scoring table by itself" },
  source: "湖南省财政厅年度绩效自评通知附件2",
  kind: "department",
  sections: [],
  leastSections: 0,
  forms: ["departmentEvaluation"],
  labels: ["按收入性质分", "按支出性质分"],
  standsAlone: true,
};
