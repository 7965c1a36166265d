const CHINESE_DIGITS = "零一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const PLACES = ["", "十", "百", "千"];
const LEGAL_PLACES = ["", "拾", "佰", "仟"];
const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
const EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/**
 * A list item's number as Word writes it, without the text around it: `formatNumber(12, "chineseCounting")` is 十二.
 *
 * `format` is a name of ST_NumberFormat (ECMA-376 part 1, 17.18.59). Formats that number nothing (`bullet`, `none`) give
 * `""`; one that is not known gives decimal digits, as Word does.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chineseNumber(value, CHINESE_DIGITS, PLACES, "万").replace(/^一十/u, "十");
    case "chineseLegalSimplified":
    case "japaneseLegal":
      return chineseNumber(value, LEGAL_SIMPLIFIED, LEGAL_PLACES, "万");
    case "ideographLegalTraditional":
      return chineseNumber(value, LEGAL_TRADITIONAL, LEGAL_PLACES, "萬");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => "〇一二三四五六七八九".at(Number(digit)) ?? "").join("");
    case "ideographTraditional":
      return symbol(HEAVENLY_STEMS, value);
    case "ideographZodiac":
      return symbol(EARTHLY_BRANCHES, value);
    case "ideographEnclosedCircle":
      return symbol("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "decimalEnclosedParen":
      return codePointFrom(0x2474, value, 20);
    case "decimalEnclosedFullstop":
      return codePointFrom(0x2488, value, 20);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** 105 → 一百零五; digits in groups of four, zeros between digits said once. */
function chineseNumber(value: number, digits: string, places: readonly string[], tenThousand: string): string {
  const zero = digits.at(0) ?? "";
  if (value <= 0) return zero;
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? zero : "";
    const upper = chineseNumber(Math.floor(value / 10_000), digits, places, tenThousand);
    return upper + tenThousand + gap + (rest === 0 ? "" : chineseNumber(rest, digits, places, tenThousand));
  }
  let text = "";
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== "";
      continue;
    }
    text += (isGap ? zero : "") + (digits.at(digit) ?? "") + (places[place] ?? "");
    isGap = false;
  }
  return text;
}

/** The `value`-th of a set of symbols, beginning anew at its end; digits for what the set does not count. */
function symbol(symbols: string, value: number): string {
  return value < 1 ? String(value) : (symbols[(value - 1) % symbols.length] ?? String(value));
}

/** ① to ㊿; Unicode keeps them in three blocks. */
function circled(value: number): string {
  if (value === 0) return "⓪";
  if (value <= 20) return codePointFrom(0x2460, value, 20);
  return value <= 35 ? codePointFrom(0x3251, value - 20, 15) : value <= 50 ? codePointFrom(0x32b1, value - 35, 15) : String(value);
}

function codePointFrom(first: number, value: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb: Word repeats the letter. */
function letters(value: number): string {
  return value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = "";
  for (const [weight, digits] of ROMAN) {
    text += digits.repeat(Math.floor(rest / weight));
    rest %= weight;
  }
  return text;
}
