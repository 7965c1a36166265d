/**
 * CJK radicals of the supplement block that fonts use in place of the ordinary character, e.g. ⻋ for 车; and the Kangxi
 * radical ⼾, which stands for 户 in fonts of simplified characters, while its normal form is 戶.
 */
const RADICAL_SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "⼾": "户",
    "⺀": "冫",
    "⺁": "厂",
    "⺄": "乙",
    "⺆": "冂",
    "⺇": "几",
    "⺈": "刀",
    "⺊": "卜",
    "⺋": "卩",
    "⺌": "小",
    "⺍": "小",
    "⺏": "尢",
    "⺒": "巳",
    "⺓": "幺",
    "⺔": "彑",
    "⺖": "忄",
    "⺗": "心",
    "⺘": "扌",
    "⺙": "攵",
    "⺛": "旡",
    "⺝": "月",
    "⺟": "母",
    "⺠": "民",
    "⺡": "氵",
    "⺢": "水",
    "⺣": "灬",
    "⺤": "爪",
    "⺥": "爪",
    "⺦": "丬",
    "⺨": "犭",
    "⺩": "王",
    "⺪": "疋",
    "⺫": "目",
    "⺬": "示",
    "⺭": "礻",
    "⺮": "竹",
    "⺯": "糸",
    "⺰": "纟",
    "⺱": "罒",
    "⺲": "罒",
    "⺳": "网",
    "⺶": "羊",
    "⺷": "羊",
    "⺸": "羊",
    "⺹": "老",
    "⺻": "聿",
    "⺼": "肉",
    "⺽": "臼",
    "⺾": "艹",
    "⺿": "艹",
    "⻀": "艹",
    "⻁": "虎",
    "⻂": "衤",
    "⻃": "西",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻇": "角",
    "⻈": "讠",
    "⻉": "贝",
    "⻊": "足",
    "⻋": "车",
    "⻌": "辶",
    "⻍": "辶",
    "⻎": "辶",
    "⻏": "阝",
    "⻐": "钅",
    "⻑": "長",
    "⻒": "镸",
    "⻓": "长",
    "⻔": "门",
    "⻕": "阜",
    "⻖": "阝",
    "⻗": "雨",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻞": "食",
    "⻟": "飠",
    "⻠": "饣",
    "⻡": "首",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻪": "黾",
    "⻫": "斉",
    "⻬": "齐",
    "⻭": "歯",
    "⻮": "齿",
    "⻯": "竜",
    "⻰": "龙",
    "⻱": "龟",
    "⻲": "亀",
    "⻳": "龟",
  }),
);

/** Kangxi radicals, the radicals supplement, CJK compatibility ideographs and Latin ligatures, e.g. ⾏ U+2F8F. */
const PRODUCER_FORMS = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9\uFB00-\uFB06]/gu;
/** Any of them: most texts have none. */
const ANY_PRODUCER_FORM = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9\uFB00-\uFB06]/u;

/**
 * Replaces characters that only a producer's font made by the ordinary character (⾏ → 行). Everything else, full-width
 * forms, ㎡ and ① included, stays as printed. Keeps the number of UTF-16 units except for ligatures.
 */
export function ordinaryCharacters(text: string): string {
  if (!ANY_PRODUCER_FORM.test(text)) return text;
  return text.replace(PRODUCER_FORMS, (character) => RADICAL_SUPPLEMENT.get(character) ?? character.normalize("NFKC"));
}

/** All that counts as blank here: Unicode white space, U+3000 included, and zero-width characters. */
const BLANK = "[\\s\\u200B-\\u200D\\u2060]";
const ONE_BLANK = new RegExp(BLANK, "u");
const ALL_BLANKS = new RegExp(BLANK, "gu");
const NOT_BLANK = /[^\s\u200B-\u200D\u2060]/u;
const LEADING_BLANKS = new RegExp(`^${BLANK}*`, "u");

/** Removes white space, full-width and zero-width included, from both ends. */
export function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlankUnit(text, start)) start++;
  while (end > start && isBlankUnit(text, end - 1)) end--;
  return text.slice(start, end);
}

const LAST_BLANK = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** Most units that ends are looked at for are digits, letters and Chinese characters, which their number tells. */
function isBlankUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit > 0x20 && unit < 0x7f) || (unit > LAST_BLANK && unit !== BYTE_ORDER_MARK)) return false;
  return ONE_BLANK.test(text.charAt(at));
}

/** Whether a text is white space, full-width and zero-width included, and nothing else. */
export function isBlank(text: string): boolean {
  return !NOT_BLANK.test(text);
}

/** Removes all white space: what is left of a label when layout is taken away. */
export function removeBlanks(text: string): string {
  return text.replace(ALL_BLANKS, "");
}

/** Indentation of a line in characters: a full-width blank or a tab counts 1, any other blank 0.5. */
export function indentOf(line: string): number {
  if (line === "" || !isBlankUnit(line, 0)) return 0;
  let indent = 0;
  for (const character of LEADING_BLANKS.exec(line)?.[0] ?? "") {
    indent += character === "\u3000" || character === "\t" ? 1 : 0.5;
  }
  return indent;
}

const HAN_OR_WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D\u2014\u2026\u2264\u2265\u33A1]/u;
const WORD = /[A-Za-z0-9]/u;

/**
 * Joins two pieces of one line of text: nothing between Chinese characters, a blank between two Latin words or numbers,
 * so that "12" and "50" never become "1250".
 */
export function joinLines(left: string, right: string): string {
  const last = left.at(-1);
  const first = right.at(0);
  if (last === undefined || first === undefined) return left + right;
  const bothWords = WORD.test(last) && WORD.test(first) && !HAN_OR_WIDE.test(last) && !HAN_OR_WIDE.test(first);
  return bothWords ? `${left} ${right}` : left + right;
}

/** A line that starts a new item: 1. 2、 （1） (二) ① 一是 其中： */
const ITEM_START =
  /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|[①-⑳]|其中)/u;
/** A line that ends a sentence or an item, or announces a value. */
const LINE_END = /[。；;！？：:]$/u;
const ENDS_IN_DIGIT = /[0-9０-９%％]$/u;
const STARTS_WITH_DIGIT = /^[0-9０-９]/u;
/** Longer than any label or value that a narrow column breaks over lines. */
const LONGEST_FOLDED = 48;

/**
 * The text of a cell from its lines or paragraphs as the file has them.
 *
 * White space inside a label is layout (`["年初", "", "预算数"]` gives `年初预算数`); paragraphs of long prose, enumerated
 * items and `label：` lines stay apart, joined by `"\n"`; two numbers are never glued.
 */
export function foldCellText(lines: readonly string[]): string {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return trimBlanks(ordinaryCharacters(only));
  const kept = lines.map((line) => trimBlanks(ordinaryCharacters(line))).filter((line) => line !== "");
  const [first, ...rest] = kept;
  if (first === undefined) return "";
  if (kept.reduce((sum, line) => sum + line.length, 0) > LONGEST_FOLDED) return kept.join("\n");
  return rest.reduce((text, line) => text + (staysApart(text, line) ? "\n" : "") + line, first);
}

function staysApart(text: string, line: string): boolean {
  if (ITEM_START.test(line) || LINE_END.test(text)) return true;
  if (/[：:]/u.test(line) && /[：:]/u.test(text)) return true;
  return ENDS_IN_DIGIT.test(text) && STARTS_WITH_DIGIT.test(line);
}
