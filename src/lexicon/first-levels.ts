/** The first level of the national form, each with the words that name it. */
export const FIRST_LEVELS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["产出指标", /产出/u],
  ["效益指标", /效益|效果/u],
  ["满意度指标", /满意度/u],
];

/** Names by which a form of that kind is known. */
export const USUAL_LEVEL: RegExp = /产出|效益/u;

/** First levels of the older score sheet, which has a set of its own: 投入, 过程, 产出及效率. */
export const OLDER_LEVEL: RegExp = /^(?:投入|过程)/u;
