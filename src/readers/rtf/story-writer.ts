import { isLeftOut, textPiece } from "../docx/read-pieces.js";
import { FieldList } from "./field-list.js";
import { ListMarkers } from "./list-markers.js";
import { paragraphFormat } from "./paragraph-format.js";
import { RowDefinition } from "./row-definition.js";
import { tableDepth } from "./rtf-state.js";
import type { Remarks } from "../doc/remarks.js";
import type { ListMarker } from "../docx/list-counter.js";
import type { ParagraphLook } from "../docx/paragraph-lines.js";
import type { RtfHeader } from "./header.js";
import type { RtfState } from "./rtf-state.js";
import type { StoryBuilder } from "./story-builder.js";
import type { StoryStack } from "./story-stack.js";

/** Puts text, and the ends of paragraphs, cells and rows, into the story that is open, as the state in force says. */
export class StoryWriter {
  readonly markers: ListMarkers = new ListMarkers();
  readonly fields: FieldList = new FieldList();
  readonly #row = new RowDefinition();
  readonly #nestedRow = new RowDefinition();
  readonly #header: RtfHeader;
  readonly #stories: StoryStack;
  readonly #remarks: Remarks;

  constructor(header: RtfHeader, stories: StoryStack, remarks: Remarks) {
    this.#header = header;
    this.#stories = stories;
    this.#remarks = remarks;
  }

  text(text: string, state: RtfState): void {
    if (text === "") return;
    if (state.destination === "list-text") this.markers.add(text);
    if (state.destination === "field-code") this.fields.addCode(text);
    if (state.destination !== "text") return;
    if (state.isDeleted || state.isInserted) this.#remarks.revisions++;
    if (state.isDeleted) this.#builder.noteDeletion();
    else if (!isLeftOut(text, state, this.#remarks)) this.#show(text, state);
  }

  endParagraph(state: RtfState): void {
    if (state.destination !== "text") return;
    const look = this.ended(state);
    if (state.isDeleted) {
      this.#remarks.revisions++;
      this.#builder.noteDeletion();
      return;
    }
    this.#builder.endParagraph(look, tableDepth(state.paragraph));
  }

  /** Takes a word that defines a row; tells whether it was one. */
  defineRow(name: string, value: number | undefined, state: RtfState): boolean {
    const isNested = state.destination === "nested-row" || state.paragraph.depth > 1;
    return (isNested ? this.#nestedRow : this.#row).apply(name, value);
  }

  /** Takes a word that ends something; tells whether it was one. */
  end(name: string, state: RtfState): boolean {
    const innerDepth = Math.max(2, state.paragraph.depth);
    switch (name) {
      case "par":
        this.endParagraph(state);
        return true;
      case "line":
      case "softline":
        if (isShown(state)) this.#builder.add({ kind: "line-break" });
        return true;
      case "page":
        if (isShown(state)) this.#builder.add({ kind: "page-break", by: "author" });
        return true;
      case "sect":
        if (this.#builder.hasOpenParagraph) this.endParagraph(state);
        this.#builder.endPage(this.look(state), 0);
        return true;
      case "cell":
        this.#builder.endCell(this.ended(state), 1);
        return true;
      case "nestcell":
        this.#builder.endCell(this.ended(state), innerDepth);
        return true;
      case "row":
        this.#builder.endRow(this.#row.layout, 1);
        return true;
      case "nestrow":
        this.#builder.endRow(this.#nestedRow.layout, innerDepth);
        return true;
      default:
        return false;
    }
  }

  /** How the paragraph that ends looks; takes its number. */
  ended(state: RtfState): ParagraphLook {
    const { paragraph } = state;
    return this.look(state, this.markers.take(this.#header.listOf(paragraph), paragraph.listDepth));
  }

  look({ paragraph, size }: RtfState, marker?: ListMarker): ParagraphLook {
    return { format: paragraphFormat(paragraph, this.#header.outlineLevelOf(paragraph)), marker, size };
  }

  get #builder(): StoryBuilder {
    return this.#stories.current;
  }

  #show(text: string, state: RtfState): void {
    this.fields.noteShown();
    this.#builder.add(textPiece(text, state, state.size));
  }
}

/** Whether what stands here is seen in the document. */
export function isShown({ destination, isHidden, isDeleted }: RtfState): boolean {
  return destination === "text" && !isHidden && !isDeleted;
}
