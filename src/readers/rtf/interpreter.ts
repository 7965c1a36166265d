import { append } from "../../lists/append.js";
import { noteSkipped } from "../docx/read-context.js";
import { formFieldText } from "./form-field.js";
import { GroupStack } from "./group-stack.js";
import { RtfHeader } from "./header.js";
import { readGroup } from "./read-group.js";
import { applyFormat, PLAIN_PARAGRAPH, startState, tableDepth } from "./rtf-state.js";
import { StoryStack } from "./story-stack.js";
import { isShown, StoryWriter } from "./story-writer.js";
import { TextRun } from "./text-run.js";
import { RtfTokenizer } from "./tokenizer.js";
import { CHARACTER_SIGNS, CHARACTER_WORDS, OPENED_GROUPS, SKIPPED_GROUPS } from "./words.js";
import type { Remarks } from "../doc/remarks.js";
import type { StoryItem } from "../docx/story.js";
import type { StoryBuilder } from "./story-builder.js";
import type { RtfState } from "./rtf-state.js";
import type { RtfStories } from "./story-stack.js";
import type { RtfToken } from "./tokenizer.js";

/** Reads an RTF file from its first group on. */
export function interpretRtf(bytes: Uint8Array, start: number, remarks: Remarks): RtfStories {
  return new RtfInterpreter(bytes, start, remarks).run();
}

class RtfInterpreter {
  readonly #tokenizer: RtfTokenizer;
  readonly #remarks: Remarks;
  readonly #groups = new GroupStack();
  readonly #stories: StoryStack;
  readonly #writer: StoryWriter;
  readonly #header = new RtfHeader();
  readonly #run = new TextRun(this.#header);
  #state: RtfState = startState();
  #isOptional = false;

  constructor(bytes: Uint8Array, start: number, remarks: Remarks) {
    this.#tokenizer = new RtfTokenizer(bytes, start);
    this.#remarks = remarks;
    this.#stories = new StoryStack(remarks);
    this.#writer = new StoryWriter(this.#header, this.#stories, remarks);
  }

  run(): RtfStories {
    for (let token = this.#tokenizer.next(); token !== undefined; token = this.#tokenizer.next()) {
      this.#token(token);
      if (this.#groups.depth === 0) break;
    }
    this.#flush();
    const isCut = this.#groups.depth > 0;
    while (this.#groups.depth > 1) this.#closeGroup();
    const body = this.#builder.close(this.#writer.look(this.#state), tableDepth(this.#state.paragraph));
    return { body, notes: this.#stories.notes, isCut, unreadable: this.#run.unreadable };
  }

  get #builder(): StoryBuilder {
    return this.#stories.current;
  }

  #token(token: RtfToken): void {
    if (token.kind === "bytes") {
      this.#run.add(token.bytes);
      return;
    }
    if (token.kind === "word" && token.name === "u" && token.value !== undefined) {
      this.#run.addUnicode(token.value, this.#state.font, this.#state.fallbackLength);
      return;
    }
    this.#flush();
    switch (token.kind) {
      case "open":
        this.#openGroup();
        break;
      case "close":
        this.#closeGroup();
        break;
      case "optional":
        this.#isOptional = true;
        break;
      case "sign":
        this.#sign(token.sign);
        break;
      case "word":
        this.#word(token.name, token.value);
        break;
    }
  }

  #openGroup(): void {
    this.#run.endFallback();
    const isAlternative = this.#state.destination === "alternatives";
    this.#groups.open({ ...this.#state });
    if (this.#groups.isTooDeep) this.#skip();
    if (isAlternative) this.#state.destination = "shape";
  }

  /** Leaves out the rest of a group that stands too deep in others. */
  #skip(): void {
    this.#remarks.damaged.add("组的嵌套过深");
    this.#tokenizer.skipGroup();
  }

