import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

import type { Report } from "../../report/report.js";
import type { StoredResult } from "./stored-result.js";

/** First bytes of an entry; another number for another layout. */
const MAGIC = 0x5a50_4331;
/** Magic, length and check sum of the result, length and check sum of the report: five 32-bit numbers. */
const HEADER_BYTES = 20;
/** The quickest: an entry is written once and mostly read once. */
const COMPRESSION = { level: 1 } as const;

/**
 * Results of checked files in a folder, an entry a file. Several processes may use one folder at a time: an entry appears only
 * when it is whole. One that is damaged is no entry.
 */
export class ResultStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(key: string): Promise<StoredResult | undefined> {
    const entry = await this.load(key);
    return entry === undefined ? undefined : (parsed(entry.result) as StoredResult | undefined);
  }

  /** The result with the whole report; no report where the file could not be read. */
  async readWhole(key: string): Promise<{ readonly stored: StoredResult; readonly report?: Report } | undefined> {
    const entry = await this.load(key);
    const stored = entry && (parsed(entry.result) as StoredResult | undefined);
    if (entry === undefined || stored === undefined) return undefined;
    if (entry.report.length === 0) return { stored };
    const report = parsed(inflateRawSync(entry.report)) as Report | undefined;
    return report === undefined ? undefined : { stored, report };
  }

  /** Whether it could be written: a full disk is no reason to stop. */
  async write(key: string, stored: StoredResult, report: Report | undefined): Promise<boolean> {
    const file = this.fileOf(key);
    const unfinished = `${file}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(unfinished, encode(stored, report), { mode: 0o600 });
      await rename(unfinished, file);
      return true;
    } catch {
      await rm(unfinished, { force: true }).catch(() => undefined);
      return false;
    }
  }

  /** The file that holds an entry. */
  fileOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2));
  }

  private async load(key: string): Promise<{ readonly result: Buffer; readonly report: Buffer } | undefined> {
    const bytes = await readFile(this.fileOf(key)).catch(() => undefined);
    if (bytes === undefined || bytes.length < HEADER_BYTES) return undefined;
    const [magic, resultLength, resultSum, reportLength, reportSum] = [0, 4, 8, 12, 16].map((at) => bytes.readUInt32LE(at));
    const isWhole = magic === MAGIC && bytes.length === HEADER_BYTES + (resultLength ?? 0) + (reportLength ?? 0);
    const result = bytes.subarray(HEADER_BYTES, HEADER_BYTES + (resultLength ?? 0));
    const report = bytes.subarray(result.byteOffset - bytes.byteOffset + result.length);
    return isWhole && crc32(result) === resultSum && crc32(report) === reportSum ? { result, report } : undefined;
  }
}

function encode(stored: StoredResult, report: Report | undefined): Buffer {
  const result = Buffer.from(JSON.stringify(stored));
  const whole = report === undefined ? Buffer.alloc(0) : deflateRawSync(JSON.stringify(report), COMPRESSION);
  const header = Buffer.alloc(HEADER_BYTES);
  [MAGIC, result.length, crc32(result), whole.length, crc32(whole)].forEach((value, index) => {
    header.writeUInt32LE(value, index * 4);
  });
  return Buffer.concat([header, result, whole]);
}

function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
