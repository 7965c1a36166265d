import { NO_FORMAT, NUMBER_FORMATS, SUFFIXES } from "../doc/number-formats.js";
import { decodeBytes } from "./code-pages.js";
import { groupNamed, groupsIn, nameOf, wordIn } from "./read-group.js";
import type { AbstractList, LevelOverride, ListLevel, NumberedList } from "../docx/read-numbering.js";
import type { RtfFont } from "./read-header.js";
import type { RtfGroup } from "./read-group.js";

/** How the text of levels is written. */
interface TextEncoding {
  readonly codePage: number;
  /** Bytes after `\u` that are for older programs. */
  readonly fallbackLength: number;
}

/** Reads `\listtable`: lists by `\listid`. */
export function readListTable(
  table: RtfGroup,
  fonts: ReadonlyMap<number, RtfFont>,
  encoding: TextEncoding,
): ReadonlyMap<number, AbstractList> {
  const lists = new Map<number, AbstractList>();
  for (const list of groupsIn(table)) {
    const id = wordIn(list, "listid");
    if (id === undefined) continue;
    const levels = groupsIn(list).filter((group) => nameOf(group) === "listlevel");
    lists.set(id, {
      id: String(id),
      levels: new Map(levels.map((level, depth) => [depth, readLevel(level, fonts, encoding)])),
    });
  }
  return lists;
}

/** Reads `\listoverridetable`: lists by the number `\ls` that paragraphs name. */
export function readOverrides(table: RtfGroup, lists: ReadonlyMap<number, AbstractList>): ReadonlyMap<number, NumberedList> {
  const overrides = new Map<number, NumberedList>();
  for (const group of groupsIn(table)) {
    const abstract = lists.get(wordIn(group, "listid") ?? 0);
    const number = wordIn(group, "ls");
    if (abstract === undefined || number === undefined) continue;
    overrides.set(number, { id: String(number), abstract, overrides: readLevelOverrides(group) });
  }
  return overrides;
}

function readLevelOverrides(group: RtfGroup): ReadonlyMap<number, LevelOverride> {
  const levels = groupsIn(group).filter((inner) => nameOf(inner) === "lfolevel");
  return new Map(
    levels.map((level, depth) => {
      const start = wordIn(level, "levelstartat");
      return [depth, wordIn(level, "listoverridestartat") === undefined || start === undefined ? {} : { start }];
    }),
  );
}

function readLevel(group: RtfGroup, fonts: ReadonlyMap<number, RtfFont>, encoding: TextEncoding): ListLevel {
  const format = wordIn(group, "levelnfc") ?? wordIn(group, "levelnfcn") ?? 0;
  const font = fonts.get(wordIn(group, "f") ?? -1)?.name;
  const text = groupNamed(group, "leveltext");
  return {
    start: wordIn(group, "levelstartat") ?? 1,
    format: format === NO_FORMAT ? "none" : (NUMBER_FORMATS[format] ?? "unknown"),
    pattern: text === undefined ? "" : patternOf(text, encoding),
    suffix: SUFFIXES[wordIn(group, "levelfollow") ?? 0] ?? "tab",
    isLegal: wordIn(group, "levellegal") === 1,
    indent: {},
    ...(wordIn(group, "levelnorestart") === 1 ? { restartAfter: 0 } : {}),
    ...(font === undefined ? {} : { font }),
  };
}

/** Text of a level, e.g. `\'03（\'01）;`: after its length, the bytes 0 to 8 stand for the numbers of the levels. */
function patternOf(group: RtfGroup, { codePage, fallbackLength }: TextEncoding): string {
  let pattern = "";
  let bytes: number[] = [];
  let skip = 0;
  let isLength = true;
  const flush = (): void => {
    pattern += decodeBytes(bytes, codePage, false).text;
    bytes = [];
  };
  for (const part of group.parts) {
    if (part.kind === "word" && part.name === "u" && part.value !== undefined) {
      flush();
      pattern += String.fromCharCode(part.value & 0xffff);
      skip = fallbackLength;
    }
    if (part.kind !== "bytes") continue;
    for (const byte of part.bytes) {
      if (isLength) {
        isLength = false;
      } else if (skip > 0) {
        skip--;
      } else if (byte <= 8) {
        flush();
        pattern += `%${byte + 1}`;
      } else {
        bytes.push(byte);
      }
    }
  }
  flush();
  return pattern.replace(/;$/u, "");
}
