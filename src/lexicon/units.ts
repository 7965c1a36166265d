/** A unit of money and how many powers of ten it is from 元. */
export interface MoneyUnit {
  readonly name: string;
  readonly power: number;
}

/** Units of money, longest name first so that 万元 is not read as 元. */
export const MONEY_UNITS: readonly MoneyUnit[] = [
  { name: "百万元", power: 6 },
  { name: "千万元", power: 7 },
  { name: "亿元", power: 8 },
  { name: "万元", power: 4 },
  { name: "千元", power: 3 },
  { name: "百元", power: 2 },
  { name: "元", power: 0 },
];

/** What the forms count money in where they say nothing. */
export const USUAL_MONEY_UNIT = "万元";

/** The unit of money in a list of units: 人、万元、㎡. */
export const MONEY_IN_UNITS: RegExp = /(?:百万|千万|[亿万千百])?元/u;

const MONEY_POWERS: ReadonlyMap<string, number> = new Map(MONEY_UNITS.map(({ name, power }) => [name, power]));

/** The power of ten of a unit of money (万元 is 4), or `undefined` for any other unit. */
export function moneyPower(unit: string): number | undefined {
  return MONEY_POWERS.get(unit);
}

/** The unit that 万元 is mistaken for, and the other way about. */
export function otherMoneyUnit(unit: string): string {
  return unit === USUAL_MONEY_UNIT ? "元" : USUAL_MONEY_UNIT;
}

/** Ways to write a unit, each with the one name that we give it. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ["％", "%"],
  ["m2", "㎡"],
  ["m²", "㎡"],
  ["平方米", "㎡"],
  ["平米", "㎡"],
  ["万元整", "万元"],
]);

/** The usual name of a unit as printed: `％` is `%`, `平方米` is `㎡`. */
export function unitName(printed: string): string {
  return UNIT_NAMES.get(printed) ?? printed;
}

/** A unit that stands alone below a figure when a narrow column breaks the cell. */
const FIGURE_UNIT = /^(?:[%‰分人名个元㎡]|[亿万千百]元|m2|平方米)$/u;

/** Says whether a text is the unit of the figure before it, and nothing else. NFKC. */
export function isFigureUnit(text: string): boolean {
  return FIGURE_UNIT.test(text);
}

/**
 * Units that a figure in prose may carry, longest first. 个百分点 stands before 个, 人次 before 人.
 */
export const PROSE_UNITS: readonly string[] = [
  "百万元",
  "千万元",
  "亿元",
  "万元",
  "千元",
  "百元",
  "元",
  "个百分点",
  "百分点",
  "%",
  "％",
  "‰",
  "平方公里",
  "万平方米",
  "平方米",
  "立方米",
  "公里",
  "公顷",
  "㎡",
  "亩",
  "吨",
  "千克",
  "公斤",
  "米",
  "万人次",
  "万人",
  "万户",
  "万亩",
  "万吨",
  "人次",
  "人",
  "名",
  "户次",
  "户",
  "家次",
  "家",
  "批次",
  "场次",
  "班次",
  "次",
  "工作日",
  "小时",
  "分钟",
  "个月",
  "年",
  "月",
  "日",
  "天",
  "台件",
  "台",
  "套",
  "辆",
  "件",
  "份",
  "篇",
  "项",
  "条",
  "处",
  "所",
  "座",
  "张",
  "期",
  "轮",
  "宗",
  "起",
  "对",
  "类",
  "级",
  "分",
  "倍",
  "个",
];
