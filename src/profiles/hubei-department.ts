import type { Profile } from "./profile.js";

/** Hubei's 整体支出绩效自评表: 20 points for the rate, several blocks of goals. */
export const hubeiDepartment: Profile = {
  id: "hubei-department",
  name: { zh: "湖北省部门整体支出绩效自评表", en: "Hubei departmental self-evaluation form" },
  source: "湖北省部门决算公开附表；DB42/T 1601-2020",
  kind: "department",
  sections: [],
  leastSections: 0,
  forms: ["departmentEvaluation"],
  labels: ["(20分", "年初目标值(A)", "实际完成值(B)"],
};
