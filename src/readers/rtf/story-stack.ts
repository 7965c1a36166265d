import { flat } from "../../lists/flat-map.js";
import { PageCounter } from "../docx/page-counter.js";
import { StoryBuilder } from "./story-builder.js";
import type { Remarks } from "../doc/remarks.js";
import type { StoryItem } from "../docx/story.js";

/** What an RTF file holds. */
export interface RtfStories {
  readonly body: readonly StoryItem[];
  readonly notes: readonly StoryItem[];
  /** The file ends before its groups do. */
  readonly isCut: boolean;
  /** Bytes that are no characters of their code page. */
  readonly unreadable: number;
}

/** Text boxes in text boxes go no deeper in files that people write. */
const DEEPEST = 50;

/** The stories of a file that are open: the body, in it a text box or a note, in that another one. */
export class StoryStack {
  readonly #remarks: Remarks;
  readonly #pages = new PageCounter();
  readonly #builders: StoryBuilder[] = [];
  readonly #footnotes: StoryItem[][] = [];
  readonly #endnotes: StoryItem[][] = [];

  constructor(remarks: Remarks) {
    this.#remarks = remarks;
    this.open();
  }

  /** The story that text goes into. */
  get current(): StoryBuilder {
    return this.#builders.at(-1) ?? this.open();
  }

  /** Footnotes, then endnotes, in the order of their marks. */
  get notes(): readonly StoryItem[] {
    return flat([...this.#footnotes, ...this.#endnotes]);
  }

  /** Whether so many stories stand in each other that no further one is read. */
  get isDeepest(): boolean {
    return this.#builders.length >= DEEPEST;
  }

  /** Begins a story inside the current one. */
  open(): StoryBuilder {
    const builder = new StoryBuilder(this.#remarks, this.#pages);
    this.#builders.push(builder);
    return builder;
  }

  /** Goes back to the story around the current one. */
  leave(): void {
    this.#builders.pop();
  }

  /** A place among the footnotes for one that begins. */
  newNote(): StoryItem[] {
    const note: StoryItem[] = [];
    this.#footnotes.push(note);
    return note;
  }

  /** The note that began last is an endnote. */
  makeEndnote(): void {
    const note = this.#footnotes.pop();
    if (note !== undefined) this.#endnotes.push(note);
  }
}
