import type { Profile } from "./profile.js";

/** Hubei's form for projects. */
export const hubeiProject: Profile = {
  id: "hubei-project",
  name: { zh: "湖北省项目自评表", en: "Hubei project self-evaluation form" },
  source: "湖北省部门决算公开附表；DB42/T 1601-2020",
  kind: "project",
  sections: [],
  leastSections: 0,
  forms: ["projectEvaluations"],
  labels: ["(20分", "年初目标值(A)", "实际完成值(B)"],
};
