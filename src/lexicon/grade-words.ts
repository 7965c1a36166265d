/** The four grades of 财预〔2020〕10号, best first. */
export type Grade = "优" | "良" | "中" | "差";

const GRADES: ReadonlyMap<string, Grade> = new Map<string, Grade>([
  ["优秀", "优"],
  ["优", "优"],
  ["良好", "良"],
  ["良", "良"],
  ["中等", "中"],
  ["中", "中"],
  ["一般", "中"],
  ["合格", "中"],
  ["较差", "差"],
  ["差", "差"],
  ["不合格", "差"],
]);

/** The grade that a word stands for: 优秀 is 优, 合格 is 中. */
export function gradeOf(word: string): Grade | undefined {
  return GRADES.get(word);
}

/** The least score of each grade but the last, best first: 优 from 90, 良 from 80, 中 from 60. */
export const GRADE_BOUNDS: string = "90,80,60";

const GRADE_ORDER: readonly Grade[] = ["优", "良", "中", "差"];

export const GRADE_COUNT: number = GRADE_ORDER.length;

/** The grade of a band, counted from the best. */
export function gradeAt(band: number): Grade {
  return GRADE_ORDER[band] ?? "差";
}

/** `评价等级为“优秀”`, `自评等次为优`, `自评结果为合格`, `评定为良好`: group 1 is all in front of the word, group 2 the word. */
export const GRADE_STATEMENT: RegExp =
  /((?:等级|等次|结果|结论|档次|评定|评价|评为|自评)(?:评定)?(?:等级|等次)?(?:[为是：:]|属于)?\s*[“"‘「『]?)(优秀|优|良好|良|中等|[中差]|一般|合格|不合格|较差)(?=["”’」』，。,；;、）)\s]|等级|等次|$)/gu;

/** Words in front of a grade that make it another's: 被评为良好单位, 年度考核等次为良, 上年自评等级为良; group 1 is a year. */
export const OTHER_GRADE: RegExp = /被评|荣获|获评|考核|考评|测评|上年|去年|上一年|(\d{4})年/gu;

/** `优（90-100分）`: a scale of grades is explained, nothing is graded. */
export const GRADE_SCALE: RegExp = /^["”’」』]?\s*[（(]\s*\d/u;

/** `自评得分`, `自评总分为`, `综合得分`, `最终得分`, `评分`. */
export const SCORE_LABEL: RegExp = /(?:得分|总分|评分|分数|综合分|自评分)[为是达共]?$/u;

/** Scores of a part of the table, or full marks. */
export const PART_OF_SCORE: RegExp = /满分|产出|效益|满意度|执行率|过程|投入|管理|分值|项目|专项|扣/u;

/** Scores that others gave, or of another year: 上年自评得分, 财政复核得分, 年度考核得分. */
export const OTHER_SCORE: RegExp = /上年|去年|上一年|上期|往年|复核|复评|抽查|重点评价|评审|考核|考评|测评|平均/u;
