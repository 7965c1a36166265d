import { POINTS_IN_BRACKETS } from "./declared-points.js";
import { formLabel } from "./form-labels.js";
import { headName } from "./label.js";

/** A number behind a goal's label: 年度绩效目标2. */
const NUMBER_BEHIND = /(?<=目标)[0-9０-９一二三四五六七八九十]{1,2}$/u;
/** The label of a goal for one year of several: 预算年度（2022年）绩效目标. */
const GOAL_OF_YEAR = /^预算年度(?:\(20\d{2}年?\))?绩效目标$/u;

/** Whether a label at the left of a row names a goal, whose text stands beside it: 年度目标1：（50分）, 总体绩效目标. */
export function isGoalLabel(text: string): boolean {
  const name = headName(
    text
      .replace(DEPARTMENT_GOAL, "")
      .replace(POINTS_IN_BRACKETS, "")
      .replace(/[:：]$/u, ""),
  ).replace(NUMBER_BEHIND, "");
  return formLabel(name) === "goalExpected" || GOAL_OF_YEAR.test(name);
}

/** The label of a block that holds a department's duties and its goal, or only its goal: 部门总体目标, 部门整体绩效目标. */
const DEPARTMENT_GOAL = /^部门(?=(?:总体|整体|年度)(?:绩效)?目标$)/u;

/** Whether a label opens the block of a department's goal: 部门总体目标. White space removed. */
export function isDepartmentGoal(text: string): boolean {
  return DEPARTMENT_GOAL.test(text);
}

/** Ends a label that is a goal's: labels of goals beside each other are heads (总体目标 | 年度目标). */
export const ANY_GOAL = "目标";

/** What stands beside 部门总体目标 and is no goal: 部门职责, 内容. */
export const NO_GOAL: RegExp = /^(?:(?:部门|单位|主要|工作)*职[责能](?:概述|简介|情况)?|内容|说明)[:：]?$/u;

/** What heads the goals of several years, beside 实际完成情况. */
export const BARE_GOAL = "目标";

/** A fiscal year as the first cell of a row: 2023, 2023年, 2023年度. Group 1: the year. */
export const FISCAL_YEAR: RegExp = /^(20\d{2})年?度?$/u;

/** What heads the column of fiscal years. */
export const YEAR_HEAD: RegExp = /^(?:财年|财政年度|预算年度|年度|年份)$/u;

/** Heads of goals, which are no goals: 目标内容, 目标设定, 绩效指标. */
export const GOAL_HEAD: RegExp = /^(?:绩效|目标|指标|年度|具体)+(?:内容|设定|说明|描述|名称)?$|^(?:内容|说明)$/u;
