/** Ends of the names of rates that cannot exceed 100%. */
export const AT_MOST_WHOLE: RegExp =
  /(?:满意度|满意率|办结率|好评率|合格率|优良率|达标率|准确率|覆盖率|及格率|通过率|普及率|参保率|续保率|整改率|见面率|答复率|回收率|知晓率|入学率|及时率)(?:[为达是约]|达到|均为|均达|均达到|保持在)?$/u;

/** A part that is told in brackets behind its whole: `54家（含企事业单位17家）`. */
export const PART_IN_BRACKETS: RegExp = /^[^，。；,;（()）]{0,6}[（(](?:其中|含)[^（()）]{0,30}$/u;
