import { POINTS_IN_BRACKETS } from "./declared-points.js";
import { formLabel } from "./form-labels.js";
import { headName } from "./label.js";

/** A number behind a goal's label: 年度绩效目标2. */
const NUMBER_BEHIND = /(?<=目标)[0-9０-９一二三四五六七八九十]{1,2}$/u;
/** The label of a goal for one year of several: 预算年度（2022年）绩效目标. */
const GOAL_OF_YEAR = /^预算年度(?:\(20\d{2}年?\))?绩效目标$/u;

/** Whether a label at the left of a row names a goal, whose text stands beside it: 年度目标1：（50分）, 总体绩效目标. */
export function isGoalLabel(text: string): boolean {
  const name = headName(text.replace(POINTS_IN_BRACKETS, "").replace(/[:：]$/u, "")).replace(NUMBER_BEHIND, "");
  return formLabel(name) === "goalExpected" || GOAL_OF_YEAR.test(name);
}

/** What heads the goals of several years, beside 实际完成情况. */
export const BARE_GOAL = "目标";

/** A fiscal year as the first cell of a row: 2023, 2023年, 2023年度. */
export const FISCAL_YEAR: RegExp = /^20\d{2}年?度?$/u;
