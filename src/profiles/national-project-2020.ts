import type { Profile } from "./profile.js";

/** 项目支出绩效自评表, annex 1 of 财预〔2020〕10号: the form alone, or with a report in front. */
export const nationalProject2020: Profile = {
  id: "national-project-2020",
  name: { zh: "项目支出绩效自评表（财预〔2020〕10号）", en: "Project expenditure self-evaluation form (Caiyu [2020] No. 10)" },
  source: "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）附件1",
  kind: "project",
  sections: [],
  leastSections: 0,
  forms: ["projectEvaluations"],
  labels: ["年度资金总额", "三级指标", "指标值", "完成值"],
};