  #closeGroup(): void {
    this.#run.endFallback();
    this.#state = this.#groups.close() ?? this.#state;
    this.#isOptional = false;
    this.#noteWidth();
  }

  /** Hands on the text since the last control word. */
  #flush(): void {
    this.#text(this.#run.take(this.#state.font));
  }

  #noteWidth(): void {
    this.#tokenizer.isDoubleByte = this.#header.isDoubleByte(this.#state.font);
  }

  #sign(sign: string): void {
    if (sign === "\n" || sign === "\r") {
      this.#writer.endParagraph(this.#state);
      return;
    }
    if (!this.#run.standsIn()) this.#text(CHARACTER_SIGNS.get(sign) ?? "");
  }

  #word(name: string, value: number | undefined): void {
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    const character = CHARACTER_WORDS.get(name);
    if (character !== undefined) {
      if (!this.#run.standsIn()) this.#text(character);
      return;
    }
    this.#run.endFallback();
    if (applyFormat(this.#state, name, value, this.#header.defaultFont)) {
      this.#noteWidth();
    } else if (!this.#content(name, value) && !this.#group(name, value) && isOptional) {
      this.#tokenizer.skipGroup();
    }
  }

  /** Words of the text: what defines a row, and what ends something; tells whether it was one. */
  #content(name: string, value: number | undefined): boolean {
    return this.#writer.defineRow(name, value, this.#state) || this.#writer.end(name, this.#state);
  }

  /** Words that tell what their group is, and those that set up the file; tells whether it was one. */
  #group(name: string, value: number | undefined): boolean {
    if (this.#header.apply(name, value, this.#tokenizer, this.#state.fallbackLength)) {
      this.#noteWidth();
      return true;
    }
    if (SKIPPED_GROUPS.has(name)) {
      this.#tokenizer.skipGroup();
      return true;
    }
    switch (name) {
      case "listtext":
      case "pntext":
        this.#writer.markers.begin();
        this.#state.destination = "list-text";
        return true;
      case "nesttableprops":
        this.#state.destination = "nested-row";
        return true;
      case "upr":
        this.#state.destination = "alternatives";
        return true;
      case "ud":
        this.#state.destination = this.#groups.outer(2)?.destination ?? "text";
        return true;
      default:
        return this.#field(name) || this.#drawing(name) || this.#note(name) || OPENED_GROUPS.has(name) || name === "chftn";
    }
  }

  #field(name: string): boolean {
    switch (name) {
      case "field":
        this.#writer.fields.begin();
        this.#groups.whenCloses(() => {
          this.#text(this.#writer.fields.end());
        });
        return true;
      case "fldinst":
        this.#state.destination = "field-code";
        return true;
      case "fldrslt":
        return true;
      case "formfield":
        this.#writer.fields.setForm(formFieldText(readGroup(this.#tokenizer)));
        return true;
      default:
        return false;
    }
  }

  #drawing(name: string): boolean {
    switch (name) {
      case "pict":
        if (isShown(this.#state)) noteSkipped(this.#remarks, "图片");
        this.#tokenizer.skipGroup();
        return true;
      case "shpinst":
      case "do":
        this.#state.destination = "shape";
        return true;
      case "shptxt":
      case "dptxbxtext":
        this.#openStory((items) => this.#builder.add({ kind: "box", content: items }));
        return true;
      default:
        return false;
    }
  }

  #note(name: string): boolean {
    if (name === "footnote") {
      const note = this.#stories.newNote();
      this.#openStory((items) => {
        append(note, items);
      });
    } else if (name === "ftnalt") {
      this.#stories.makeEndnote();
    } else {
      return false;
    }
    return true;
  }

  /** Reads the group that is open as a story of its own. */
  #openStory(take: (items: readonly StoryItem[]) => void): void {
    const isHidden = this.#state.isHidden || this.#state.isDeleted;
    if (this.#stories.isDeepest) {
      this.#skip();
      return;
    }
    this.#stories.open();
    this.#state.destination = "text";
    this.#state.paragraph = PLAIN_PARAGRAPH;
    this.#groups.whenCloses(() => {
      const items = this.#builder.close(this.#writer.ended(this.#state), 0);
      this.#stories.leave();
      if (!isHidden) take(items);
    });
  }

  #text(text: string): void {
    this.#writer.text(text, this.#state);
  }
}
