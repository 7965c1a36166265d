import { symbolText } from "../docx/symbols.js";
import { decodeBytes } from "./code-pages.js";
import type { RtfHeader } from "./header.js";

const TAB = 0x09;
const BLANK = 0x20;
/** Where Unicode keeps the characters of symbol fonts. */
const SYMBOLS = 0xf000;

/** Collects the text between two control words from bytes of a code page and from characters in Unicode. */
export class TextRun {
  readonly #header: RtfHeader;
  #bytes: number[] = [];
  #text = "";
  /** How many bytes still to come stand in for a character that was given in Unicode. */
  #fallback = 0;
  #unreadable = 0;

  constructor(header: RtfHeader) {
    this.#header = header;
  }

  /** Bytes so far that are no characters of their code page. */
  get unreadable(): number {
    return this.#unreadable;
  }

  add(bytes: readonly number[]): void {
    const skipped = Math.min(this.#fallback, bytes.length);
    this.#fallback -= skipped;
    for (let at = skipped; at < bytes.length; at++) this.#bytes.push(bytes[at] ?? 0);
  }

  /**
   * Adds the UTF-16 unit of `\u`; line ends and other control characters show nothing.
   *
   * @param fallbackLength bytes after it that are for older programs.
   */
  addUnicode(value: number, font: number, fallbackLength: number): void {
    const code = value & 0xffff;
    this.#decode(font);
    if (code >= BLANK || code === TAB) this.#text += String.fromCharCode(code);
    this.#fallback = fallbackLength;
  }

  /** Whether a word or sign that comes now stands in for a character that was given in Unicode. */
  standsIn(): boolean {
    if (this.#fallback === 0) return false;
    this.#fallback--;
    return true;
  }

  /** A group's end or beginning, or a word that is no character, ends what stands in. */
  endFallback(): void {
    this.#fallback = 0;
  }

  /** The text since it was last taken, signs of symbol fonts as a reader sees them. */
  take(font: number): string {
    this.#decode(font);
    const text = this.#text;
    this.#text = "";
    return text === "" ? "" : symbolText(text, this.#header.fontName(font));
  }

  #decode(font: number): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const codePage = this.#header.codePageOf(font);
    if (codePage === "symbols") {
      this.#text += bytes.map((byte) => String.fromCharCode(byte <= BLANK ? byte : SYMBOLS + byte)).join("");
      return;
    }
    const { text, unreadable } = decodeBytes(bytes, codePage, this.#header.isWestern(font));
    this.#unreadable += unreadable;
    this.#text += text;
  }
}
