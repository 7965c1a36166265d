import { flat } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import { linesOf } from "../docx/paragraph-lines.js";
import { showsText } from "../doc/shows-text.js";
import { tableFromRows } from "../doc/table-from-rows.js";
import type { RowLayout } from "../doc/read-row-layout.js";
import type { Remarks } from "../doc/remarks.js";
import type { DocRow } from "../doc/table-from-rows.js";
import type { PageCounter } from "../docx/page-counter.js";
import type { ParagraphLook } from "../docx/paragraph-lines.js";
import type { Piece } from "../docx/read-pieces.js";
import type { StoryItem } from "../docx/story.js";

/** Tables within tables go no deeper in files that people write; deeper ones are read as text. */
const DEEPEST = 32;

/** One table that is open, or, at the bottom, the story itself. */
interface Level {
  readonly rows: DocRow[];
  cells: (readonly StoryItem[])[];
  items: StoryItem[];
  /** A tracked change deletes text of the row that is open. */
  hasDeletions: boolean;
}

function newLevel(): Level {
  return { rows: [], cells: [], items: [], hasDeletions: false };
}

/** Puts a story (the body, a text box, a note) together from what the file says one after another. */
export class StoryBuilder {
  readonly #remarks: Remarks;
  readonly #pages: PageCounter;
  readonly #levels: Level[] = [newLevel()];
  #pieces: Piece<readonly StoryItem[]>[] = [];

  constructor(remarks: Remarks, pages: PageCounter) {
    this.#remarks = remarks;
    this.#pages = pages;
  }

  add(piece: Piece<readonly StoryItem[]>): void {
    this.#pieces.push(piece);
  }

  get hasOpenParagraph(): boolean {
    return this.#pieces.length > 0;
  }

  noteDeletion(): void {
    for (const level of this.#levels) level.hasDeletions = true;
  }

  /** Ends a paragraph that stands in so many tables. */
  endParagraph(look: ParagraphLook, depth: number): void {
    const lines = linesOf(this.#pieces, look, this.#pages);
    this.#pieces = [];
    const { items } = this.#goTo(depth);
    for (const { line, boxes } of lines) {
      items.push(line);
      append(items, flat(boxes));
    }
  }

  /** Ends a cell and its last paragraph. */
  endCell(look: ParagraphLook, depth: number): void {
    this.endParagraph(look, depth);
    const level = this.#goTo(depth);
    level.cells.push(level.items);
    level.items = [];
  }

  /** Ends a row; one of which a tracked deletion leaves nothing falls away. */
  endRow(layout: RowLayout | undefined, depth: number): void {
    const level = this.#goTo(depth);
    const cells = level.items.length === 0 || !showsText(level.items) ? level.cells : [...level.cells, level.items];
    const isDeleted = level.hasDeletions && !showsText(flat(cells));
    Object.assign(level, { cells: [], items: [], hasDeletions: false });
    if (isDeleted || cells.length === 0) return;
    if (layout === undefined) this.#remarks.rowsWithoutLayout++;
    level.rows.push({ cells, layout });
  }

  /** Ends the page after what stands so far. */
  endPage(look: ParagraphLook, depth: number): void {
    this.#pages.ownBreak();
    const [last] = linesOf([], look, this.#pages);
    if (last !== undefined) this.#goTo(depth).items.push({ ...last.line, endsPage: true });
  }

  /** Ends the story, and a last paragraph that may lack its end, and gives what it holds. */
  close(look: ParagraphLook, depth: number): readonly StoryItem[] {
    if (this.hasOpenParagraph) this.endParagraph(look, depth);
    return this.#goTo(0).items;
  }

  /** Closes or opens tables until so many are open. */
  #goTo(depth: number): Level {
    const wanted = Math.min(depth, DEEPEST);
    while (this.#levels.length - 1 > wanted) this.#closeTable();
    while (this.#levels.length - 1 < wanted) this.#levels.push(newLevel());
    return this.#levels[wanted] ?? newLevel();
  }

  #closeTable(): void {
    const table = this.#levels.pop();
    const outer = this.#levels.at(-1);
    if (table === undefined || outer === undefined) return;
    const { rows, cells, items } = table;
    if (cells.length > 0) {
      this.#remarks.rowsWithoutLayout++;
      rows.push({ cells: items.length === 0 ? cells : [...cells, items], layout: undefined });
    }
    if (rows.length > 0) outer.items.push(tableFromRows(rows));
    if (cells.length === 0) append(outer.items, items);
  }
}
