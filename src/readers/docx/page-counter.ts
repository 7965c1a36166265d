/** Where the reader stands: counts the pages that Word noted when it last laid the document out. */
export class PageCounter {
  #page = 1;
  #isKnown = false;
  #afterOwnBreak = false;

  get page(): number {
    return this.#page;
  }

  /** Whether the file notes its pages at all: breaks of the author's alone do not tell where the other pages begin. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** A break of the author's: `<w:br w:type="page"/>` or `w:pageBreakBefore`. */
  ownBreak(): void {
    this.#page++;
    this.#afterOwnBreak = true;
  }

  /** `w:lastRenderedPageBreak`. Word writes it after a break of the author's as well: that is one break, not two. */
  renderedBreak(): void {
    this.#isKnown = true;
    if (!this.#afterOwnBreak) this.#page++;
    this.#afterOwnBreak = false;
  }

  /** Something visible stands here. */
  sawText(): void {
    this.#afterOwnBreak = false;
  }

  /** Goes to a page: the cells of a row all begin where the row begins. */
  goTo(page: number): void {
    this.#page = page;
  }
}
