import type { AbstractList, LevelOverride, ListLevel, NumberedList, Numbering } from "../docx/read-numbering.js";
import type { ByteReader } from "./byte-reader.js";
import { NO_FORMAT, NUMBER_FORMATS, SUFFIXES } from "./number-formats.js";
import { withCharacterSprms, PLAIN_CHARACTERS } from "./character-properties.js";
import { allParagraphSprms, paragraphFormat } from "./paragraph-properties.js";
import type { Extent } from "./read-fib.js";
import { readSprms } from "./sprm.js";

const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVEL_HEAD = 28;

/** Reads the lists (MS-DOC 2.9.131, 2.9.147, 2.9.150) by the index, counted from 1, that paragraphs name. @throws RangeError */
export function readLists(table: ByteReader, lists: Extent, overrides: Extent, fonts: readonly string[]): Numbering {
  if (lists.length === 0 || overrides.length === 0) return new Map();
  return readOverrides(table, overrides.offset, readAbstractLists(table, lists.offset, fonts), fonts);
}

function readAbstractLists(table: ByteReader, offset: number, fonts: readonly string[]): ReadonlyMap<number, AbstractList> {
  const count = table.u16(offset);
  const lists = new Map<number, AbstractList>();
  let at = offset + 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index++) {
    const list = offset + 2 + index * LIST_SIZE;
    const id = table.i32(list);
    const levelCount = (table.u8(list + 26) & 1) === 0 ? 9 : 1;
    const levels = new Map<number, ListLevel>();
    for (let depth = 0; depth < levelCount; depth++) {
      const { level, end } = readLevel(table, at, fonts);
      levels.set(depth, level);
      at = end;
    }
    lists.set(id, { id: String(id), levels });
  }
  return lists;
}

function readLevel(table: ByteReader, at: number, fonts: readonly string[]): { readonly level: ListLevel; readonly end: number } {
  const format = table.u8(at + 4);
  const flags = table.u8(at + 5);
  const textAt = at + LEVEL_HEAD + table.u8(at + 25) + table.u8(at + 24);
  const text = table.text(textAt + 2, table.u16(textAt));
  const paragraphSprms = allParagraphSprms(table.slice(at + LEVEL_HEAD, table.u8(at + 25)), undefined);
  const { font } = withCharacterSprms(
    PLAIN_CHARACTERS,
    readSprms(table.slice(at + LEVEL_HEAD + table.u8(at + 25), table.u8(at + 24))),
  );
  const fontName = font === undefined ? undefined : fonts[font];
  const level: ListLevel = {
    start: table.i32(at),
    format: format === NO_FORMAT ? "none" : (NUMBER_FORMATS[format] ?? "unknown"),
    pattern: format === NO_FORMAT && text.length === 0 ? "" : pattern(text, table.slice(at + 6, 9)),
    suffix: SUFFIXES[table.u8(at + 15)] ?? "tab",
    isLegal: (flags & 0x04) !== 0,
    indent: paragraphFormat(paragraphSprms).indent,
    ...((flags & 0x08) === 0 ? {} : { restartAfter: table.u8(at + 26) }),
    ...(fontName === undefined ? {} : { font: fontName }),
  };
  return { level, end: textAt + 2 + 2 * table.u16(textAt) };
}

/** In the file a level's number is the character of that code, at places counted from 1: \u0000. becomes %1. */
function pattern(text: string, places: Uint8Array): string {
  const isPlace = new Set(places);
  return [...text]
    .map((character, index) =>
      isPlace.has(index + 1) && character.charCodeAt(0) < 9 ? `%${character.charCodeAt(0) + 1}` : character,
    )
    .join("");
}

function readOverrides(
  table: ByteReader,
  offset: number,
  lists: ReadonlyMap<number, AbstractList>,
  fonts: readonly string[],
): Numbering {
  const count = table.u32(offset);
  if (count > (table.length - offset) / OVERRIDE_SIZE) throw new RangeError("more lists than bytes");
  const numbering = new Map<string, NumberedList>();
  let at = offset + 4 + count * OVERRIDE_SIZE;
  for (let index = 0; index < count; index++) {
    const head = offset + 4 + index * OVERRIDE_SIZE;
    const { overrides, end } = readLevelOverrides(table, at + 4, table.u8(head + 12), fonts);
    at = end;
    const abstract = lists.get(table.i32(head));
    const id = String(index + 1);
    if (abstract !== undefined) numbering.set(id, { id, abstract, overrides });
  }
  return numbering;
}

function readLevelOverrides(
  table: ByteReader,
  from: number,
  count: number,
  fonts: readonly string[],
): { readonly overrides: ReadonlyMap<number, LevelOverride>; readonly end: number } {
  const overrides = new Map<number, LevelOverride>();
  let at = from;
  for (let index = 0; index < count; index++) {
    const flags = table.u32(at + 4);
    const start = (flags & 0x10) === 0 ? {} : { start: table.i32(at) };
    const depth = flags & 0xf;
    at += 8;
    if ((flags & 0x20) === 0) {
      overrides.set(depth, start);
      continue;
    }
    const { level, end } = readLevel(table, at, fonts);
    overrides.set(depth, { ...((flags & 0x10) === 0 ? {} : { start: level.start }), level });
    at = end;
  }
  return { overrides, end: at };
}
