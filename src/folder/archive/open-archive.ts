import { flatMap } from "../../lists/flat-map.js";
import { type FileHandle, open } from "node:fs/promises";
import { constants, crc32, inflateRawSync } from "node:zlib";

import { ZipingError } from "../../document/ziping-error.js";
import { entryNames } from "./entry-names.js";
import type { DirectoryRecord } from "../../readers/zip/directory-record.js";
import { readPacked, readZipDirectory } from "./zip-directory.js";

/** A zip file of documents, as a folder. */
export interface Archive {
  /** Paths of its files, sorted. */
  readonly paths: readonly string[];
  /**
   * The content of a file.
   *
   * @param largest in bytes, packed and unpacked
   * @throws ZipingError `NOT_FOUND`, `ENCRYPTED`, `TOO_LARGE`, `CORRUPT` or `UNSUPPORTED_FORMAT`
   */
  readonly read: (path: string, largest: number) => Promise<Uint8Array>;
  /** The first bytes of a file, as far as they can be unpacked; for a look at what it is. */
  readonly readHead: (path: string) => Promise<Uint8Array>;
}

/** Bounds of what is read as a folder; each file in it has those of a file besides. */
const MOST_ENTRIES = 10_000;
const LARGEST_IN_ALL = 4 * 2 ** 30;
/** Documents of more than a MB are never packed as tightly as this. */
const TIGHTEST = 200;
const LOOSE_BYTES = 2 ** 20;
/** Packed bytes that are unpacked for a look. */
const HEAD_BYTES = 512;
const [STORED, DEFLATED] = [0, 8];

/** Parts that a zip file has that is itself one document: .docx and .xlsx, .ofd, .odt. */
const DOCUMENT_PARTS: ReadonlySet<string> = new Set(["[content_types].xml", "ofd.xml", "mimetype"]);

/**
 * Opens a zip file for as long as `use` takes.
 *
 * @returns `undefined` where the file is none, or is a document of a format that is a zip file itself
 * @throws ZipingError `TOO_LARGE` or `CORRUPT` for one that claims too much; what `use` throws
 */
export async function withArchive<Result>(path: string, use: (archive: Archive) => Promise<Result>): Promise<Result | undefined> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const records = await readZipDirectory(file, size);
    if (records === undefined) return undefined;
    const names = entryNames(records);
    if (names.some((name) => DOCUMENT_PARTS.has(name.toLowerCase()))) return undefined;
    refuseExcess(records, size);
    return await use(archiveOf(file, names, records));
  } finally {
    await file.close();
  }
}

function refuseExcess(records: readonly DirectoryRecord[], fileSize: number): void {
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  if (records.length > MOST_ENTRIES) {
    throw new ZipingError(
      "TOO_LARGE",
      `压缩包内有 ${records.length} 个条目，超过上限 ${MOST_ENTRIES}，未予读取；请分批解压后再试`,
    );
  }
  if (sum(records.map(({ packedSize }) => packedSize)) > fileSize) {
    throw new ZipingError("CORRUPT", "压缩包已损坏：各条目的大小合计超过压缩包本身，未予读取");
  }
  if (sum(records.map(({ size }) => size)) > LARGEST_IN_ALL) {
    throw new ZipingError("TOO_LARGE", "压缩包解压后超过 4 GB，未予读取；请分批解压后再试");
  }
}

function archiveOf(file: FileHandle, names: readonly string[], records: readonly DirectoryRecord[]): Archive {
  const byPath = new Map(flatMap(records, (record, index) => toFile(names[index] ?? "", record)));
  const read: Archive["read"] = async (path, largest) => {
    const record = byPath.get(path);
    if (record === undefined) throw new ZipingError("NOT_FOUND", "压缩包内没有这个文件，请核对路径");
    refuseEntry(record, largest);
    return unpack(await readPacked(file, record), record);
  };
  const readHead: Archive["readHead"] = async (path) => {
    const record = byPath.get(path);
    if (record === undefined || record.isEncrypted) return new Uint8Array();
    const packed = await readPacked(file, record, HEAD_BYTES);
    return record.method === DEFLATED ? inflateStart(packed) : packed;
  };
  return { paths: [...byPath.keys()].sort(), read, readHead };
}

function toFile(path: string, record: DirectoryRecord): readonly (readonly [string, DirectoryRecord])[] {
  return path === "" || path.endsWith("/") ? [] : [[path, record]];
}

function refuseEntry({ isEncrypted, method, size, packedSize }: DirectoryRecord, largest: number): void {
  if (isEncrypted) throw new ZipingError("ENCRYPTED", "压缩包已加密，请解除密码后再试");
  if (method !== STORED && method !== DEFLATED) {
    throw new ZipingError("UNSUPPORTED_FORMAT", `压缩方式（${method}）不受支持，请解压后再试`);
  }
  if (size > largest || packedSize > largest) {
    throw new ZipingError("TOO_LARGE", `解压后有 ${size} 字节，超过 ${largest} 字节的上限，未予读取`);
  }
  if (size > LOOSE_BYTES && size > packedSize * TIGHTEST) {
    throw new ZipingError("TOO_LARGE", `解压后是压缩时的 ${TIGHTEST} 倍以上，不像文档，未予读取`);
  }
}

function unpack(packed: Buffer, { method, packedSize, size, checksum }: DirectoryRecord): Uint8Array {
  const content = method === STORED ? packed : inflate(packed, size);
  if (packed.length < packedSize || content?.length !== size || crc32(content) !== checksum) {
    throw new ZipingError("CORRUPT", "压缩包内的这个文件已损坏，无法解压，请重新获取压缩包");
  }
  return new Uint8Array(content);
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

function inflateStart(packed: Buffer): Uint8Array {
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LOOSE_BYTES });
  } catch {
    return new Uint8Array();
  }
}
