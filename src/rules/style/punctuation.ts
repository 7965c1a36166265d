import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import {
  ITEM_BRACKET,
  ITEM_MARKER,
  PAIRS,
  PARAGRAPH_END,
  PUNCTUATION_FAULTS,
  PUNCTUATION_SIGN,
  STATEMENT_OF_NONE,
} from "../../lexicon/punctuation.js";
import type { TextField } from "../../report/report.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { allSections } from "../place/quote.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { evaluationsOf } from "../scoring/evaluations.js";
import { bracketsOfTwoKinds, markersOfTwoKinds } from "./two-kinds.js";

/** Shorter paragraphs with a comma may be headings that have lost their number. */
const LONGEST_HEADING = 40;
/** How much of a paragraph's end is shown. */
const SHOWN_END = 12;

/** Punctuation that is doubled, of the wrong kind, unclosed or missing. */
export const punctuation: ReportRule = defineRule({
  id: "style/punctuation",
  meta: {
    title: { zh: "标点", en: "Punctuation" },
    checks: {
      zh: "重复的标点、汉字间的半角标点、中英文括号混用、同级编号标点不一、引号括号不配对、段末缺句号。",
      en: "Doubled punctuation, half-width punctuation between Chinese characters, mixed brackets, two kinds of marks on headings of one level, unclosed pairs, paragraphs without an end.",
    },
    formula: "—",
    source: "GB/T 15834 标点符号用法",
    exceptions: { zh: "引号、括号按段配对；标题段末不查。", en: "Pairs are matched within a paragraph; headings need no end." },
    severity: "info",
  },
  options: {},
  messages: {
    doubled: { zh: "{place}：标点重复“{found}”。", en: "{place}: doubled punctuation “{found}”." },
    ascii: { zh: "{place}：汉字之间用了半角标点“{found}”。", en: "{place}: half-width “{found}” between Chinese characters." },
    mixedBrackets: { zh: "{place}：全角与半角括号混用“{found}”。", en: "{place}: brackets of two kinds, “{found}”." },
    unbalanced: { zh: "{place}：“{found}”没有配对。", en: "{place}: “{found}” is not paired." },
    marksVary: {
      zh: "{place}：同级标题的编号标点不一，“{found}”与“{other}”。",
      en: "{place}: headings of one level are numbered in two ways, “{found}” and “{other}”.",
    },
    bracketsVary: {
      zh: "{place}：同一表中的括号有全角也有半角，“{found}”与“{other}”。",
      en: "{place}: brackets of one table are of two widths, “{found}” and “{other}”.",
    },
    unfinished: { zh: "{place}：段末“{found}”没有句号。", en: "{place}: the paragraph ends in “{found}” without a full stop." },
  },
  check: ({ report }) => {
    const cells = flatMap(report.tables, (table) => table.cells);
    const passages = passagesOf(report);
    const paragraphs = flatMap(allSections(report.sections), (section) => section.paragraphs ?? []);
    return [
      ...flatMap([...passages, ...cells], faultsIn),
      ...flatMap(passages, unbalanced),
      ...flatMap(paragraphs, unfinished),
      ...markersOfTwoKinds(report.sections),
      ...flatMap(evaluationsOf(report), (evaluation) => bracketsOfTwoKinds(report, evaluation)),
    ];
  },
  examples: {
    fails: [styleExample("益阳市局机关内设7个科室,分别为办公室等。")],
    holds: [styleExample("益阳市局机关内设7个科室，分别为办公室等。")],
  },
});

function faultsIn(field: TextField): readonly Verdict[] {
  if (!PUNCTUATION_SIGN.test(field.text)) return [];
  return flatMap(PUNCTUATION_FAULTS, ([code, pattern]): readonly Verdict[] => {
    const match = pattern.exec(field.text);
    return match === null ? [] : [verdictOf(code, field, match.index, match.index + match[0].length)];
  });
}

function unbalanced(field: TextField): readonly Verdict[] {
  const text = field.text
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replace(ITEM_BRACKET, (item) => item.replace("）", " "));
  return flatMap(PAIRS, ([open, close]): readonly Verdict[] => {
    const [opened, closed] = [countIn(text, open), countIn(text, close)];
    if (opened === closed || (close === "）" && opened < closed && closed - opened <= countMarkers(text))) return [];
    const start = opened > closed ? text.lastIndexOf(open) : text.indexOf(close);
    return [verdictOf("unbalanced", field, start, start + 1)];
  });
}

/** Items as `a）` and `1）` inside of a sentence: brackets that nothing needs to open. */
function countMarkers(text: string): number {
  return allMatches(text, ITEM_MARKER).length;
}

function countIn(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function unfinished(field: TextField): readonly Verdict[] {
  const text = field.text.trimEnd();
  const isSentence =
    text.includes("。") || (text.includes("，") && text.length > LONGEST_HEADING) || STATEMENT_OF_NONE.test(text);
  if (!isSentence || PARAGRAPH_END.test(text)) return [];
  return [verdictOf("unfinished", field, Math.max(0, text.length - SHOWN_END), text.length)];
}

function verdictOf(code: string, field: TextField, start: number, end: number): Verdict {
  const clue = clueIn(ROLES.passage, field, start, end);
  return { state: "violated", code, values: { place: { place: clue.at }, found: clue.text }, evidence: [clue] };
}

function styleExample(text: string): ReportSketch {
  return { sections: [{ heading: "一、部门（单位）基本情况", kind: "overview", text: [text] }] };
}
