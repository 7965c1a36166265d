/** Characters that are about half as wide as high; others fill a square. */
const NARROW = /^[\u0020-\u007E\u00A0-\u024F]$/u;
const USUAL_NARROW = 0.5;
/** Less than that is a step back or a character over another one, more is a gap. */
const NARROWEST = 0.2;
const WIDEST = 1;

/**
 * Widths of Latin letters and digits. OFD gives the steps from one character to the next and no widths: of a character at the
 * end of a line what it takes elsewhere in the same font is the best that can be known.
 */
export class GlyphWidths {
  readonly #known = new Map<string, number>();

  /** Notes a step after a character, in ems: the smallest one is its width, as lines are spaced out and not squeezed. */
  note(font: string, character: string, step: number): void {
    if (!NARROW.test(character) || step < NARROWEST || step > WIDEST) return;
    const key = font + character;
    this.#known.set(key, Math.min(step, this.#known.get(key) ?? step));
  }

  /** The width of a character in ems. */
  of(font: string, character: string): number {
    return NARROW.test(character) ? (this.#known.get(font + character) ?? USUAL_NARROW) : 1;
  }
}
