import { listOf } from "../../lists/list-of.js";
import { byteReader } from "./byte-reader.js";
import type { Sectors } from "./sectors.js";
import { openSectors } from "./sectors.js";

/** The streams of an OLE2 file (MS-CFB) by name, those of nested storages left out. They are unpacked when asked for. */
export interface CompoundFile {
  readonly size: number;
  readonly has: (name: string) => boolean;
  /** @throws ZipingError `CORRUPT` where the stream's chain of sectors runs in a circle. */
  readonly get: (name: string) => Uint8Array | undefined;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Offset and size in bytes of directory entries: they always start at multiples of their size. */
const ENTRY_SIZE = 128;
const NAME_LENGTH_AT = 64;
const LONGEST_NAME = 32;
/** Place of the first sector of the directory in the header. */
const DIRECTORY_AT = 48;
const STREAM = 2;
/** A stream shorter than that lies in the small sectors. */
const MINI_CUTOFF = 4096;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Whether a directory entry of that name stands in the file, without unpacking it. */
export function hasEntry(bytes: Uint8Array, name: string): boolean {
  const size = name.length * 2 + 2;
  for (let at = 512; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    if (bytes[at + NAME_LENGTH_AT] !== size || bytes[at + NAME_LENGTH_AT + 1] !== 0) continue;
    if (startsWithName(bytes, at, name)) return true;
  }
  return false;
}

function startsWithName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}

/** What a directory entry says (MS-CFB 2.6.1). */
interface Entry {
  readonly name: string;
  readonly type: number;
  /** Numbers of the entries before and after it in its storage, and of the first entry within it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens an OLE2 file.
 *
 * The `cfb` package is not used for it: chains of sectors that run in a circle make it end the whole process.
 *
 * @throws ZipingError `CORRUPT` when its directory cannot be read.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const sectors = openSectors(bytes);
  const entries = readDirectory(sectors.chain(byteReader(bytes).u32(DIRECTORY_AT), bytes.length));
  const root = entries[0];
  const streams = new Map(streamsBelow(root, entries).map((entry) => [entry.name, entry]));
  const get = (name: string): Uint8Array | undefined => {
    const entry = streams.get(name);
    return entry === undefined || root === undefined ? undefined : streamBytes(entry, root, sectors);
  };
  return { size: streams.size, has: (name) => streams.has(name), get };
}

function streamBytes(entry: Entry, root: Entry, sectors: Sectors): Uint8Array {
  if (entry.size >= MINI_CUTOFF) return sectors.chain(entry.start, entry.size);
  return sectors.miniChain(sectors.chain(root.start, root.size), entry.start, entry.size);
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const directory = byteReader(bytes);
  return listOf(Math.floor(bytes.length / ENTRY_SIZE), (index) => {
    const at = index * ENTRY_SIZE;
    // The length counts the zero at the end.
    const length = Math.min(LONGEST_NAME, directory.u16(at + NAME_LENGTH_AT) >> 1) - 1;
    return {
      name: directory.text(at, Math.max(0, length)),
      type: directory.u8(at + 66),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    };
  });
}

/** The streams directly in the root storage: its entries form a tree. */
function streamsBelow(root: Entry | undefined, entries: readonly Entry[]): readonly Entry[] {
  const waiting = root === undefined ? [] : [root.child];
  const seen = new Set<number>();
  const streams: Entry[] = [];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
    if (entry.type === STREAM) streams.push(entry);
  }
  return streams;
}
