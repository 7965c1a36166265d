import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findConfig } from "../../src/folder/find-config.js";
import { runCommand } from "../support/memory-terminal.js";

const FLAWED = "fixtures/reports/figures-disagree/report.txt";

interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  reason: string;
}
interface BaselineFile {
  readonly findings: Entry[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-config-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function check(...argv: readonly string[]): Promise<{ exitCode: number; rules: readonly string[]; stderr: string }> {
  const { exitCode, stdout, stderr } = await runCommand(["check", ...argv, "--format", "ndjson"]);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
  return { exitCode, rules: findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule), stderr };
}

describe("a baseline", () => {
  it("takes the present errors and warnings, and leaves them out from then on", async () => {
    const baseline = join(folder, "accepted.json");
    const first = await check(FLAWED, "--baseline", baseline, "--update-baseline");
    expect(first.exitCode).toBe(0);
    const { findings } = JSON.parse(await readFile(baseline, "utf8")) as BaselineFile;
    expect(findings.map(({ rule }) => rule).sort()).toEqual([...first.rules].sort());
    const second = await check(FLAWED, "--baseline", baseline);
    expect([second.exitCode, second.rules]).toEqual([0, []]);
    expect(second.stderr).toContain(`按基线略去 ${findings.length} 处，其中 ${findings.length} 处没有写明理由`);
  });

  it("holds while other parts of the file change, and keeps its reasons; what is new is told", async () => {
    const text = await readFile(FLAWED, "utf8");
    const report = await written("report.txt", text);
    const baseline = join(folder, "edited.json");
    await check(report, "--baseline", baseline, "--update-baseline");
    const before = JSON.parse(await readFile(baseline, "utf8")) as BaselineFile;
    for (const entry of before.findings) entry.reason = "已核对原始凭证";
    await writeFile(baseline, JSON.stringify(before));
    const edited = text.replace("二、", "补充说明一段，与其余内容无关。\n二、").replace(/^(\s+)9\d(?:\.\d+)?%/mu, "$150%");
    expect(edited).not.toBe(text);
    await writeFile(report, edited);
    const { exitCode, rules, stderr } = await check(report, "--baseline", baseline);
    expect([exitCode, rules]).toEqual([1, ["basic-data/control-rate"]]);
    expect(stderr).toContain("其中 0 处没有写明理由");
    await check(report, "--baseline", baseline, "--update-baseline");
    const after = JSON.parse(await readFile(baseline, "utf8")) as BaselineFile;
    expect(after.findings.filter(({ reason }) => reason === "")).toMatchObject([{ rule: "basic-data/control-rate" }]);
  });

  it("says where the entries of a file that was not seen hold of one other file, and of no further one", async () => {
    const baseline = join(folder, "moved.json");
    const text = await readFile(FLAWED, "utf8");
    const before = await written("before.txt", text);
    await check(before, "--baseline", baseline, "--update-baseline");
    await mkdir(join(folder, "archive"), { recursive: true });
    const now = await written("archive/now.txt", text);
    const hint = /before\.txt 的各条都见于 archive\/now\.txt/u;
    const moved = await check(now, "--baseline", baseline);
    expect(moved.exitCode).toBe(1);
    expect(moved.stderr).toMatch(hint);
    expect((await runCommand(["check", before, now, "--baseline", baseline])).stderr).not.toMatch(/各条都见于/u);
    const other = await written("archive/other.txt", text.replace(/^(\s+)9\d(?:\.\d+)?%/mu, "$150%"));
    expect((await runCommand(["check", now, other, "--baseline", baseline])).stderr).not.toMatch(/各条都见于/u);
    const mended = await written("archive/mended.txt", await readFile("fixtures/reports/clean-ten-sections/report.txt", "utf8"));
    expect((await check(mended, "--baseline", baseline)).stderr).not.toMatch(/各条都见于/u);
  });

  it("takes what two years say against each other beside what each says by itself", async () => {
    const text = await readFile(FLAWED, "utf8");
    const later = await written("later.txt", text);
    const earlier = await written("earlier.txt", text.replaceAll("2021", "2020").replaceAll("2022", "2021"));
    const baseline = join(folder, "years.json");
    const run = async (paths: readonly string[], ...more: readonly string[]): ReturnType<typeof runCommand> =>
      runCommand(["check", ...paths, "--baseline", baseline, "--format", "ndjson", ...more]);
    const loud = (stdout: string): number =>
      stdout
        .trim()
        .split("\n")
        .flatMap((line) => (JSON.parse(line) as { findings: { severity: string }[] }).findings)
        .filter(({ severity }) => severity !== "info").length;
    const first = await run([later, earlier], "--update-baseline");
    const { findings } = JSON.parse(await readFile(baseline, "utf8")) as BaselineFile;
    const ofLater = findings.filter(({ file }) => file === "later.txt").map(({ rule }) => rule);
    expect(ofLater).toEqual(expect.arrayContaining(["basic-data/total-sum", "years/prior-year-restated"]));
    expect(findings).toHaveLength(loud(first.stdout));
    const second = await run([later, earlier]);
    expect([second.exitCode, loud(second.stdout)]).toEqual([0, 0]);
    expect(second.stderr).not.toContain("已不存在");
    expect(second.stdout).toContain('"accepted":[');
    // One year alone says nothing of both: the entry about them is neither gone nor dropped.
    const alone = await run([later], "--update-baseline");
    expect(alone.stderr).not.toContain("已不存在");
    expect(JSON.parse(await readFile(baseline, "utf8"))).toEqual({ version: 1, findings });
    await writeFile(earlier, text.replaceAll("2021", "2020").replaceAll("2022", "2021").replaceAll("3960.32", "3960.33"));
    const other = await run([later, earlier]);
    expect(other.stderr).toMatch(/基线中有 \d+ 条在所查文件中已不存在/u);
  });

  it("keeps the entries of rules that are switched off", async () => {
    const baseline = join(folder, "off.json");
    await check(FLAWED, "--baseline", baseline, "--update-baseline");
    const before = await readFile(baseline, "utf8");
    const { stderr } = await check(FLAWED, "--baseline", baseline, "--rule", "basic-data/*=off", "--update-baseline");
    expect(stderr).not.toContain("已不存在");
    expect(await readFile(baseline, "utf8")).toBe(before);
  });

  it("leaves hints loud where they are asked for", async () => {
    const hints = ["basic-data", "prose", "scoring", "structure", "tables"].flatMap((group) => ["--rule", `${group}/*=info`]);
    const argv = [FLAWED, ...hints, "--fail-on", "info", "--baseline", join(folder, "hints.json"), "--update-baseline"];
    expect((await check(...argv)).exitCode).toBe(1);
  });

  it("is found where the configuration names it, relative or absolute", async () => {
    const baseline = join(folder, "named.json");
    for (const [name, named] of [
      ["relative.json", "named.json"],
      ["absolute.json", baseline],
    ] as const) {
      await rm(baseline, { force: true });
      const config = await written(name, JSON.stringify({ baseline: named }));
      expect((await check(FLAWED, "--config", config, "--update-baseline")).exitCode).toBe(0);
      expect(JSON.parse(await readFile(baseline, "utf8"))).toMatchObject({ version: 1 });
    }
  });

  it("says which of its entries are gone", async () => {
    const report = await written("mended.txt", await readFile(FLAWED, "utf8"));
    const baseline = join(folder, "mended.json");
    await check(report, "--baseline", baseline, "--update-baseline");
    await writeFile(report, await readFile("fixtures/reports/clean-ten-sections/report.txt"));
    const { exitCode, stderr } = await check(report, "--baseline", baseline);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/基线中有 \d+ 条在所查文件中已不存在/u);
  });

  it.each([
    [["--baseline", "no-such.json"], /no-such\.json: 无法读取基线文件；第一次使用请加 --update-baseline/u],
    [["--update-baseline"], /--update-baseline 需要同时给出 --baseline FILE/u],
  ])("%j is refused with what to do", async (argv, message) => {
    const { exitCode, stderr } = await runCommand(["check", FLAWED, ...argv]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("is refused where it is not one", async () => {
    const baseline = await written("wrong.json", '{"version": 1, "findings": [{"file": "a.txt"}]}');
    const { exitCode, stderr } = await runCommand(["check", FLAWED, "--baseline", baseline]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("配置项 findings.0.rule");
  });
});

describe("a configuration", () => {
  it.each([
    ["a.json", '{"severities": {"basic-data/*": "of"}}', /a\.json: 配置项 severities\.basic-data\/\*：/u],
    ["b.json", '{"baselines": "x"}', /b\.json: .*baselines/u],
    ["c.json", "{", /c\.json: 不是有效的 JSON/u],
    ["d.json", '{"ignore": [{"paths": []}]}', /配置项 ignore\.0\.paths：/u],
    ["e.json", '{"packs": ["no-such-pack"]}', /packs：没有名为「no-such-pack」的规则包；可用：execution-caps、over-target/u],
    [
      "f.json",
      '{"options": {"basic-data/total-sum": {"tolerance": "x"}}}',
      /options\["basic-data\/total-sum"\]\.tolerance：应为不小于零的数/u,
    ],
    ["g.mjs", "export default { rules: [{ id: 'no slash' }] };", /配置项 rules\.0\.id：/u],
    ["h.mjs", "export default { rules: 3 };", /配置项 rules：/u],
    ["i.mjs", "throw new Error('oops');", /i\.mjs: 加载失败（oops）/u],
  ])("%s that is wrong is refused with the path of the key", async (name, text, message) => {
    const config = await written(name, text);
    const { exitCode, stderr } = await runCommand(["check", FLAWED, "--config", config]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("in TypeScript is loaded, or refused with what to do where Node cannot", async () => {
    const config = await written(
      "typed.config.ts",
      "const level: 'off' = 'off';\nexport default { severities: { 'basic-data/*': level } };",
    );
    const { exitCode, stderr } = await runCommand(["check", FLAWED, "--config", config]);
    const isLoaded = exitCode === 1;
    if (!isLoaded) expect(stderr).toMatch(/不能直接加载 TypeScript，请升级到 Node 22\.18 以上，或改用 ziping\.config\.js/u);
    expect([1, 2]).toContain(exitCode);
  });

  it("is found in the working folder, JSON before modules", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    expect(await findConfig(empty)).toBeUndefined();
    await writeFile(join(empty, "ziping.config.ts"), "");
    expect(await findConfig(empty)).toBe(join(empty, "ziping.config.ts"));
    await writeFile(join(empty, "ziping.config.json"), "{}");
    expect(await findConfig(empty)).toBe(join(empty, "ziping.config.json"));
  });

  it("leaves out rules for some files alone", async () => {
    const report = await written("2021.txt", await readFile(FLAWED, "utf8"));
    const config = await written(
      "ignore.json",
      '{"ignore": [{"paths": ["2021.*"], "rules": ["basic-data/*"], "reason": "旧表"}]}',
    );
    const ignored = await check(report, "--config", config);
    expect(ignored.rules.filter((rule) => rule.startsWith("basic-data/"))).toEqual([]);
    expect(ignored.rules).toContain("prose/restated");
    expect(ignored.stderr).toMatch(/按配置 ignore 略去 \d+ 处/u);
    expect((await check(FLAWED, "--config", config)).rules).toContain("basic-data/total-sum");
  });

  it("takes a difference up to a tolerance as a hint", async () => {
    const config = await written("tolerance.json", '{"options": {"basic-data/total-sum": {"tolerance": 0.11}}}');
    const { rules } = await check(FLAWED, "--config", config);
    expect(rules).not.toContain("basic-data/total-sum");
    expect(rules).toContain("basic-data/project-sum");
  });

  it("gives way to the command line in which files of a folder are read", async () => {
    const reports = join(folder, "lists");
    await mkdir(reports);
    for (const name of ["a.txt", "b.txt", "c.txt"]) await writeFile(join(reports, name), await readFile(FLAWED, "utf8"));
    const config = await written("lists.json", '{"include": ["a.*", "b.*"], "exclude": ["b.*"]}');
    const named = async (...argv: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runCommand(["check", reports, "--config", config, "--format", "ndjson", ...argv]);
      const paths = stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { path: string }).path);
      return paths.map((path) => path.slice(reports.length + 1));
    };
    expect(await named()).toEqual(["a.txt"]);
    expect(await named("--include", "c.*")).toEqual(["c.txt"]);
    expect(await named("--exclude", "a.*")).toEqual(["b.txt"]);
  });
});
