import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, crc32 } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { entryNames } from "../../src/folder/archive/entry-names.js";
import { readLocated } from "../../src/folder/archive/read-located.js";
import { checkFiles } from "../../src/folder/check-files.js";
import { listReportFiles } from "../../src/folder/list-report-files.js";
import { runCommand } from "../support/memory-terminal.js";

interface Entry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory claims instead of the truth. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly checksum?: number;
  readonly extra?: Uint8Array;
}

/** Writes a zip file as its parts say, lies included (APPNOTE.TXT 4.3). */
function zip(entries: readonly Entry[]): Buffer {
  const pieces: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, method = 8, extra = new Uint8Array(), ...claims } of entries) {
    const bytes = typeof name === "string" ? Buffer.from(name) : Buffer.from(name);
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const { size = content.length, packedSize = packed.length, checksum = crc32(content) } = claims;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    [checksum, packedSize, size].forEach((value, index) => common.writeUInt32LE(value, 10 + index * 4));
    common.writeUInt16LE(bytes.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, bytes, extra, packed]);
    records.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, place, bytes, extra]));
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, directory, Buffer.from("PK\x05\x06"), end]);
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const UTF8 = 0x800;
/** 报告.txt as Chinese Windows writes it. */
const GBK_NAME = Uint8Array.from([0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]);
/** 联通.txt in GBK, which passes for UTF-8 in many programs. */
const AMBIGUOUS = Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8, 0x2e, 0x74, 0x78, 0x74]);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-zip-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(name: string, entries: readonly Entry[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, zip(entries));
  return path;
}

async function listed(path: string, options = {}): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { path: found, error } of listReportFiles([path], options)) {
    names.push(found.slice(folder.length + 1) + (error === undefined ? "" : ` ${error.code}`));
  }
  return names;
}

function namesOf(names: readonly (string | Uint8Array)[], isUtf8 = false): readonly string[] {
  return entryNames(names.map((name) => ({ name: typeof name === "string" ? text(name) : name, isUtf8 })));
}

describe("names of entries", () => {
  it.each<[string, readonly (string | Uint8Array)[], readonly string[]]>([
    ["in GBK", [GBK_NAME], ["报告.txt"]],
    ["in GBK that could be UTF-8 by chance", [AMBIGUOUS], ["联通.txt"]],
    ["in UTF-8 that does not say so", ["2022年/报告😀.txt"], ["2022年/报告😀.txt"]],
    ["in both, which can only be GBK", [GBK_NAME, "a.txt"], ["报告.txt", "a.txt"]],
    [
      "that lead out of it",
      ["../../etc/a.txt", "/b.txt", "C:\\c\\..\\d.txt", "./e.txt"],
      ["etc/a.txt", "b.txt", "c/d.txt", "e.txt"],
    ],
    ["that are nothing but ways out", ["../..", "/"], ["", "/"]],
    ["of folders", ["a/", "a\\b\\"], ["a/", "a/b/"]],
    ["that are like a number given", ["a.txt", "a.txt", "a (2).txt", "a.txt"], ["a.txt", "a (3).txt", "a (2).txt", "a (4).txt"]],
    ["that are alike", ["a.txt", "a.txt", "./a.txt", ".x", ".x"], ["a.txt", "a (2).txt", "a (3).txt", ".x", ".x (2)"]],
    ["of objects", ["__proto__", "constructor"], ["__proto__", "constructor"]],
  ])("%s", (_what, names, paths) => {
    expect(namesOf(names)).toEqual(paths);
  });

  it("that say they are UTF-8 and are not, with what can be read", () => {
    expect(namesOf([GBK_NAME], true)[0]).toMatch(/\.txt$/u);
  });
});

