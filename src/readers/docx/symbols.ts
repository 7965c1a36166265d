/** Characters of the symbol fonts that reports use, by their code without the 0xF000 that Word adds. */
const SYMBOL_FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    "wingdings",
    new Map([
      [0x6c, "●"],
      [0x6d, "❍"],
      [0x6e, "■"],
      [0x6f, "□"],
      [0x70, "□"],
      [0x71, "❑"],
      [0x72, "❒"],
      [0x73, "⬧"],
      [0x74, "◆"],
      [0x75, "◆"],
      [0x76, "❖"],
      [0x77, "◆"],
      [0x80, "⓪"],
      [0x81, "①"],
      [0x82, "②"],
      [0x83, "③"],
      [0x84, "④"],
      [0x85, "⑤"],
      [0x86, "⑥"],
      [0x87, "⑦"],
      [0x88, "⑧"],
      [0x89, "⑨"],
      [0x8a, "⑩"],
      [0x8c, "❶"],
      [0x8d, "❷"],
      [0x8e, "❸"],
      [0x8f, "❹"],
      [0x90, "❺"],
      [0x91, "❻"],
      [0x92, "❼"],
      [0x93, "❽"],
      [0x94, "❾"],
      [0x95, "❿"],
      [0x9e, "·"],
      [0x9f, "•"],
      [0xa1, "○"],
      [0xa7, "▪"],
      [0xa8, "□"],
      [0xab, "★"],
      [0xb2, "✧"],
      [0xd8, "➢"],
      [0xdf, "←"],
      [0xe0, "→"],
      [0xe1, "↑"],
      [0xe2, "↓"],
      [0xf0, "⇨"],
      [0xfb, "✗"],
      [0xfc, "✓"],
      [0xfd, "☒"],
      [0xfe, "☑"],
    ]),
  ],
  [
    "wingdings 2",
    new Map([
      [0x4f, "✗"],
      [0x50, "✓"],
      [0x51, "☒"],
      [0x52, "☑"],
      [0x53, "☒"],
      [0x54, "☒"],
      [0x69, "⓪"],
      [0x6a, "①"],
      [0x6b, "②"],
      [0x6c, "③"],
      [0x6d, "④"],
      [0x6e, "⑤"],
      [0x6f, "⑥"],
      [0x70, "⑦"],
      [0x71, "⑧"],
      [0x72, "⑨"],
      [0x73, "⑩"],
      [0x97, "●"],
      [0x99, "○"],
      [0xa2, "■"],
      [0xa3, "□"],
      [0xa4, "□"],
    ]),
  ],
  [
    "symbol",
    new Map([
      [0xa3, "≤"],
      [0xb0, "°"],
      [0xb1, "±"],
      [0xb3, "≥"],
      [0xb4, "×"],
      [0xb7, "•"],
      [0xb8, "÷"],
      [0xb9, "≠"],
      [0xbb, "≈"],
      [0xac, "←"],
      [0xad, "↑"],
      [0xae, "→"],
      [0xaf, "↓"],
      [0x2d, "−"],
      [0xe5, "∑"],
    ]),
  ],
]);

/**
 * Text that is set in a symbol font, as a reader sees it: "R" in Wingdings 2 is ☑. Text in any other font, and signs
 * that we do not know, come back as they are, without the offset of symbol characters.
 */
export function symbolText(text: string, font: string | undefined): string {
  const signs = font === undefined || font.length > LONGEST_FONT ? undefined : SYMBOL_FONTS.get(font.toLowerCase());
  if (signs === undefined && !HAS_SYMBOL_CODE.test(text)) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isOffset = code >= 0xf020 && code <= 0xf0ff;
    if (signs === undefined) return isOffset ? guessedSign(code - 0xf000) : character;
    return signs.get(isOffset ? code - 0xf000 : code) ?? character;
  }).join("");
}

/** Names of symbol fonts are short; a file may repeat a long one with every sign. */
const LONGEST_FONT = 32;

/** A character of the private area where Word keeps symbol fonts, e.g. U+F0FE. */
const HAS_SYMBOL_CODE = /[\uF020-\uF0FF]/u;

/** The font is not named: Wingdings is what Word's and WPS's lists and boxes use; U+F0B7 is the bullet of Symbol. */
function guessedSign(code: number): string {
  if (code === 0xb7) return "•";
  return SYMBOL_FONTS.get("wingdings")?.get(code) ?? String.fromCodePoint(code + 0xf000);
}
