import { copyFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { checkFiles } from "../../src/folder/check-files.js";
import { listReportFiles } from "../../src/folder/list-report-files.js";
import { runCommand } from "../support/memory-terminal.js";

/** What the file system refuses, by the end of the path: this process may be one that is refused nothing. */
const refused = vi.hoisted(() => new Map<string, string>());

vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  const guarded =
    <Input extends readonly unknown[], Output>(work: (...input: Input) => Promise<Output>) =>
    (...input: Input): Promise<Output> => {
      const code = [...refused].find(([end]) => String(input[0]).endsWith(end))?.[1];
      if (code === undefined) return work(...input);
      return Promise.reject(Object.assign(new Error(`${code}: refused`), { code }));
    };
  return {
    ...real,
    readdir: guarded(real.readdir as (...input: readonly unknown[]) => Promise<unknown>),
    stat: guarded(real.stat as (...input: readonly unknown[]) => Promise<unknown>),
    realpath: guarded(real.realpath as (...input: readonly unknown[]) => Promise<unknown>),
    open: guarded(real.open),
  };
});

const CLEAN = "fixtures/reports/clean-ten-sections/report.txt";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-paths-"));
});
afterEach(async () => {
  refused.clear();
  await rm(folder, { recursive: true });
});

async function put(name: string, content = "一、甲\n"): Promise<void> {
  await mkdir(join(folder, name, ".."), { recursive: true });
  await writeFile(join(folder, name), content);
}

async function listed(...paths: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { path, error } of listReportFiles(paths.length === 0 ? [folder] : paths)) {
    names.push(path.slice(folder.length + 1) + (error === undefined ? "" : ` ${error.code}`));
  }
  return names;
}

describe("a folder", () => {
  it("with links that lead in circles is read once", async () => {
    await put("a/b/x.txt");
    await symlink(folder, join(folder, "a", "b", "up"));
    await symlink(join(folder, "a"), join(folder, "again"));
    await symlink("self", join(folder, "self"));
    await symlink("pong", join(folder, "ping"));
    await symlink("ping", join(folder, "pong"));
    const names = await listed();
    expect(names.filter((name) => name.endsWith("x.txt"))).toEqual(["a/b/x.txt"]);
    expect(names.filter((name) => !name.endsWith("x.txt")).toSorted()).toEqual(
      ["ping", "pong", "self"].map((name) => `${name} UNREADABLE`),
    );
  });

  it("with a link that leads nowhere names it", async () => {
    await symlink("none.txt", join(folder, "link.txt"));
    expect(await listed()).toEqual(["link.txt NOT_FOUND"]);
  });

  it.each([
    ["readable in part", "b", "EACCES", ["a.txt", "b UNREADABLE", "c.txt"]],
    ["that is gone when its turn comes", "b", "ENOENT", ["a.txt", "b NOT_FOUND", "c.txt"]],
    ["with a file on a disk that fails", "odd", "EIO", ["a.txt", "b/x.txt", "c.txt", "odd UNREADABLE"]],
  ])("%s gives the rest", async (_what, end, code, names) => {
    for (const name of ["a.txt", "b/x.txt", "c.txt", "odd"]) await put(name);
    refused.set(`/${end}`, code);
    expect((await listed()).filter((name) => name !== "odd")).toEqual(names);
  });

  it("that cannot be read at all says so", async () => {
    refused.set(folder, "EACCES");
    expect(await listed()).toEqual([" UNREADABLE"]);
  });

  it("that changes while it is read gives what is still there", async () => {
    for (const name of ["a.txt", "b.txt", "c/d.txt"]) await put(name);
    const names: string[] = [];
    for await (const { path, error } of listReportFiles([folder])) {
      names.push(path.slice(folder.length + 1) + (error === undefined ? "" : ` ${error.code}`));
      if (names.length === 1) {
        await rm(join(folder, "b.txt"));
        await rename(join(folder, "c"), join(folder, "z"));
      }
    }
    expect(names).toEqual(["a.txt", "b.txt", "c NOT_FOUND"]);
  });

  it("whose file goes away before it is read gives NOT_FOUND for it alone", async () => {
    for (const name of ["a.txt", "b.txt"]) await copyFile(CLEAN, join(folder, name));
    const fates: (readonly [string, string])[] = [];
    const paths = [join(folder, "a.txt"), join(folder, "gone.txt"), join(folder, "b.txt")];
    await put("gone.txt");
    const onStart = (path: string): void => void (path.endsWith("a.txt") && rm(join(folder, "gone.txt"), { force: true }));
    for await (const { path, error } of checkFiles(paths, { jobs: 1, onStart })) {
      fates.push([path.slice(folder.length + 1), error?.code ?? "read"]);
    }
    expect(fates.toSorted()).toEqual([
      ["a.txt", "read"],
      ["b.txt", "read"],
      ["gone.txt", "NOT_FOUND"],
    ]);
  });
});

describe("a name", () => {
  const NAMES = [
    "é.txt",
    "e\u0301.txt",
    "报告（终稿）.txt",
    "😀.txt",
    "\u202Egnp.txt",
    "two\nlines.txt",
    "\u001B[2Jescape.txt",
    "' ; rm -rf x ;.txt",
    "-format.txt",
    "a%20b?.txt",
    "__proto__.txt",
    `${"长".repeat(80)}.txt`,
  ];

  it("may hold any characters", async () => {
    for (const name of NAMES) await put(name);
    expect([...(await listed())].toSorted()).toEqual(NAMES.toSorted());
    const { stdout, exitCode } = await runCommand(["parse", folder, "--format", "ndjson", "--quiet"]);
    expect(exitCode).toBe(0);
    const paths = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path.slice(folder.length + 1));
    expect(paths.toSorted()).toEqual(NAMES.toSorted());
  });

  it("does not speak to the terminal", async () => {
    for (const name of NAMES) await put(name);
    for (const format of ["text", "csv", "ndjson", "markdown", "html"]) {
      const { stdout, stderr } = await runCommand(["check", folder, "--format", format]);
      expect(stdout + stderr).not.toContain("\u001B");
      expect(stderr).not.toContain("two\n");
    }
  });

  it("that is longer than the system allows is NOT_FOUND or UNREADABLE, as any other", async () => {
    for (const length of [300, 5000, 100_000]) {
      const { exitCode, stderr } = await runCommand(["check", join(folder, "x".repeat(length)), "--format", "json"]);
      expect(exitCode).toBe(3);
      expect(stderr).toMatch(/UNREADABLE|NOT_FOUND/u);
    }
  });

  it("with a NUL character is no path", async () => {
    expect(await listed(`${folder}/a\0.txt`)).toEqual(["a\0.txt UNREADABLE"]);
  });
});

describe("a file", () => {
  const sources: Readonly<Record<string, string>> = { docx: "fixtures/readers/docx/report.docx", txt: CLEAN };

  it.each([
    ["docx", "report.pdf"],
    ["docx", "report.txt"],
    ["docx", "report"],
    ["txt", "report.docx"],
    ["txt", "report.xlsx"],
    ["docx", "REPORT.DOCX"],
  ])("is read for what it is: .%s as %s", async (format, name) => {
    await copyFile(sources[format] ?? "", join(folder, name));
    const { stdout, exitCode } = await runCommand(["parse", folder, "--quiet"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { format } });
  });

  it.each(["docx", "doc", "pdf", "html", "txt", "xlsx", "ofd", "odt", "rtf"])("that is empty says so: .%s", async (extension) => {
    await put(`a.${extension}`, "");
    const { stderr, exitCode } = await runCommand(["parse", folder]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("NO_TEXT 文件是空的");
  });
});
