import type { Profile } from "./profile.js";

/** Chongqing's 部门整体绩效自评表 with its column 得分系数. */
export const chongqingDepartment: Profile = {
  id: "chongqing-department",
  name: { zh: "重庆市部门整体绩效自评表", en: "Chongqing departmental self-evaluation form" },
  source: "重庆市部门整体绩效自评表（2021年度）",
  kind: "department",
  sections: [],
  leastSections: 0,
  forms: ["departmentEvaluation"],
  labels: ["得分系数", "是否核心指标", "执行率权重"],
};
