import type { Profile } from "./profile.js";

/** Anhui's 部门整体支出绩效自评表: the national columns under 预算资金(万元). */
export const anhuiDepartment: Profile = {
  id: "anhui-department",
  name: { zh: "安徽省部门整体支出绩效自评表", en: "Anhui departmental self-evaluation form" },
  source: "安徽省县级部门整体支出绩效自评表（2023年度）",
  kind: "department",
  sections: [],
  leastSections: 0,
  forms: ["departmentEvaluation"],
  labels: ["预算资金(万元)", "年度资金总额"],
};
