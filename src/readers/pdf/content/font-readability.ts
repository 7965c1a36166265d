import { UNREADABLE } from "./page-content.js";
import type { Glyph, PageContent } from "./page-content.js";
import type { ShownGlyph } from "./text-state.js";

/** What has been seen of one font. */
interface FontRecord {
  readonly codes: Set<number>;
  /** Of the distinct codes: those that pdf.js hands on as the character itself. */
  identical: number;
  /** Those whose character is one that Chinese documents have. */
  plausible: number;
  /** Those that give a Latin character as wide as a Chinese one. */
  tooWide: number;
}

/** Characters that Chinese official documents consist of. */
const PLAUSIBLE =
  /^[\u0020-\u007E\u00A0-\u00FF\u2010-\u203B\u2103\u2160-\u216B\u2200-\u22FF\u2460-\u2473\u25A0-\u25FF\u2E80-\u2FD5\u3000-\u303F\u3200-\u33FF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+$/u;
const LATIN = /^[\u0021-\u007E]$/u;
/** Width in thousandths of an em of a Chinese character; no Latin one but a few capitals and signs comes near. */
const FULL_WIDTH = 950;
/** Shares of a font's distinct characters from which it is unreadable. */
const LEAST_PLAUSIBLE = 0.8;
const MOST_TOO_WIDE = 0.6;

/**
 * Tells which fonts do not say what their glyphs mean. Where a font has no ToUnicode map, pdf.js hands on the glyphs'
 * codes as if they were characters; that all codes are "characters", and these are none that such a document has, gives
 * it away.
 */
export class FontReadability {
  readonly #records = new Map<string, FontRecord>();

  note(font: string, { originalCharCode, unicode, width }: ShownGlyph): void {
    const record = this.#records.get(font) ?? { codes: new Set(), identical: 0, plausible: 0, tooWide: 0 };
    this.#records.set(font, record);
    if (record.codes.has(originalCharCode)) return;
    record.codes.add(originalCharCode);
    if (unicode === String.fromCharCode(originalCharCode)) record.identical++;
    if (PLAUSIBLE.test(unicode)) record.plausible++;
    if (LATIN.test(unicode) && width >= FULL_WIDTH) record.tooWide++;
  }

  isUnreadable(font: string): boolean {
    const record = this.#records.get(font);
    if (record === undefined || record.identical < record.codes.size) return false;
    return record.plausible < LEAST_PLAUSIBLE * record.codes.size || record.tooWide > MOST_TOO_WIDE * record.codes.size;
  }

  /** The page with every glyph of an unreadable font marked as such. */
  mark(page: PageContent): PageContent {
    const markGlyph = (glyph: Glyph): Glyph => (this.isUnreadable(glyph.font) ? { ...glyph, text: UNREADABLE } : glyph);
    if (!page.glyphs.some(({ font }) => this.isUnreadable(font))) return page;
    return { ...page, glyphs: page.glyphs.map(markGlyph), hiddenGlyphs: page.hiddenGlyphs.map(markGlyph) };
  }
}
