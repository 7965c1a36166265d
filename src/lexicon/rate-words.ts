/** Ends of the names of rates that cannot exceed 100%. */
export const AT_MOST_WHOLE: RegExp =
  /(?:满意度|满意率|办结率|好评率|合格率|优良率|达标率|准确率|覆盖率|及格率|通过率|普及率|参保率|续保率|整改率|见面率|答复率|回收率|知晓率|入学率|及时率)(?:[为达是约]|达到|均为|均达|均达到|保持在)?$/u;

/** A part that is told in brackets behind its whole: `54家（含企事业单位17家）`. */
export const PART_IN_BRACKETS: RegExp = /^[^，。；,;（()）]{0,6}[（(](?:其中|含)[^（()）]{0,30}$/u;

/** Ends of what a rate is told as that says how much of a budget was spent: 完成年初预算的, 预算完成率为. */
export const COMPLETION_OF_BUDGET: RegExp =
  /(?:(?:完成了?|^(?:支出)?为)(?:全年|年初|批复|调整后?|本年)?的?(?:部门)?预算(?:数|额)?的?|预算完成(?:率|比例))[为约达是]?$/u;

/** Ends of what a rate is told as that names no budget, which is that of the whole year: 执行率为, 预算执行率达到. */
export const EXECUTION_RATE: RegExp =
  /(?:执行率|(?:预算|资金|经费)执行进度|^执行进度|^(?:预算|资金)?支出进度|^(?:项目|专项)?资金使用率|(?:整体|预算)支出完成率)(?:为|约|达到?)?$/u;

/** What a budget is adjusted by, or what comes on top of it: 年中追加, 年内调减, 上年结转. */
export const ADJUSTED_OR_CARRIED: RegExp = /追加|调[增减剂]|调整[增减]|[压核收追]减|结转|结余/u;

/** Says that there was another budget than the first: 追加, 调整后预算. */
export const ANOTHER_BUDGET: RegExp = /追加|调[整增减剂]|[压核收追]减|结转|结余/u;

/** A budget with all that changed it. */
export const ADJUSTED_STAGE: RegExp = /调整后|全年/u;

/** Words that make a figure one to be reached, and no result: 要求, 绩效目标为, 力争. */
export const AIMED_AT: RegExp = /要求|目标|计划|力争|预计|拟|应[当该]?|不(?:低于|少于|高于|超过)|提高[到至]/u;

/** The budget as it was at the start of the year. */
export const FIRST_STAGE = "年初";

/** Words of a label that say no topic: 项目支出年初预算 and 项目决算数 are both of 项目. */
export const STAGE_AND_USE_WORDS: RegExp =
  /\d{4}年度?|年度|其中|年初|全年|本年|调整后?|批复|安排|部门|整体|预算|决算|实际|支出|使用|执行|完成|累计|合计|[:：总共数额为的]/gu;

/** Which budget a label names, where it says so. */
export const BUDGET_STAGE: RegExp = /年初|全年|调整|批复/u;

/** By how much spending went over a budget: 超年初预算, 超支. */
export const OVER_BUDGET: RegExp = /超[出支过]?(?:年初|全年|调整后)?预算?(?:数|额)?$/u;

/** Words of a rate's label that say no topic beside {@link STAGE_AND_USE_WORDS}. */
export const RATE_TOPIC_WORDS: RegExp = /率|进度|资金|经费|财政|比例|达到?/gu;

/** Words of other matters, in sentences between amounts and a rate. */
export const NAMES_OTHER_MATTER: RegExp = /项目|工程|专项|单位|指标|[上去]年|目标|要求|截至/u;