describe("a zip file of reports", () => {
  it("is read as a folder, and findings name the file in it", async () => {
    const report = await readFile("fixtures/reports/figures-disagree/report.txt");
    const path = await made("a.zip", [
      { name: "2022/", content: text("") },
      { name: GBK_NAME, content: report },
      { name: "2022/b.docx", content: await readFile("fixtures/readers/docx/report.docx") },
      { name: "2022/photo.png", content: text("x") },
      { name: "__MACOSX/._a.txt", content: text("x") },
      { name: "noext", content: text("%PDF-1.7") },
      { name: "附件", content: text("只是文字") },
      { name: "inner.zip", content: zip([]) },
    ]);
    expect(await listed(path)).toEqual([
      "a.zip/2022/b.docx",
      "a.zip/inner.zip UNSUPPORTED_FORMAT",
      "a.zip/noext",
      "a.zip/报告.txt",
    ]);
    expect(await listed(folder, { include: ["**/2022/*"] })).toEqual(["a.zip/2022/b.docx"]);
    expect(await listed(folder, { exclude: ["a.zip"] })).toEqual([]);
    const files = [];
    for await (const file of checkFiles([path], { include: ["*.docx", "*.txt"] })) files.push(file);
    // One without its forms waits for the others, so it comes last.
    expect(files.map((file) => [file.path, file.error?.code])).toEqual([
      [`${path}/报告.txt`, undefined],
      [`${path}/2022/b.docx`, undefined],
    ]);
    expect(files[0]?.findings.length).toBeGreaterThan(3);
    expect(files[0]?.findings.every((finding) => finding.path === `${path}/报告.txt`)).toBe(true);
  });

  it("gives one of its files to every command", async () => {
    const path = await made("one.zip", [{ name: "甲.txt", flags: UTF8, content: text("一、甲\n") }]);
    const { stdout, exitCode } = await runCommand(["parse", `${path}/甲.txt`]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { path: `${path}/甲.txt`, format: "txt" } });
    expect((await runCommand(["tables", `${path}/乙.txt`])).stderr).toContain("NOT_FOUND");
  });

  it.each([
    ["of the plain name", "x.txt", "u.zip/报告.txt"],
    ["of another name, as after renaming", "y.txt", "u.zip/x.txt"],
  ])("takes the name from the Unicode path field with the check sum %s", async (_, summed, expected) => {
    const name = text("报告.txt");
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(summed));
    const extra = Buffer.concat([Buffer.from([0x75, 0x70, name.length + 5, 0, 1]), sum, name]);
    expect(await listed(await made("u.zip", [{ name: "x.txt", extra, content: text("一") }]))).toEqual([expected]);
  });

  it.each([
    ["report.docx", "[Content_Types].xml"],
    ["renamed.zip", "[Content_Types].xml"],
    ["renamed.zip", "OFD.xml"],
    ["noext", "mimetype"],
  ])("is none where it is a document itself: %s with %s", async (name, part) => {
    expect(await listed(await made(name, [{ name: part, content: text("x") }]))).toEqual([name]);
  });

  it("that is empty, or holds no document, gives nothing", async () => {
    expect(await listed(await made("empty.zip", []))).toEqual([]);
    expect(await listed(await made("png.zip", [{ name: "a.png", content: text("x") }]))).toEqual([]);
  });
});

const MANY = 10_001;
const ZEROS = new Uint8Array(2 ** 21);

describe("a hostile zip file", () => {
  it.each<[string, () => readonly Entry[], string]>([
    ["of too many entries", () => Array.from({ length: MANY }, (_, at) => ({ name: `${at}`, content: text("") })), "TOO_LARGE"],
    ["whose entries overlap", () => [{ name: "a.txt", content: text("一"), packedSize: 1000 }], "CORRUPT"],
    [
      "that claims gigabytes",
      () => [1, 2].map((at) => ({ name: `${at}.txt`, content: text("一"), size: 2 ** 32 - 1 })),
      "TOO_LARGE",
    ],
  ])("%s is refused as a whole", async (_what, entries, code) => {
    expect(await listed(await made("bad.zip", entries()))).toEqual([`bad.zip ${code}`]);
  });

  it.each<[string, Entry, string]>([
    ["that is encrypted", { name: "a.txt", content: text("一"), flags: 1 }, "ENCRYPTED"],
    ["packed in another way", { name: "a.txt", content: text("一"), method: 12 }, "UNSUPPORTED_FORMAT"],
    ["that is a bomb", { name: "a.txt", content: ZEROS }, "TOO_LARGE"],
    ["larger than it says", { name: "a.txt", content: ZEROS, size: 100 }, "CORRUPT"],
    ["smaller than it says", { name: "a.txt", content: text("一"), size: 100 }, "CORRUPT"],
    ["with a wrong check sum", { name: "a.txt", content: text("一"), checksum: 1 }, "CORRUPT"],
    ["larger than a file may be", { name: "a.txt", content: text("一".repeat(100)) }, "TOO_LARGE"],
  ])("an entry %s costs itself alone", async (_what, entry, code) => {
    const path = await made("entry.zip", [entry, { name: "b.txt", content: text("好") }]);
    const limits = { maxBytes: code === "TOO_LARGE" && entry.content.length < 1000 ? 100 : 2 ** 22 };
    await expect(readLocated(`${path}/a.txt`, { limits })).rejects.toMatchObject({ code });
    expect(await readLocated(`${path}/b.txt`, { limits })).toEqual(text("好"));
  });

  it("that is cut off anywhere gives an error or its files", async () => {
    const whole = zip([{ name: "a.txt", content: text("一、甲") }]);
    for (let length = 0; length < whole.length; length++) {
      await writeFile(join(folder, "cut.zip"), whole.subarray(0, length));
      expect(["cut.zip"]).toEqual(await listed(join(folder, "cut.zip")));
    }
  });

  it("changed in any byte of its directory gives an error or its files", async () => {
    const whole = zip([{ name: "a.txt", content: text("一、甲") }]);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      await writeFile(join(folder, "flip.zip"), changed);
      for (const name of await listed(join(folder, "flip.zip"))) {
        await readLocated(join(folder, name.split(" ")[0] ?? "")).catch((error: unknown) => {
          expect(error).toMatchObject({ name: "ZipingError" });
        });
      }
    }
  });
});
