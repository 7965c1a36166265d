import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import {
  GRADE_BOUNDS,
  GRADE_COUNT,
  GRADE_SCALE,
  GRADE_STATEMENT,
  type Grade,
  gradeAt,
  gradeOf,
  OTHER_GRADE,
  OTHER_SCORE,
  PART_OF_SCORE,
  SCORE_LABEL,
} from "../../lexicon/grade-words.js";
import { compare, type ExactDecimal, formatDecimal, parseDecimal } from "../../quantity/decimal.js";
import type { Evaluation, Fact, Report, SectionKind } from "../../report/report.js";
import { evaluationExample } from "../example/evaluation-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { RESTATED_MESSAGES, restatedRelation, restatedValues } from "../relations/restated-relation.js";
import { clueOf, isStated, type StatedTerm, termOf } from "../relations/term.js";
import { type Clue, defineRule, type ReportRule, type Verdict } from "../rule.js";
import { factTerm } from "./fact-terms.js";
import { clueIn, type Passage, passagesOf, sentenceAround } from "./passages.js";

/** Below every score. */
const NO_SCORE: ExactDecimal = { coefficient: -1n, scale: 0 };

/** Sections in which a report tells its own score. */
const SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "resultUse",
  "performance",
  "selfScore",
  "conclusion",
  "other",
  "goals",
]);

/** Score and grade of the prose agree with the scoring table and with each other (P-09, T2-15). */
export const grade: ReportRule<{ bounds: string }> = defineRule({
  id: "prose/grade",
  meta: {
    title: { zh: "正文的得分、等级与自评表一致", en: "Score and grade in the text agree with the scoring table" },
    checks: {
      zh: "正文所述自评得分应等于自评表总得分；所述等级应与得分相符（90 分以上为优，80 分以上为良，60 分以上为中）。",
      en: "The score in the text equals the total score of the scoring table; the grade fits the score (excellent from 90, good from 80, fair from 60).",
    },
    formula: "正文得分 = 自评表总得分；等级 = 档次（得分）",
    source: "财预〔2020〕10号（优 ≥90、良 ≥80、中 ≥60、差 <60）",
    exceptions: {
      zh: "优秀即优，良好即良，合格、一般即中，仅提示用词；正文解释评分档次的句子不查；各地档次不同的，可用选项 bounds 设定。",
      en: "优秀 means 优, 良好 means 良, 合格 and 一般 mean 中, and only the wording is a hint; sentences that explain the scale are left out; other bands can be set by the option bounds.",
    },
    severity: "error",
  },
  options: { bounds: GRADE_BOUNDS },
  optionHelp: { bounds: { zh: "优、良、中的最低分，用逗号分开", en: "least scores of 优, 良 and 中, parted by commas" } },
  findOptionProblem: ({ bounds }) =>
    boundsOf(bounds) === undefined
      ? {
          option: "bounds",
          problem: {
            zh: `应为优、良、中的最低分，从高到低，用逗号分开，如 ${GRADE_BOUNDS}，现为“${bounds}”`,
            en: `should be the least scores of 优, 良 and 中, falling and parted by commas, as ${GRADE_BOUNDS}, is “${bounds}”`,
          },
        }
      : undefined,
  messages: {
    ...RESTATED_MESSAGES,
    gradeWord: {
      zh: "{place}：等级写作「{grade}」，规定的等级为优、良、中、差。",
      en: "{place}: the grade reads “{grade}”; the grades of the circular are 优, 良, 中 and 差.",
    },
    gradeDiffers: {
      zh: "{place}：等级为「{grade}」，而得分 {score} 应为「{right}」。",
      en: "{place}: the grade is “{grade}”, but a score of {score} is “{right}”.",
    },
  },
  check: ({ report, options }) => {
    const evaluation = ownEvaluation(report);
    const scores = report.facts.filter((fact) => isScore(report, fact));
    return [
      ...judgeScores(report, evaluation, scores),
      ...judgeGrades(report, evaluation, scores, boundsOf(options.bounds) ?? []),
    ];
  },
  examples: {
    fails: [gradeExample("经自评，2022年度部门整体支出绩效自评得分99.86分，评价等级为“良”。")],
    holds: [gradeExample("经自评，2022年度部门整体支出绩效自评得分99.86分，评价等级为“优”。")],
  },
});

/** The scoring table whose score the text tells: the department's, or that of the one project. */
function ownEvaluation(report: Report): Evaluation | undefined {
  const { departmentEvaluation, projectEvaluations } = report;
  if (departmentEvaluation !== undefined) return departmentEvaluation;
  return projectEvaluations.length === 1 ? projectEvaluations[0] : undefined;
}

