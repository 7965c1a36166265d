import { remembered } from "./remembered.js";

/** White space and zero-width characters. */
const BLANKS = /[\s\u200B-\u200D\u2060]/gu;
const QUOTES = /[“”„‟‘’‛"'「」『』〝〞]/gu;
/** Words that join two parts of a label; forms use them in turn. */
const AND = /[及与]/gu;
/** The mark of a note behind a label: `项目支出¹`. */
const NOTE_MARK = /(?<=[\p{Script=Han}）)])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=[：:]?\s*$)/u;
const TRAILING_COLON = /(?<![:;,.、。])[:;,.、。]+$/u;

/**
 * A label with its layout taken away, for comparison alone: NFKC, no white space, no quotation marks, 及 and 与 as 和,
 * no colon at the end. `“三公” 经费：` is `三公经费`, `公务用车购置及运行维护费` is `公务用车购置和运行维护费`.
 */
export const canonicalLabel: (text: string) => string = remembered((text) =>
  text
    .replace(NOTE_MARK, "")
    .normalize("NFKC")
    .replace(BLANKS, "")
    .replace(QUOTES, "")
    .replace(AND, "和")
    .replace(TRAILING_COLON, ""),
);

/** A number before a label, as printed, parted from the label. */
export interface Enumeration {
  /** `1、`, `（2）`, `①`. */
  readonly marker: string;
  /** The marker with its number taken out: `N、`, `（N）`, `①`. Two markers of one list share it. */
  readonly form: string;
  readonly ordinal: number;
}

/** `1、` `1.` `1．` `(1)` `（一）` `一、` `①`; not the `2.` of `2.0`. */
const ENUMERATION =
  /^(?:([（(])([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})([)）])|([0-9０-９]{1,2})([、．）)]|\.(?!\d))|([一二三四五六七八九十]{1,3})([、．.])|([①-⑳]))/u;
/** `1`, `一`, `（二）`, `3、`: a number in a cell of its own. */
const BARE_ENUMERATION = /^[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）]?[、．.]?$/u;

/** Whether a text without white space is the number of a row and nothing else. */
export function isBareEnumeration(compact: string): boolean {
  return BARE_ENUMERATION.test(compact);
}

/** `其中：`, `其中`. */
const AMONG = /^其中[:：]?/u;

const CHINESE_ORDINALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function ordinalOf(digits: string): number {
  const plain = Number(digits.normalize("NFKC"));
  if (!Number.isNaN(plain)) return plain;
  const [first = "", second = "", third = ""] = digits;
  const value = (character: string): number => CHINESE_ORDINALS.indexOf(character) + 1;
  if (digits.length === 1) return value(first);
  if (digits.length === 2) return first === "十" ? 10 + value(second) : value(first) * 10;
  return value(first) * 10 + value(third);
}

/** A printed label in its parts. */
export interface LabelParts {
  /** The label alone: no white space, no `其中：`, no enumeration, no colon at the end. */
  readonly name: string;
  readonly isAmong: boolean;
  readonly enumeration: Enumeration | undefined;
}

/** Parts a row's label: `其中：1、 运行维护经费` gives `运行维护经费`, among, `1、`. */
export const partLabel: (text: string) => LabelParts = remembered((text) => {
  let rest = text.replace(BLANKS, "");
  let isAmong = false;
  let enumeration: Enumeration | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const among = AMONG.exec(rest);
    if (among !== null && !isAmong) {
      isAmong = true;
      rest = rest.slice(among[0].length);
    }
    const match = ENUMERATION.exec(rest);
    if (match !== null && enumeration === undefined && match[0].length < rest.length) {
      enumeration = toEnumeration(match);
      rest = rest.slice(match[0].length);
    }
  }
  return { name: rest.replace(/(?<![:：])[:：]+$/u, ""), isAmong, enumeration };
});

function toEnumeration(match: RegExpExecArray): Enumeration {
  const [marker, , bracketed, , plain, , chinese, , circled] = match;
  if (circled !== undefined) return { marker, form: "①", ordinal: (circled.codePointAt(0) ?? 0) - 0x245f };
  const digits = bracketed ?? plain ?? chinese ?? "";
  return { marker, form: marker.normalize("NFKC").replace(digits.normalize("NFKC"), "N"), ordinal: ordinalOf(digits) };
}

/** `（万元）`, `(㎡)`, also with the closing bracket lost, or with another bracket behind: （万元）（20分）. */
const DECLARED_UNIT =
  /[（(]\s*(?:单位[:：]\s*)?(万元|亿元|[元人㎡%％个名]|千元|百元|m2|m²|平方米)\s*(?:[)）]\s*)?(?:[（(][^（()）]{0,16}[)）]?)?$/u;

/** The unit that a label declares in brackets at its end (`经费控制情况（万元）`), as printed; `undefined` when it declares none. */
export function declaredUnit(text: string): string | undefined {
  return DECLARED_UNIT.exec(text.replace(BLANKS, ""))?.[1];
}

/** The unit of money that a label declares, as printed; `undefined` where it declares none or another unit. */
export function declaredMoney(text: string): string | undefined {
  const unit = declaredUnit(text);
  return unit?.endsWith("元") === true ? unit : undefined;
}

/** A bracket at the end of a column head that is no part of its name: `(A)`, `(B/A)`, `(万元)`, `(20分×执行率)`, `(㎡`. */
const HEAD_BRACKET = /\([^()]{0,16}\)?$/u;

/** Longer than any column head or label of the forms, its brackets included. */
const LONGEST_HEAD = 40;
const HAN = /\p{Script=Han}/u;

/** Whether a text can be a column head or a label at all: a number or a sentence cannot. Most cells are no labels. */
export function mayBeLabel(text: string): boolean {
  return text.length <= LONGEST_HEAD && HAN.test(text);
}

/**
 * The name of a column head alone, for comparison: `全年执行数（B）` is `全年执行数`, `执行率(%)` is `执行率`. Empty for a text
 * that can be no head (a number, a sentence): most cells are none, and this is asked of every cell.
 */
export const headName: (text: string) => string = remembered((text) => {
  if (!mayBeLabel(text)) return "";
  let name = canonicalLabel(text);
  for (let pass = 0; pass < 2; pass++) name = name.replace(HEAD_BRACKET, "");
  return name.replace(/%$/u, "");
});
