import type { Profile } from "./profile.js";

/** 附件1 alone, in the present or the older form. */
export const hunanBasicData: Profile = {
  id: "hunan-basic-data",
  name: { zh: "部门整体支出绩效评价基础数据表（单独成件）", en: "Hunan basic data table by itself" },
  source: "湖南省财政厅年度绩效自评通知附件1",
  kind: "department",
  sections: [],
  leastSections: 0,
  forms: ["basicData"],
  labels: ["编制数", "控制率", "决算数"],
  standsAlone: true,
};
