import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";

import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

import { ensureBuilt } from "../support/built-package.js";
import { runCommand } from "../support/memory-terminal.js";

const run = promisify(execFile);
const BUILD_TIME_MS = 120_000;
/** Within the package, so that an example finds it by its name. */
const FOLDER = ".tmp/examples";
/** A block of code in Markdown that is meant to run. */
const EXAMPLE = /^```(?:js|ts)\n(.*?)^```$/msu;

/** A block of what the command line prints. */
const PRINTED = /^```text\n(.*?)^```$/msu;

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
    [
      "README.md",
      /^云湖市数据和政务服务局 2022 6683\.05 万元\n.*error basic-data\/total-sum [^\n]*3960\.32 万元, but [^\n]* = 3960\.21 万元/su,
    ],
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

/** A clean report of the year before, with what it says of the three-public spending and what its table states. */
function reportSaying(sentence: string, [before, after]: readonly [string, string], report: string): string {
  const changed = report
    .replace(/(\t三公经费|三公经费)\n\t9\.20\n\t9\.00\n\t7\.85\n/u, `$1\n\t${before}\n\t9.00\n\t${after}\n`)
    .replace(/^(二、一般公共预算支出情况.*)$/mu, `$1\n\n${sentence}`);
  if (!changed.includes(sentence) || !changed.includes(`\t${after}\n`)) throw new Error("the fixture has changed");
  return changed;
}

describe("the example audit", () => {
  it("names the reports whose three-public spending rose though it is said to fall only, and no other", async () => {
    const report = await readFile("fixtures/reports/clean-ten-sections/report.txt", "utf8");
    const folder = join(FOLDER, "audit");
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const claim = "全年“三公”经费只减不增，严格执行中央八项规定。";
    const files = {
      "1-rose-and-claims.txt": reportSaying(claim, ["9.20", "10.05"], report),
      "2-fell-and-claims.txt": reportSaying(claim, ["9.20", "7.85"], report),
      "3-rose-and-is-silent.txt": reportSaying("全年“三公”经费按预算执行。", ["9.20", "10.05"], report),
      "4-broken.pdf": "%PDF-1.7",
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const code = await readFile("docs/examples/three-public-rose.ts", "utf8");
    const script = join(FOLDER, "three-public-rose.mjs");
    await writeFile(script, ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2023 } }).outputText);
    const { stdout } = await run(process.execPath, [script, folder]);
    expect(stdout.replaceAll(folder, ".")).toMatch(
      /^\.\/1-rose-and-claims\.txt\t\S+\t\d{4}\n\t三公经费 9\.20? → 10\.05 万元\n\t.*只减不增.*\n1 份报告；1 个文件无法读取\n$/u,
    );
  });
});

describe("the finding that is shown in", () => {
  it.each([
    ["README.md", "en"],
    ["README.zh-CN.md", "zh"],
  ])("%s is printed as it stands there", async (page, language) => {
    const shown = PRINTED.exec(await readFile(page, "utf8"))?.[1] ?? "";
    const { stdout } = await runCommand(["check", "fixtures/reports", "--lang", language]);
    expect(shown).toContain("basic-data/total-sum");
    expect(stdout).toContain(shown);
  });
});
