/** Words in a sentence in front of an amount that make it an amount of the budget, not of the year's spending. */
export const BUDGET_WORD: RegExp = /年初|预算(?:安排|批复|数|资金|指标)|批复|全年预算|调整后|追加/u;

/** The stage of the budget at the end of a noun phrase: 项目支出年初预算 is the budget of 项目支出. */
export const STAGE_AT_END: RegExp = /的?(?:年初|批复|全年|调整后)的?(?:部门|批复)?预算(?:数|额)?(?:安排|批复|支出)?数?[为是]?$/u;

/** A noun phrase that names a budget as such, whoever set it: 部门预算总额, 收入预算, 支出预算安排. */
export const BUDGET_AT_END: RegExp = /预算(?:收入|支出|资金)?(?:总额|总数|合计|数|额)?(?:安排|批复|下达)?[为共是]?$/u;

/** A budget in front of the noun phrase of what it is for: 年初部门预算安排三公经费. */
export const BUDGET_AT_START: RegExp =
  /^(?:其中)?(?:\d{4}年度?)?(?:年初|部门|单位|批复|本年|全年|财政)*预算(?:安排|批复|核定)了?(?=\p{L}{2})/u;

/** Words in a sentence that make it one about a part of the department: 下属单位支出, 局本级总支出. */
export const PART_OF_DEPARTMENT: RegExp = /下属|所属|下辖|二级(?:预算)?(?:单位|机构)|(?:[局厅委办院会]|机关|部门|单位)本级/u;

/** Words in front of an amount that narrow it to public money: 一般公共预算财政拨款基本支出. */
export const PUBLIC_MONEY: RegExp = /一般公共预算|财政拨款/u;

/** Ends of a noun phrase that name all approved posts. */
export const POSTS_LABEL: RegExp = /编制(?:人数|总数|数|人员)?$/u;

/** Ends of a noun phrase that name all staff at year end. */
export const STAFF_LABEL: RegExp =
  /(?:在职(?:在编|在岗)?(?:人员|人数|职工|干部职工)?(?:总数|数)?|实有(?:在职)?(?:人员|人数|在职人数))$/u;

/** Words that make posts or staff a part of all: 行政编制, 事业在职人员, 其中. */
export const PART_OF_STAFF: RegExp = /行政|事业|工勤|参公|全额|差额|后勤|机关(?:编制|在职)|政法|其中|下属|二级|离|退/u;

/** Ends of a noun phrase that name money that came in. */
export const INCOME_AT_END: RegExp = /收入[为是]?$/u;
