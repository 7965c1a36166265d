import { flatMap } from "../lists/flat-map.js";
/** The digits of Chinese numerals, plain and formal. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map(
  flatMap(["〇零○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"], (forms, value) =>
    [...forms].map((form) => [form, value] as const),
  ),
);

/** The digits from 0 to 9 as plain numerals print them. */
export const PLAIN_DIGITS: readonly string[] = [..."〇一二三四五六七八九"];

/** Multipliers inside a part of four digits. */
export const SMALL_MULTIPLIERS: ReadonlyMap<string, bigint> = new Map([
  ["十", 10n],
  ["拾", 10n],
  ["百", 100n],
  ["佰", 100n],
  ["千", 1000n],
  ["仟", 1000n],
]);

/** Multipliers of a whole part. */
export const LARGE_MULTIPLIERS: ReadonlyMap<string, bigint> = new Map([
  ["万", 10_000n],
  ["亿", 100_000_000n],
]);

/** 百 and 千 alone stand for one of them: 百二十 is 一百二十. */
export function withOne(numeral: string): string {
  return numeral.replace(/^[百千]/u, "一$&");
}

export const CHINESE_POINT = "点";

/** A run of characters of numerals; what stands in front of it is looked at apart. */
export const CHINESE_NUMERAL: RegExp =
  /[〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[〇零一二三四五六七八九]+[万亿]?)?/gu;
