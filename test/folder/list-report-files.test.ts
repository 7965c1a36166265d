import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { RESULTS_MARK } from "../../src/check/results-mark.js";
import { listReportFiles, type ListOptions } from "../../src/folder/list-report-files.js";

const FILES: Readonly<Record<string, string>> = {
  "2022/b.docx": "PK",
  "2022/a.txt": "甲",
  "2021/报告.PDF": "%PDF-1.4",
  "z.doc": "x",
  "y.fodt": "<office:document/>",
  noext: "%PDF-1.7",
  附件1: "只是文字",
  "photo.jpg": "%PDF-1.7 in disguise",
  "a.expected.json": "{}",
  "README.md": "# no report",
  "结果.html": `<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n${RESULTS_MARK}`,
  "2021/公开.html": "<html><body>报告</body></html>",
  "~$b.docx": "lock",
  ".hidden.txt": "x",
  ".git/config.txt": "x",
};

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ziping-list-"));
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(join(root, name, ".."), { recursive: true });
    await writeFile(join(root, name), content);
  }
  await symlink(root, join(root, "2022", "loop"));
});
afterAll(() => rm(root, { recursive: true }));

async function listed(paths: readonly string[], options?: ListOptions): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { path, error } of listReportFiles(paths, options)) {
    names.push(error === undefined ? relative(root, path) : `${relative(root, path)} ${error.code}`);
  }
  return names;
}

describe("listReportFiles", () => {
  it("finds documents by name and nameless ones by content, in a stable order, each once", async () => {
    expect(await listed([root])).toEqual([
      "2021/公开.html",
      "2021/报告.PDF",
      "2022/a.txt",
      "2022/b.docx",
      "noext",
      "y.fodt",
      "z.doc",
    ]);
  });

  it("takes a file that is named as it is, whatever it is called", async () => {
    const names = ["README.md", "a.expected.json", "结果.html"];
    expect(await listed(names.map((name) => join(root, name)))).toEqual(names);
  });

  it("goes on after a path that does not exist", async () => {
    expect(await listed([join(root, "none"), join(root, "z.doc")])).toEqual(["none NOT_FOUND", "z.doc"]);
  });

  it.each<[ListOptions, readonly string[]]>([
    [{ include: ["*.docx"] }, ["2022/b.docx"]],
    [{ include: ["2022/**"] }, ["2022/a.txt", "2022/b.docx"]],
    [{ exclude: ["2022/**", "noext"] }, ["2021/公开.html", "2021/报告.PDF", "y.fodt", "z.doc"]],
    [{ include: ["202?/*"], exclude: ["*.txt"] }, ["2021/公开.html", "2021/报告.PDF", "2022/b.docx"]],
  ])("keeps to %j", async (options, names) => {
    expect(await listed([root], options)).toEqual(names);
  });
});
