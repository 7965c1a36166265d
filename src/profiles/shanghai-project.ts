import type { Profile } from "./profile.js";

/** Shanghai's 财政项目支出绩效自评表, amounts in 元. */
export const shanghaiProject: Profile = {
  id: "shanghai-project",
  name: { zh: "上海市财政项目支出绩效自评表", en: "Shanghai project self-evaluation form" },
  source: "上海市预算绩效公开附表（2022年度）",
  kind: "project",
  sections: [],
  leastSections: 0,
  forms: ["projectEvaluations"],
  titles: ["财政项目支出绩效自评表"],
  labels: ["年度资金总额", "三级指标", "指标值", "完成值"],
};
