/** A budget as it was at the start of the year: 年初预算数, 年初部门预算安排, 年初预算下达. */
export const FIRST_BUDGET: RegExp =
  /年初[^，。较比占超]{0,6}预算(?:[总数额]|收入|支出|资金|指标|安排|批复|下达|核定)*[为共是达]?$/u;

/** A budget with all that changed it: 调整后预算数, 全年预算, 最终预算数. 调整预算数 may be by how much it was changed. */
export const FINAL_BUDGET: RegExp =
  /(?:调整后|全年|最终|变更后)的?(?:部门|支出|收入)?预算(?:[总数额]|收入|支出|资金|指标|安排)*[为共是达]?$/u;

/** What a budget was changed by. */
export const BUDGET_MOVE: RegExp = /(?:追加|新增|增加|[调核]增|[调核压扣缩]减|收回|减少|调整(?!后))[^，。较比占]{0,12}$/u;

/** A budget became less by it. */
export const MOVED_DOWN: RegExp = /[调核压扣缩]减|收回|减少/u;

/** Part of a budget that came over from the year before. */
export const CARRIED_OVER: RegExp = /结转|结余/u;

/** In front of a move: it is only one of several. */
export const MOVED_IN_PART: RegExp = /主要|其中|如[:：]|包括/u;

/** Between amounts: more moved than is told. */
export const MORE_THAN_TOLD: RegExp = /等(?:[，。；、,;）)]|项目|资金|经费|原因)|调剂/u;

/** What of a budget's label says no topic beside the words of stages: 2022年初, 资金. */
export const FIRST_OF_YEAR: RegExp = /(?:\d{4})?年初|资金|收入|指标|下达/gu;

/** 调整预算数: the adjusted budget, or by how much it was adjusted. */
export const OPEN_STAGE: RegExp = /调整(?:支出|收入)?预算(?:数|额)?[为是]?$/u;
