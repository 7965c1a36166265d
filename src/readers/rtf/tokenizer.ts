/** One piece of an RTF file (RTF 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** `\*`: the group may be left out by those who do not know its first word. */
  | { readonly kind: "optional" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | undefined }
  /** `\~`, `\-`, `\_` and the like. */
  | { readonly kind: "sign"; readonly sign: string }
  /** Characters in the code page that is in force, written as they are or as `\'hh`. */
  | { readonly kind: "bytes"; readonly bytes: readonly number[] };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const STAR = 0x2a;
const MINUS = 0x2d;
const BLANK = 0x20;
const ZERO = 0x30;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** The least second byte of a character of two; below it are digits, signs and line ends. */
const FIRST_TRAIL = 0x40;

/** Longest name and number that the specification allows, with room. */
const LONGEST_WORD = 40;
const MOST_DIGITS = 10;

/** Reads an RTF file token by token, each byte once. */
export class RtfTokenizer {
  readonly #bytes: Uint8Array;
  #at: number;
  /**
   * Whether a byte above 0x80 begins a character of two bytes. Some programs write those as they are, and the second byte
   * may look like a backslash or a brace.
   */
  isDoubleByte = false;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** The next token; `undefined` at the end of the file. */
  next(): RtfToken | undefined {
    this.#skipLineEnds();
    const byte = this.#peek();
    if (byte === undefined) return undefined;
    if (byte === OPEN || byte === CLOSE) {
      this.#at++;
      return { kind: byte === OPEN ? "open" : "close" };
    }
    return byte === BACKSLASH ? this.#control() : this.#text();
  }

  /** Whether the group that is open ends here. */
  get isAtGroupEnd(): boolean {
    this.#skipLineEnds();
    return this.#peek() === CLOSE;
  }

  /** Goes to the end of the group that is open, without reading it. */
  skipGroup(): void {
    let depth = 0;
    for (let byte = this.#peek(); byte !== undefined; byte = this.#peek()) {
      if (byte === CLOSE && depth === 0) return;
      if (byte === BACKSLASH) {
        this.#control();
        continue;
      }
      if (byte === OPEN) depth++;
      else if (byte === CLOSE) depth--;
      this.#at += this.#widthOf(byte);
    }
  }

  /** How many bytes the character has that begins with a byte. */
  #widthOf(byte: number): 1 | 2 {
    const isLead = this.isDoubleByte && byte > 0x80 && byte < 0xff;
    return isLead && (this.#bytes[this.#at + 1] ?? 0) >= FIRST_TRAIL ? 2 : 1;
  }

  #skipLineEnds(): void {
    while (this.#peek() === LINE_FEED || this.#peek() === RETURN) this.#at++;
  }

  #peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  #text(): RtfToken {
    const start = this.#at;
    for (let byte = this.#peek(); byte !== undefined && !isSyntax(byte); byte = this.#peek()) {
      this.#at += this.#widthOf(byte);
    }
    return { kind: "bytes", bytes: [...this.#bytes.subarray(start, this.#at)] };
  }

  #control(): RtfToken {
    const sign = this.#bytes[++this.#at];
    if (sign === undefined) return { kind: "sign", sign: "" };
    if (isLetter(sign)) return this.#word();
    this.#at++;
    if (sign === QUOTE) return this.#hexByte();
    if (sign === STAR) return { kind: "optional" };
    if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) return { kind: "bytes", bytes: [sign] };
    return { kind: "sign", sign: String.fromCharCode(sign) };
  }

  #hexByte(): RtfToken {
    const [high, low] = [hexDigit(this.#bytes[this.#at]), hexDigit(this.#bytes[this.#at + 1])];
    if (high === undefined || low === undefined) return { kind: "sign", sign: "'" };
    this.#at += 2;
    return { kind: "bytes", bytes: [high * 16 + low] };
  }

  #word(): RtfToken {
    const end = this.#at + LONGEST_WORD;
    let name = "";
    for (let byte = this.#peek(); byte !== undefined && isLetter(byte) && this.#at < end; byte = this.#peek()) {
      name += String.fromCharCode(byte);
      this.#at++;
    }
    const value = this.#number();
    if (this.#peek() === BLANK) this.#at++;
    if (name === "bin") this.#at += Math.max(0, value ?? 0);
    return { kind: "word", name, value };
  }

  #number(): number | undefined {
    const isNegative = this.#peek() === MINUS && isDigit(this.#bytes[this.#at + 1] ?? 0);
    if (isNegative) this.#at++;
    const start = this.#at;
    let value = 0;
    for (let byte = this.#peek(); byte !== undefined && isDigit(byte) && this.#at - start < MOST_DIGITS; byte = this.#peek()) {
      value = value * 10 + byte - ZERO;
      this.#at++;
    }
    if (this.#at === start) return undefined;
    return isNegative ? -value : value;
  }
}

/** The value of a hexadecimal digit; `undefined` for any other byte. */
function hexDigit(byte: number | undefined): number | undefined {
  if (byte === undefined) return undefined;
  if (isDigit(byte)) return byte - ZERO;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined;
}

function isSyntax(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === LINE_FEED || byte === RETURN;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
