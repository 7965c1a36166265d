import type { Profile } from "./profile.js";

/** The form that the common budget system (预算管理一体化) exports in several provinces. */
export const faspProject: Profile = {
  id: "fasp-project",
  name: { zh: "预算管理一体化项目绩效自评表", en: "Project form exported by the common budget management system" },
  source: "预算管理一体化系统导出的自评表（河北、山西、广西、天津等）",
  kind: "project",
  sections: [],
  leastSections: 0,
  forms: ["projectEvaluations"],
  labels: ["计算符号", "权重设定值", "调整后的预算"],
};
