/** A line of the functional classification: 水利（款）行政运行（项）. */
const CLASSIFIED = /[（(][类款项][)）]/u;

/** A name of some cost or project, and what may stand behind it in a heading: 公务接待费支出情况, 河道清淤工程. */
const ITEM =
  /[^\p{P}\s]{2}(?:费用?|经费|工程|项目|补助|采购)(?:支出|使用|决算|执行|安排)*(?:情况)?(?:说明)?$|(?:基本支出|项目支出|专项资金|三公\P{L}?(?:经费|费用|支出)*)(?:使用|决算|执行)*(?:情况)?(?:说明)?$/u;
/** Words that make a name one of all the money, or of none: 部门整体经费, 年度经费, 重点项目 of a plan. */
const OF_ALL = /部门|单位|整体|总|预算|[本我全当各][年局厅委办县市院校级项]|年度经费|收入|结转|结余/u;
const LEADING_NUMBER = /^[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*/u;
const MARKS_AT_END = /[。；;：:]{1,3}$/u;
/** A heading is no longer. */
const LONGEST_LEAD = 40;

/**
 * The cost or project that a heading names: `（一）公务接待费。`, `1.农林水支出（类）水利（款）行政运行（项）`; budgets and
 * spending told under it are its own. `undefined` for other headings, and for sentences.
 */
export function itemOfHeading(words: string): string | undefined {
  const name = words.trim().replace(LEADING_NUMBER, "").replace(MARKS_AT_END, "");
  if (name === "" || name.length > LONGEST_LEAD || /[，,。；;]/u.test(name)) return undefined;
  return namesItem(name) ? name : undefined;
}

/** The cost or project that the words of a sentence in front of a figure name: `会议费：预算`, `行政运行（项），年初预算为`. */
export function itemInFront(words: string): string | undefined {
  if (CLASSIFIED.test(words)) return words;
  const colon = Math.max(words.lastIndexOf("："), words.lastIndexOf(":"));
  return colon < 0 ? undefined : itemOfHeading(words.slice(0, colon));
}

function namesItem(name: string): boolean {
  return CLASSIFIED.test(name) || (ITEM.test(name) && !OF_ALL.test(name));
}
