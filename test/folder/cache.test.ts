import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { checkFiles, type CheckFilesOptions } from "../../src/folder/check-files.js";
import { defaultCacheFolder } from "../../src/folder/store/cache-folder.js";
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
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
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
