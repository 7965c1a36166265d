import { isDoubleByte, SYMBOL_CHARSET, WESTERN } from "./code-pages.js";
import { readGroup } from "./read-group.js";
import { readFonts, readHeadingStyles } from "./read-header.js";
import { readListTable, readOverrides } from "./read-lists.js";
import type { AbstractList, NumberedList } from "../docx/read-numbering.js";
import type { RtfFont } from "./read-header.js";
import type { ParagraphState } from "./rtf-state.js";
import type { RtfTokenizer } from "./tokenizer.js";

/** Stands for the code page of fonts whose characters are signs. */
const SYMBOLS = "symbols";
const MACINTOSH = 10000;

/** What the header of a file sets up for its text. */
export class RtfHeader {
  defaultFont = 0;
  #codePage = WESTERN;
  #fonts: ReadonlyMap<number, RtfFont> = new Map();
  #headings: ReadonlyMap<number, number> = new Map();
  #abstractLists: ReadonlyMap<number, AbstractList> = new Map();
  #lists: ReadonlyMap<number, NumberedList> = new Map();

  /**
   * Takes a word of the header and, where it begins a table, the rest of its group; tells whether it was one.
   *
   * @param fallbackLength bytes after `\u` that are for older programs.
   */
  apply(name: string, value: number | undefined, tokenizer: RtfTokenizer, fallbackLength: number): boolean {
    switch (name) {
      case "ansicpg":
        this.#codePage = value ?? WESTERN;
        return true;
      case "mac":
        this.#codePage = MACINTOSH;
        return true;
      case "deff":
        this.defaultFont = value ?? 0;
        return true;
      case "fonttbl":
        this.#fonts = readFonts(readGroup(tokenizer));
        return true;
      case "stylesheet":
        this.#headings = readHeadingStyles(readGroup(tokenizer));
        return true;
      case "listtable":
        this.#abstractLists = readListTable(readGroup(tokenizer), this.#fonts, { codePage: this.#codePage, fallbackLength });
        return true;
      case "listoverridetable":
        this.#lists = readOverrides(readGroup(tokenizer), this.#abstractLists);
        return true;
      default:
        return false;
    }
  }

  fontName(font: number): string | undefined {
    return this.#fonts.get(font)?.name;
  }

  /** The code page of text in a font, or that it consists of signs. */
  codePageOf(font: number): number | typeof SYMBOLS {
    const entry = this.#fonts.get(font);
    return entry?.charset === SYMBOL_CHARSET ? SYMBOLS : (entry?.codePage ?? this.#codePage);
  }

  /** Whether a font says that it is for Western text, in which a file's own code page need not hold. */
  isWestern(font: number): boolean {
    return this.#fonts.get(font)?.charset === 0;
  }

  isDoubleByte(font: number): boolean {
    const codePage = this.codePageOf(font);
    return codePage !== SYMBOLS && isDoubleByte(codePage);
  }

  listOf({ list }: ParagraphState): NumberedList | undefined {
    return this.#lists.get(list);
  }

  /** From 0; `undefined` for body text. */
  outlineLevelOf({ outlineLevel, style }: ParagraphState): number | undefined {
    return outlineLevel ?? this.#headings.get(style);
  }
}
