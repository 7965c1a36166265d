import * as CFB from "cfb";
import { ZipingError } from "../../document/ziping-error.js";

/** The streams of an OLE2 file (MS-CFB) by name, those of nested storages left out. */
export type CompoundFile = ReadonlyMap<string, Uint8Array>;

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Offset and size in bytes of directory entries: they always start at multiples of their size. */
const ENTRY_SIZE = 128;
const NAME_LENGTH_AT = 64;

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

/**
 * Unpacks an OLE2 file.
 *
 * @throws ZipingError `CORRUPT` when its directory cannot be read.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const container = parse(wholeSectors(bytes));
  const streams = new Map<string, Uint8Array>();
  for (const [index, entry] of container.FileIndex.entries()) {
    const path = container.FullPaths[index] ?? "";
    if (path.split("/").length !== 2 || path.endsWith("/")) continue;
    streams.set(entry.name, streamBytes(entry.content));
  }
  return streams;
}

function parse(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(bytes, { type: "array" });
  } catch (cause) {
    throw new ZipingError("CORRUPT", "文件的 OLE 结构已损坏，无法打开；请用 Word 或 WPS 打开并另存为 .docx 后再试。", { cause });
  }
}

/** WPS Office writes files whose last sector is short, which the specification does not allow. */
function wholeSectors(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 512) * 512);
  padded.set(bytes);
  return padded;
}

/** A stream without content has none, not an empty one. */
function streamBytes(content: CFB.CFB$Blob | undefined): Uint8Array {
  return content instanceof Uint8Array ? content : Uint8Array.from(content ?? []);
}
