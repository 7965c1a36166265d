import type { Profile } from "./profile.js";

/** Yunnan's 部门整体支出绩效自评情况: an outline that is filled as text or as a table. */
export const yunnanDepartment: Profile = {
  id: "yunnan-department",
  name: { zh: "云南省部门整体支出绩效自评情况", en: "Yunnan departmental self-evaluation" },
  source: "云南省部门决算公开表十三",
  kind: "department",
  sections: ["overview", "evaluationWork", "conclusion", "problems", "resultUse", "other"],
  leastSections: 0,
  required: [],
  forms: [],
  labels: ["绩效自评工作情况", "评价情况分析及综合评价结论"],
};
