import type { ParagraphFormat } from "../docx/read-styles.js";
import { mergeParagraph } from "../docx/read-styles.js";
import type { ByteReader } from "./byte-reader.js";
import { byteReader } from "./byte-reader.js";
import type { CharacterProperties } from "./character-properties.js";
import { PLAIN_CHARACTERS, withCharacterSprms } from "./character-properties.js";
import { allParagraphSprms, paragraphFormat } from "./paragraph-properties.js";
import type { Extent } from "./read-fib.js";
import type { Sprm } from "./sprm.js";
import { readSprms } from "./sprm.js";

/** A style with all that it inherits. */
export interface Style {
  readonly paragraph: ParagraphFormat;
  readonly characters: CharacterProperties;
}

export interface StyleSheet {
  /** The paragraph style of that index; plain where there is none. */
  readonly paragraphStyle: (index: number) => Style;
  /** What a character style makes of characters. */
  readonly withCharacterStyle: (base: CharacterProperties, index: number) => CharacterProperties;
}

interface StyleEntry {
  /** Number of a built-in style: 1 to 9 are the headings. */
  readonly builtIn: number;
  readonly basis: number;
  readonly paragraphSprms: readonly Sprm[];
  readonly characterSprms: readonly Sprm[];
}

const NO_BASIS = 0xfff;
const PARAGRAPH_KIND = 1;
const CHARACTER_KIND = 2;
const PLAIN: Style = { paragraph: { indent: {} }, characters: PLAIN_CHARACTERS };

/** A style sheet that knows no styles: what is left of a damaged one. */
export const NO_STYLES: StyleSheet = { paragraphStyle: () => PLAIN, withCharacterStyle: (base) => base };

/** Reads the style sheet (MS-DOC 2.9.271). @throws RangeError where it is damaged. */
export function readStyleSheet(table: ByteReader, { offset, length }: Extent, data: ByteReader | undefined): StyleSheet {
  const sheet = byteReader(table.slice(offset, length));
  const entries = readEntries(sheet, data);
  const resolved = new Map<number, Style>();
  const resolve = (index: number, hops: number): Style => {
    const entry = entries[index];
    if (entry === undefined || hops > entries.length) return PLAIN;
    const known = resolved.get(index) ?? readStyle(entry, entry.basis === NO_BASIS ? PLAIN : resolve(entry.basis, hops + 1));
    resolved.set(index, known);
    return known;
  };
  const withCharacterStyle = (base: CharacterProperties, index: number, hops = 0): CharacterProperties => {
    const entry = entries[index];
    if (entry === undefined || hops > entries.length) return base;
    const inherited = entry.basis === NO_BASIS ? base : withCharacterStyle(base, entry.basis, hops + 1);
    return withCharacterSprms(inherited, entry.characterSprms);
  };
  return { paragraphStyle: (index) => resolve(index, 0), withCharacterStyle };
}

function readStyle(entry: StyleEntry, basis: Style): Style {
  const own = paragraphFormat(entry.paragraphSprms);
  const isHeading = entry.builtIn >= 1 && entry.builtIn <= 9 && own.outlineLevel === undefined;
  return {
    paragraph: mergeParagraph(basis.paragraph, isHeading ? { ...own, outlineLevel: entry.builtIn - 1 } : own),
    characters: withCharacterSprms(basis.characters, entry.characterSprms),
  };
}

function readEntries(sheet: ByteReader, data: ByteReader | undefined): readonly (StyleEntry | undefined)[] {
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  const entries: (StyleEntry | undefined)[] = [];
  let at = 2 + sheet.u16(0);
  while (entries.length < count && at + 2 <= sheet.length) {
    const size = sheet.u16(at);
    entries.push(size === 0 ? undefined : readEntry(byteReader(sheet.slice(at + 2, size)), baseSize, data));
    at += 2 + size;
  }
  return entries;
}

function readEntry(entry: ByteReader, baseSize: number, data: ByteReader | undefined): StyleEntry {
  const kind = entry.u16(2) & 0xf;
  const named = { builtIn: entry.u16(0) & 0xfff, basis: entry.u16(2) >> 4 };
  let at = baseSize + 2 + (entry.u16(baseSize) + 1) * 2;
  const next = (): Uint8Array => {
    at += at % 2;
    const size = at + 2 <= entry.length ? entry.u16(at) : 0;
    const changes = entry.slice(Math.min(at + 2, entry.length), size);
    at += 2 + size;
    return changes;
  };
  const paragraphSprms = kind === PARAGRAPH_KIND ? allParagraphSprms(next().subarray(2), data) : [];
  const characterSprms = kind === PARAGRAPH_KIND || kind === CHARACTER_KIND ? readSprms(next()) : [];
  return { ...named, paragraphSprms, characterSprms };
}
