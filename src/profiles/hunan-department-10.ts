import type { Profile } from "./profile.js";

/** The ten sections with 附件1 基础数据表 and 附件2 自评表 that Hunan has used since the reports on 2020. */
export const hunanDepartment10: Profile = {
  id: "hunan-department-10",
  name: { zh: "湖南省部门整体支出绩效自评报告（十部分）", en: "Hunan departmental self-evaluation report, ten sections" },
  source: "湖南省财政厅年度绩效自评通知所附提纲（2020年度起）",
  kind: "department",
  sections: [
    "overview",
    "generalPublicBudget",
    "governmentFundBudget",
    "stateCapitalBudget",
    "socialInsuranceFundBudget",
    "performance",
    "problems",
    "improvements",
    "resultUse",
    "other",
  ],
  leastSections: 6,
  typical: { sections: ["governmentFundBudget", "stateCapitalBudget", "socialInsuranceFundBudget"], least: 2 },
  forms: [],
};
