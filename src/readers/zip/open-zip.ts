import { unzipSync } from "fflate";
import { ZipingError } from "../../document/ziping-error.js";
import { crc32 } from "./crc32.js";
import { readDirectory } from "./read-directory.js";
import { unpackNatively } from "./unpack-natively.js";
import type { UnzipFileInfo } from "fflate";

/** Bytes of a part: as a tree it takes some twenty times its size in memory; more than this no report has. */
export const LARGEST_PART: number = 64 * 1024 * 1024;

/** A zip file whose entries are unpacked when they are asked for. */
export interface ZipArchive {
  /** Names as written, `/` between folders. */
  readonly names: readonly string[];
  /**
   * Unpacks one entry; `undefined` where there is none of that name (letter case does not count, as in OPC).
   *
   * @throws ZipingError `TOO_LARGE` where it would be larger than allowed, before any of it is unpacked; `ENCRYPTED`;
   *   `CORRUPT` where it cannot be unpacked or its checksum is wrong.
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a zip file.
 *
 * @param largestEntry bytes that one entry may have when unpacked.
 * @throws ZipingError `CORRUPT` where its directory cannot be read.
 */
export function openZip(bytes: Uint8Array, largestEntry: number): ZipArchive {
  const entries = new Map<string, UnzipFileInfo>();
  guarded(() =>
    unzipSync(bytes, {
      filter: (entry) => {
        entries.set(partName(entry.name), entry);
        return false;
      },
    }),
  );
  const directory = readDirectory(bytes);
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(partName(name));
    if (entry === undefined) return undefined;
    if (entry.originalSize > largestEntry) throw tooLarge(name, entry.originalSize, largestEntry);
    const record = directory.get(entry.name);
    if (record?.isEncrypted === true) throw new ZipingError("ENCRYPTED", "压缩包已加密。请解除密码后再试。");
    const unpacked =
      (record === undefined ? undefined : unpackNatively(bytes, record, entry.originalSize)) ??
      guarded(() => unzipSync(bytes, { filter: ({ name: other }) => other === entry.name }))[entry.name];
    if (unpacked === undefined || (record !== undefined && crc32(unpacked) !== record.checksum)) throw damaged();
    return unpacked;
  };
  return { names: [...entries.values()].map((entry) => entry.name.replaceAll("\\", "/")), read };
}

function partName(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(cause?: unknown): ZipingError {
  return new ZipingError("CORRUPT", "文件是压缩包格式，但已损坏，无法解压。请重新获取该文件。", { cause });
}

function tooLarge(name: string, size: number, limit: number): ZipingError {
  const inMegabytes = (amount: number): string => (amount / 1024 / 1024).toFixed(0);
  return new ZipingError("TOO_LARGE", `${name} 解压后有 ${inMegabytes(size)} MB，超过上限 ${inMegabytes(limit)} MB，未予读取。`);
}
