import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { checkFiles, type CheckFilesOptions } from "../../src/folder/check-files.js";
import { ZipingError } from "../../src/document/ziping-error.js";
import { doJob } from "../../src/folder/do-job.js";
import { defaultCacheFolder } from "../../src/folder/store/cache-folder.js";
import { pruneCache } from "../../src/folder/store/prune-cache.js";
import { resultKey, sha256 } from "../../src/folder/store/result-key.js";
import { ResultStore } from "../../src/folder/store/result-store.js";
import type { ReaderEntry } from "../../src/readers/registry.js";
import { runCommand } from "../support/memory-terminal.js";

let folder = "";
let reports = "";
let cache = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-cache-"));
  reports = join(folder, "reports");
  await cp("fixtures/reports", reports, { recursive: true });
  await writeFile(join(reports, "broken.pdf"), "%PDF-1.7 and nothing else");
});
beforeEach(async () => {
  cache = await mkdtemp(join(folder, "cache-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(more: CheckFilesOptions = {}): Promise<{ files: readonly CheckedFile[]; read: number }> {
  const files: CheckedFile[] = [];
  let read = 0;
  const options = { cache, jobs: 1, onStart: () => read++, ...more };
  for await (const file of checkFiles([reports], options)) files.push(file);
  return { files, read };
}

/** As JSON has it: a field that is `undefined` is a field that is not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

async function entries(): Promise<readonly string[]> {
  const found = await readdir(cache, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile() && entry.name !== ".pruned").map((entry) => join(entry.parentPath, entry.name));
}

describe("the cache", () => {
  it("gives a second run the same results, whole reports and errors among them, and reads nothing", async () => {
    const first = await run();
    const second = await run();
    expect(first.read).toBe(first.files.length);
    expect(second.read).toBe(0);
    expect(plain(second.files)).toEqual(plain(first.files));
  });

  it("reads a file again when its content has changed, and the others not", async () => {
    await run();
    const changed = join(reports, "clean-ten-sections", "report.txt");
    const text = await readFile(changed, "utf8");
    await writeFile(changed, `${text}\n`);
    expect((await run()).read).toBe(1);
    await writeFile(changed, text);
    expect((await run()).read).toBe(0);
  });

  it("reads all files again with other settings", async () => {
    const { files } = await run();
    expect((await run({ lang: "en" })).read).toBe(files.length);
    expect((await run({ severities: { "style/*": "off" } })).read).toBe(files.length);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut short", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["changed in one bit", (bytes) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
    ["something else", () => Buffer.from("{}".repeat(100))],
  ])("reads a file again whose entry is %s", async (_, damage) => {
    const first = await run();
    const [damaged = ""] = await entries();
    await writeFile(damaged, damage(await readFile(damaged)));
    const second = await run();
    expect(second.read).toBe(1);
    expect(plain(second.files)).toEqual(plain(first.files));
  });

  it("may be used by several runs at a time, and holds whole entries alone", async () => {
    const [one, other] = await Promise.all([run(), run()]);
    expect(plain(one.files)).toEqual(plain(other.files));
    expect((await entries()).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect((await run()).read).toBe(0);
  });

  it("stands in the system's place, or where --cache= says", async () => {
    expect(defaultCacheFolder({ XDG_CACHE_HOME: "/somewhere" }, "linux")).toBe(join("/somewhere", "ziping"));
    const { exitCode } = await runCommand(["check", join(reports, "clean-ten-sections"), `--cache=${cache}`, "--quiet"]);
    expect(exitCode).toBe(0);
    expect(await entries()).toHaveLength(1);
    await runCommand(["check", "--cache", join(reports, "clean-ten-sections")], { environment: {} });
  });
});

describe("an entry of the cache", () => {
  it("stands under the hash of what was read, whatever the file holds by then", async () => {
    const path = join(folder, "copied.txt");
    const [half, whole] = ["the first half", "the first half and the rest"];
    await writeFile(path, half);
    const reader: ReaderEntry = {
      format: "txt",
      accepts: () => true,
      // Whoever copies the file here is done with it while it is read.
      load: async () => {
        await writeFile(path, whole);
        throw new ZipingError("CORRUPT", "只有一半");
      },
    };
    const store = { folder: cache, fingerprint: "f", isCache: true };
    const result = await doJob({ kind: "check", path }, { readers: [reader] }, store);
    expect(result.files[0]?.error?.code).toBe("CORRUPT");
    const kept = new ResultStore(cache);
    expect(await kept.read(resultKey("f", sha256(whole)))).toBeUndefined();
    expect((await kept.read(resultKey("f", sha256(half))))?.file.error?.code).toBe("CORRUPT");
  });
});

const DAY_MS = 86_400_000;

describe("pruning", () => {
  const name = (number: number): string => String(number).padStart(62, "0");
  /** An entry of 100 bytes that was last used so many days ago. */
  const entry = async (path: string, days: number, now: number): Promise<void> => {
    await mkdir(join(cache, path, ".."), { recursive: true });
    await writeFile(join(cache, path), "x".repeat(100));
    const used = new Date(now - days * DAY_MS);
    await utimes(join(cache, path), used, used);
  };
  const left = async (): Promise<readonly string[]> => (await entries()).map((path) => path.slice(cache.length + 1)).sort();

  it("removes what was not used for long and what does not fit, the longest unused first, and nothing that is not its own", async () => {
    const now = Date.now();
    for (const days of [1, 2, 3, 100]) await entry(`ab/${name(days)}`, days, now);
    await entry(`ab/${name(9)}.01234567-89ab-cdef-0123-456789abcdef.part`, 2, now);
    await entry("ab/报告.docx", 400, now);
    await entry("notes.txt", 400, now);
    await pruneCache(cache, { bytes: 250, days: 90 }, now);
    expect(await left()).toEqual([`ab/${name(1)}`, `ab/${name(2)}`, "ab/报告.docx", "notes.txt"]);
  });

  it("looks through the folder once a day", async () => {
    const now = Date.now();
    await pruneCache(cache, { bytes: 0, days: 0 }, now);
    await entry(`ab/${name(1)}`, 1, now);
    await pruneCache(cache, { bytes: 0, days: 0 }, now + DAY_MS / 2);
    expect(await left()).toHaveLength(1);
    await pruneCache(cache, { bytes: 0, days: 0 }, now + 2 * DAY_MS);
    expect(await left()).toEqual([]);
  });

  it("keeps entries that are still of use: a run notes their use", async () => {
    await run();
    const [used = ""] = await entries();
    await utimes(used, new Date(0), new Date(0));
    await run();
    expect(Date.now() - (await stat(used)).mtimeMs).toBeLessThan(DAY_MS);
  });
});
