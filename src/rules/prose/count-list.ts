import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { listOf } from "../../lists/list-of.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { BRACKETED, COUNT_OF_THINGS, COUNTED_LIST, LAST_AND, LIST_AND_COUNT, OPEN_LIST_END } from "../../lexicon/list-words.js";
import { parseChineseNumeral } from "../../quantity/chinese-numeral.js";
import { narrowNumerals } from "../../quantity/read-number.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { clueIn, type Passage, passagesOf } from "./passages.js";

/** Longer pieces are clauses, not names. */
const LONGEST_ITEM = 24;

/** N things = the N things that are listed (P-06). */
export const countList: ReportRule = defineRule({
  id: "prose/count-list",
  meta: {
    title: { zh: "所述个数与所列名称相符", en: "A stated count fits its list" },
    checks: {
      zh: "正文“内设 N 个科室，分别为 a、b、c”一类的句子，列出的名称应为 N 个。",
      en: "In sentences such as “N departments, namely a, b, c” the list has N names.",
    },
    formula: "N = 所列个数",
    source: "湖南省部门整体支出绩效自评报告提纲（机构设置）",
    exceptions: {
      zh: "以“等”结尾的清单可以不全，只查多于所述个数的；括号内的说明不计；“和”“及”两种读法有一种相符即可。",
      en: "A list that ends in “等” may be incomplete; what stands in brackets does not count; “和” and “及” may join or belong to a name.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    countList: {
      zh: "{place}：称有 {expected} 个{noun}，而列出的名称有 {actual} 个。",
      en: "{place}: {expected} {noun} are counted, {actual} are listed.",
    },
  },
  check: ({ report }) =>
    flatMap(
      passagesOf(report).filter(({ text }) => COUNT_OF_THINGS.test(text)),
      (passage) => [...closedLists(passage), ...openLists(passage)],
    ),
  examples: {
    fails: [listExample("机关内设4个科室，分别为办公室、人事科、财务科。")],
    holds: [listExample("机关内设4个科室，分别为办公室、人事科、财务科、审批改革科。")],
  },
});

function closedLists(passage: Passage): readonly Verdict[] {
  return flatMap(allMatches(passage.text, COUNTED_LIST), (match): readonly Verdict[] => {
    const [whole, digits = "", noun = "", list = ""] = match;
    const count = countOf(digits);
    const readings = itemCounts(list);
    if (count === undefined || readings === undefined || (readings[0] === 1 && count > 1)) return [];
    const isOpen = OPEN_LIST_END.test(list);
    const holds = isOpen ? readings.some((items) => items <= count) : readings.includes(count);
    return [verdictOf(passage, match.index, whole, { count, items: readings[0] ?? 0, noun, holds })];
  });
}

function openLists(passage: Passage): readonly Verdict[] {
  return flatMap(allMatches(passage.text, LIST_AND_COUNT), (match): readonly Verdict[] => {
    const [whole, list = "", digits = ""] = match;
    const count = countOf(digits);
    const readings = itemCounts(list);
    if (count === undefined || readings === undefined || readings[0] === 1) return [];
    const holds = readings.some((items) => items <= count);
    return [verdictOf(passage, match.index, whole, { count, items: readings[0] ?? 0, noun: "", holds })];
  });
}

function countOf(digits: string): number | undefined {
  const narrow = narrowNumerals(digits);
  return /^\d+$/u.test(narrow) ? Number(narrow) : parseChineseNumeral(digits);
}

/** How many items a list has: parted by 、 alone first, then with the last 和 or 及 as a separator too. */
function itemCounts(list: string): readonly number[] | undefined {
  const items = list
    .replace(BRACKETED, "")
    .split("、")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.some((item) => item.length > LONGEST_ITEM)) return undefined;
  const joined = items.filter((item) => LAST_AND.test(item)).length;
  return listOf(joined + 1, (more) => items.length + more);
}

interface Count {
  readonly count: number;
  readonly items: number;
  readonly noun: string;
  readonly holds: boolean;
}

function verdictOf(passage: Passage, start: number, whole: string, { count, items, noun, holds }: Count): Verdict {
  const clue = clueIn(ROLES.passage, passage, start, start + whole.length);
  return {
    state: holds ? "exact" : "violated",
    code: "countList",
    values: { place: { place: clue.at }, noun },
    expected: String(count),
    actual: String(items),
    difference: String(items - count),
    evidence: [clue],
  };
}

function listExample(text: string): ReportSketch {
  return { sections: [{ heading: "一、部门（单位）基本情况", kind: "overview", text: [text] }] };
}
