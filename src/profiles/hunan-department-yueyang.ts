import type { Profile } from "./profile.js";

/** 岳阳 city form of the reports on 2018: the first section is a list of labels. */
export const hunanDepartmentYueyang: Profile = {
  id: "hunan-department-yueyang",
  name: { zh: "岳阳市部门整体支出绩效评价自评报告", en: "Yueyang departmental self-evaluation report" },
  source: "岳阳市财政局制部门整体支出绩效评价自评报告（2018年度）",
  kind: "department",
  sections: ["overview"],
  leastSections: 1,
  opensWith: "overview",
  forms: [],
  titles: ["绩效评价自评报告"],
  labels: ["职能职责概述", "年度主要工作内容"],
};
