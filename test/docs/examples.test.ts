import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";

import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

import { ensureBuilt } from "../support/built-package.js";

const run = promisify(execFile);
const BUILD_TIME_MS = 120_000;
/** Within the package, so that an example finds it by its name. */
const FOLDER = ".tmp/examples";
/** A block of code in Markdown that is meant to run. */
const EXAMPLE = /^```(?:js|ts)\n(.*?)^```$/msu;

beforeAll(async () => {
  await ensureBuilt();
  await mkdir(FOLDER, { recursive: true });
}, BUILD_TIME_MS);

async function runExample(page: string): Promise<string> {
  const code = EXAMPLE.exec(await readFile(page, "utf8"))?.[1] ?? "";
  const file = join(FOLDER, `${basename(page, ".md")}.mjs`);
  await writeFile(file, ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2023 } }).outputText);
  return (await run(process.execPath, [file])).stdout;
}

describe("the example of", () => {
  it.each([
    ["README.md", /^云湖市数据和政务服务局 2022 6683\.05 万元\n.*error basic-data\/total-sum 3960\.21 3960\.32\n/su],
    ["README.zh-CN.md", /error basic-data\/total-sum/u],
    ["docs/adding-a-reader.md", /^1 table\n3\n$/u],
    ["docs/adding-a-rule.md", /^false\n$/u],
    ["docs/adding-a-reporter.md", /^fixtures\/reports\/clean-ten-sections\/report\.txt: 0\n/u],
    ["docs/adding-a-profile.md", /^example-department-4 overview fundUse performance problems\n$/u],
  ])("%s does what the page says", async (page, output) => {
    expect(await runExample(page)).toMatch(output);
  });
});

describe("the configuration of docs/own-rules.md", () => {
  it("is found in the working folder, and its rule says what the page says", async () => {
    const text = await readFile("docs/own-rules.md", "utf8");
    const folder = join(FOLDER, "own-rules");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "ziping.config.js"), EXAMPLE.exec(text)?.[1] ?? "");
    const report = resolve("fixtures/reports/clean-ten-sections/report.txt");
    const { stdout } = await run(process.execPath, [resolve("dist/cli.js"), "check", report], { cwd: folder });
    const told = /^```text\n(.*)\n```$/mu.exec(text)?.[1] ?? "?";
    expect(stdout).toContain(told);
    expect(stdout).not.toContain("style/");
  });
});