function isScore(report: Report, fact: Fact): boolean {
  if (fact.unit !== "分") return false;
  const label = fact.label.replace(/\s/gu, "");
  if (OTHER_SCORE.test(label)) return false;
  return SCORE_LABEL.test(label) && (report.kind === "project" || !PART_OF_SCORE.test(label.replace(/整体支出|部门整体/gu, "")));
}

function judgeScores(report: Report, evaluation: Evaluation | undefined, scores: readonly Fact[]): readonly Verdict[] {
  const reference = termOf("总得分", evaluation?.total?.score);
  return scores.map((fact): Verdict => {
    const statement = { ...factTerm(report, fact), unit: null };
    const relation: Verdict = { ...restatedRelation(statement, reference), severity: "error" };
    if (reference === undefined) return relation;
    return { ...relation, unit: "分", values: restatedValues(statement, reference, statement.name) };
  });
}

function judgeGrades(
  report: Report,
  evaluation: Evaluation | undefined,
  scores: readonly Fact[],
  bounds: readonly ExactDecimal[],
): readonly Verdict[] {
  const fromTable = termOf("总得分", evaluation?.total?.score);
  const [fact] = scores;
  const score = fact === undefined ? fromTable : factTerm(report, fact);
  return flatMap(passagesOf(report, SECTIONS), (passage): readonly Verdict[] => {
    const statement = gradeIn(passage, report.year);
    if (statement === undefined) return [];
    if (!isStated(score)) return [{ state: "insufficientData", code: "gradeDiffers", evidence: [statement.clue] }];
    return [judgeGrade(statement, score, bounds), judgeWord(statement)];
  });
}

interface GradeStatement {
  readonly word: string;
  readonly grade: Grade;
  readonly clue: Clue;
}

/** The first grade in a paragraph that the report gives itself for its year. */
function gradeIn(passage: Passage, year: number | undefined): GradeStatement | undefined {
  const statements = allMatches(passage.text, GRADE_STATEMENT).map((match): GradeStatement | undefined => {
    const [, lead = "", word = ""] = match;
    const start = match.index + lead.length;
    const meant = gradeOf(word);
    const isScale = GRADE_SCALE.test(passage.text.slice(start + word.length));
    if (meant === undefined || isScale || isOfAnother(passage.text, start, year)) return undefined;
    return { word, grade: meant, clue: clueIn(ROLES.grade, passage, start, start + word.length) };
  });
  return statements.find((statement) => statement !== undefined);
}

/** Whether the sentence in front of a grade speaks of another year, or of an award or appraisal, last of all. */
function isOfAnother(text: string, index: number, year: number | undefined): boolean {
  const { start } = sentenceAround(text, index);
  const word = allMatches(text.slice(start, index), OTHER_GRADE).at(-1);
  if (word === undefined) return false;
  return word[1] === undefined || Number(word[1]) !== year;
}

function judgeGrade(statement: GradeStatement, score: StatedTerm, bounds: readonly ExactDecimal[]): Verdict {
  const right = gradeAt(bandOf(score.value, bounds));
  return {
    state: right === statement.grade ? "exact" : "violated",
    code: "gradeDiffers",
    values: { place: { place: statement.clue.at }, grade: statement.word, score: formatDecimal(score.value), right },
    evidence: [statement.clue, clueOf(ROLES.score, score)],
  };
}

function judgeWord({ word, grade: meant, clue }: GradeStatement): Verdict {
  return {
    state: word === meant ? "exact" : "violated",
    code: "gradeWord",
    severity: "info",
    values: { place: { place: clue.at }, grade: word },
    evidence: [clue],
  };
}

/** The least scores of the grades but the last, falling; `undefined` where the text does not say them. */
function boundsOf(text: string): readonly ExactDecimal[] | undefined {
  const bounds = text.split(",").map((bound) => parseDecimal(bound.trim()));
  const read = bounds.filter((bound) => bound !== undefined);
  const isFalling = read.every((bound, index) => compare(bound, read[index + 1] ?? NO_SCORE) > 0);
  return read.length === GRADE_COUNT - 1 && bounds.length === read.length && isFalling ? read : undefined;
}

function bandOf(score: ExactDecimal, bounds: readonly ExactDecimal[]): number {
  const band = bounds.findIndex((bound) => compare(score, bound) >= 0);
  return band < 0 ? bounds.length : band;
}

function gradeExample(text: string): ReportSketch {
  return {
    ...evaluationExample(),
    sections: [
      {
        heading: "九、部门整体支出绩效自评结果拟应用和公开情况",
        kind: "resultUse",
        text: [text],
        facts: [{ metric: null, label: "2022年度部门整体支出绩效自评得分", text: "99.86分" }],
      },
    ],
  };
}
