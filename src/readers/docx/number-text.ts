const CHINESE_DIGITS = "〇一二三四五六七八九";
/** Word writes the zero of `chineseCounting` so, e.g. 105 as 一○五. */
const ROUND_ZERO_DIGITS = "○一二三四五六七八九";
const CHINESE_UNITS = ["", "十", "百", "千"];
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_UNITS = ["", "拾", "佰", "仟"];
const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
const EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/**
 * A number of a list as Word shows it in a format of `w:numFmt` (ECMA-376 part 1, 17.18.59), e.g. 12 as
 * `chineseCounting` is 十二. `undefined` for a format that we do not know; the caller then shows the decimal number.
 */
export function numberText(value: number, format: string): string | undefined {
  switch (format) {
    case "decimal":
    case "decimalHalfWidth":
    case "numberInDash":
    case "hex":
    case "ordinal":
    case "cardinalText":
    case "ordinalText":
      return inWesternForm(value, format);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circledNumber(value);
    case "decimalEnclosedParen":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`;
    case "decimalEnclosedFullstop":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`;
    case "chineseCounting":
    case "taiwaneseCounting":
      return value < 100 ? counted(value, CHINESE_DIGITS, CHINESE_UNITS, "零") : digitByDigit(value, ROUND_ZERO_DIGITS);
    case "chineseCountingThousand":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
      return counted(value, CHINESE_DIGITS, CHINESE_UNITS, "零");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
    case "koreanDigital2":
      return digitByDigit(value, CHINESE_DIGITS);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return counted(value, LEGAL_DIGITS, LEGAL_UNITS, "零");
    case "ideographTraditional":
      return fromCycle(value, HEAVENLY_STEMS);
    case "ideographZodiac":
      return fromCycle(value, EARTHLY_BRANCHES);
    case "ideographZodiacTraditional":
      return HEAVENLY_STEMS.charAt((value - 1) % 10) + EARTHLY_BRANCHES.charAt((value - 1) % 12);
    case "ideographEnclosedCircle":
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value);
    case "upperLetter":
      return letters(value, 65);
    case "lowerLetter":
      return letters(value, 97);
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "none":
      return "";
    default:
      return undefined;
  }
}

function inWesternForm(value: number, format: string): string {
  if (format === "numberInDash") return `- ${value} -`;
  return format === "hex" ? value.toString(16).toUpperCase() : String(value);
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿; beyond those, of which Unicode has no more, the plain number. */
export function circledNumber(value: number): string {
  if (value === 0) return "⓪";
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return String(value);
}

/** 十, not 一十; 一百零五; 一千二百. Beyond 9999 Word shows the digits one by one. */
function counted(value: number, digits: string, units: readonly string[], zero: string): string {
  const written = String(value);
  if (value === 0) return digits.charAt(0);
  if (written.length > units.length) return digitByDigit(value, digits);
  let text = "";
  let skippedZero = false;
  for (const [index, character] of [...written].entries()) {
    const digit = Number(character);
    if (digit === 0) {
      skippedZero = true;
      continue;
    }
    text += (skippedZero ? zero : "") + digits.charAt(digit) + (units[written.length - 1 - index] ?? "");
    skippedZero = false;
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

function digitByDigit(value: number, digits: string): string {
  return Array.from(String(value), (digit) => digits.charAt(Number(digit))).join("");
}

function fromCycle(value: number, cycle: string): string {
  return value >= 1 && value <= cycle.length ? cycle.charAt(value - 1) : String(value);
}

/** Word writes no letters and no Roman numerals beyond these (ECMA-376 part 1, 17.18.59: 780 is thirty letters Z). */
const MOST_LETTERED = 780;
const MOST_ROMAN = 32_767;

/** A … Z, AA, BB: Word repeats the letter. */
function letters(value: number, first: number): string {
  if (value > MOST_LETTERED) return String(value);
  return value < 1 ? "" : String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value > MOST_ROMAN) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
