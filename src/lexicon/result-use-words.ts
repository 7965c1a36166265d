/** A heading that announces how the results are used: 绩效自评结果拟应用和公开情况. */
export const ANNOUNCES_USE: RegExp = /应用|运用/u;

/** What a text that says how the results are used speaks of. */
export const TELLS_USE: RegExp =
  /应用|运用|依据|参考|挂钩|整改|改进|完善|优化|调整|安排|问责|奖|考核|总结|提高|提升|加强|督促|落实|结合/u;
