import type { Profile } from "./profile.js";

/** Sichuan's 部门预算项目支出绩效自评表: operator, value and unit in three columns. */
export const sichuanProject: Profile = {
  id: "sichuan-project",
  name: { zh: "四川省部门预算项目支出绩效自评表", en: "Sichuan project self-evaluation form" },
  source: "四川省部门决算附件（报表编号510000_0013zp）",
  kind: "project",
  sections: [],
  leastSections: 0,
  forms: ["projectEvaluations"],
  labels: ["指标性质", "度量单位", "完成值", "调整后预算数"],
};
