import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runCommand } from "../support/memory-terminal.js";
import { readWorkbook } from "../support/read-workbook.js";

const CLEAN = "fixtures/reports/clean-ten-sections/report.txt";
const FLAWED = "fixtures/reports/figures-disagree/report.txt";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-"));
  await writeFile(join(folder, "broken.pdf"), "%PDF-1.7 and nothing else");
});
afterAll(() => rm(folder, { recursive: true }));

const broken = (): string => join(folder, "broken.pdf");

/** Makes every rule that finds an error a hint. */
function onlyHints(): readonly string[] {
  return ["basic-data", "prose", "scoring", "structure", "tables"].flatMap((group) => ["--rule", `${group}/*=info`]);
}

describe("the exit status of ziping check", () => {
  it.each([
    ["nothing found", [CLEAN], 0],
    ["an error", [FLAWED], 1],
    ["an error among clean reports", [CLEAN, FLAWED], 1],
    ["an error that is not asked for", [FLAWED, "--fail-on", "never"], 0],
    ["a hint where hints are asked for", [FLAWED, "--fail-on", "info", ...onlyHints()], 1],
    ["nothing but hints", [FLAWED, ...onlyHints()], 0],
    ["no such file", ["no-such-report.txt"], 3],
  ])("%s: %j gives %d", async (_, argv, exitCode) => {
    expect((await runCommand(["check", ...argv])).exitCode).toBe(exitCode);
  });

  it("is 3 when a file could not be read, and the others are still told", async () => {
    const { exitCode, stdout } = await runCommand(["check", broken(), FLAWED]);
    expect(exitCode).toBe(3);
    expect(stdout).toContain("basic-data/total-sum");
    expect(stdout).toMatch(/broken\.pdf {2}CORRUPT/u);
  });
});

describe("a file that is no report", () => {
  const notice = async (): Promise<string> => {
    const path = join(folder, "notice.txt");
    await writeFile(path, "通知\n\n各单位：\n请于下周一上午九点参加会议。\n");
    return path;
  };

  it("is said to be none, and is no success by itself", async () => {
    const { exitCode, stdout } = await runCommand(["check", await notice(), "--quiet"]);
    expect(exitCode).toBe(3);
    expect(stdout).toContain("不像绩效自评报告");
    expect(stdout).not.toContain("未发现问题");
    expect(stdout).toMatch(/共检查 0 份报告：.*另有 1 个文件不像报告/u);
  });

  it("may be written as it likes", async () => {
    const path = join(folder, "careless.txt");
    await writeFile(path, "通知\n\n各单位,各部门：\n请于下周一上午九点参加“会议，，不得缺席。\n");
    const { stdout } = await runCommand(["check", path, "--quiet"]);
    expect(stdout).toMatch(/^.*careless\.txt\n\n {2}不像绩效自评报告，未能核对\n/u);
    expect(stdout).toContain("提示 0 处");
  });

  it("decides nothing among reports", async () => {
    const { exitCode, stdout } = await runCommand(["check", await notice(), CLEAN, "--quiet", "--format", "json"]);
    expect(exitCode).toBe(0);
    const { files, summary } = JSON.parse(stdout) as { files: { status: string; evaluated: number }[]; summary: unknown };
    expect(files.map(({ status }) => status)).toEqual(["noReport", "checked"]);
    expect(files[1]?.evaluated).toBeGreaterThan(20);
    expect(summary).toMatchObject({ files: 2, unchecked: 1, unreadable: 0 });
  });
});

describe("with --lang en, or a configuration that says so,", () => {
  it("nothing that ziping says of its own is Chinese", async () => {
    const config = join(folder, "english.json");
    await writeFile(config, '{"lang": "en"}');
    for (const more of [
      ["--lang", "en"],
      ["--config", config],
    ]) {
      const { stdout, stderr } = await runCommand(["check", CLEAN, broken(), "no-such-file.docx", ...more, "--verbose"]);
      expect(stderr).toContain("grid-inferred rows and columns");
      expect(stderr).not.toMatch(/\p{Script=Han}/u);
      expect(stdout).toContain("damaged or incomplete");
      expect(stdout.split("unreadable")[1]).not.toMatch(/\p{Script=Han}/u);
    }
    const parsed = await runCommand(["parse", broken(), "--lang", "en"]);
    expect(parsed.stderr).toMatch(/CORRUPT damaged or incomplete/u);
  });
});

describe("the form of output", () => {
  it.each<[readonly string[], RegExp]>([
    [["check", "--output", "a.html"], /^<!doctype html>/u],
    [["check", "--output", "a.XLSX"], /^PK/u],
    [["check", "--output", "a.csv"], /^\uFEFF文件,/u],
    [["check", "--output", "a.md"], /^# /u],
    [["check", "--output", "a.ndjson"], /^\{"path":/u],
    [["check", "--output", "a.txt"], /^\S+report\.txt\n/u],
    [["check", "--output", "a.docx"], /^\S+report\.txt\n/u],
    [["check", "--output", "a.html", "--format", "markdown"], /^# /u],
    [["parse", "--output", "a.ndjson"], /^\{.*\}\n$/u],
    [["tables", "--output", "a.html"], /^<!doctype html>/u],
  ])("of %j is told from the name of the file where nothing else tells it", async ([command, option, name, ...more], start) => {
    const file = join(folder, name ?? "");
    await runCommand([command ?? "", FLAWED, "--quiet", option ?? "", file, ...more]);
    expect(await readFile(file, "utf8")).toMatch(start);
  });
});

describe("a folder without files to check", () => {
  it("says so", async () => {
    const empty = await mkdtemp(join(folder, "empty-"));
    expect((await runCommand(["check", empty])).stdout).toMatch(/没有找到可检查的文件/u);
    expect((await runCommand(["check", empty, "--lang", "en"])).stdout).toMatch(/^No file to check/u);
  });
});

describe("the text form", () => {
  it("tells errors first, then warnings, then hints; JSON keeps the order of the report", async () => {
    const argv = ["check", FLAWED, "--quiet", "--rule", "structure/*=warning", "--rule", "prose/*=info"];
    const { stdout } = await runCommand(argv);
    const marks = [...stdout.matchAll(/^ {2}([✖▲·]) /gmu)].map(([, mark]) => mark ?? "");
    const rank = (mark: string): number => "✖▲·".indexOf(mark);
    expect(new Set(marks).size).toBeGreaterThan(1);
    expect(marks).toEqual([...marks].sort((a, b) => rank(a) - rank(b)));
    const json = JSON.parse((await runCommand([...argv, "--format", "json"])).stdout) as {
      files: { findings: { severity: string }[] }[];
    };
    const severities = json.files[0]?.findings.map(({ severity }) => severity) ?? [];
    const order = ["error", "warning", "info"];
    expect(severities).toHaveLength(marks.length);
    expect(severities).not.toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe("ziping check", () => {
  it("prints results alone on standard output, and doubts about reading on standard error", async () => {
    const { stdout, stderr } = await runCommand(["check", CLEAN]);
    expect(stdout).toContain("未发现问题");
    expect(stdout).not.toContain("grid-inferred");
    expect(stderr).toContain("grid-inferred");
  });

  it("says nothing on standard error with --quiet", async () => {
    expect((await runCommand(["check", CLEAN, "--quiet"])).stderr).toBe("");
  });

  it("shows no progress and no colours where there is no terminal", async () => {
    const { stdout, stderr } = await runCommand(["check", FLAWED]);
    expect(stdout + stderr).not.toContain("\u001B");
  });

  it("shows progress on a terminal", async () => {
    const { stderr } = await runCommand(["check", CLEAN, FLAWED], { isTerminal: true });
    expect(stderr).toContain("\r\u001B[K");
    expect(stderr).toMatch(/已检查 \d/u);
  });

  it.each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "" }, true],
    [{ TERM: "dumb" }, false],
  ])("colours a terminal as the environment %j allows", async (environment, isColoured) => {
    const { stdout } = await runCommand(["check", FLAWED], { isTerminal: true, environment });
    expect(stdout.includes("\u001B[31m")).toBe(isColoured);
  });

  it("writes English messages with --lang en", async () => {
    const { stdout } = await runCommand(["check", FLAWED, "--lang", "en"]);
    expect(stdout).toMatch(/1 report checked: \d+ errors/u);
    expect(stdout).toContain("expected 3960.21 万元, found 3960.32 万元, off by 0.11 万元");
  });

  it("prints one document a line with --format ndjson, unreadable ones included", async () => {
    const { stdout, stderr } = await runCommand(["check", CLEAN, broken(), FLAWED, "--format", "ndjson"]);
    const lines = stdout.trimEnd().split("\n");
    const files = lines.map((line) => JSON.parse(line) as { path: string; findings: unknown[]; error?: { code: string } });
    expect(files.map(({ path }) => path)).toEqual([CLEAN, broken(), FLAWED]);
    expect(files.map(({ findings }) => findings.length > 0)).toEqual([false, false, true]);
    expect(files[1]?.error?.code).toBe("CORRUPT");
    expect(stderr).toContain(`${broken()}: CORRUPT`);
  });

  it("names the file in every finding", async () => {
    const { stdout } = await runCommand(["check", FLAWED, "--format", "ndjson"]);
    const { findings } = JSON.parse(stdout) as { findings: { path: string }[] };
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set([FLAWED]));
  });

  it("lists every relation with --explain", async () => {
    const { stdout } = await runCommand(["check", CLEAN, "--explain"]);
    expect(stdout).toMatch(/✓ 相符 +basic-data\/total-sum/u);
    expect(stdout).toMatch(/✓ 相符 +structure\/numbering .*: 未见“标题编号不连续”\n/u);
    expect(stdout).toMatch(/✓ 相符 +identity\/year .*: 年度前后一致\n/u);
    const flawed = await runCommand(["check", FLAWED, "--explain", "--lang", "en"]);
    expect(flawed.stdout).toMatch(/✓ .*: not seen: “/u);
    expect(flawed.stdout).not.toMatch(/✖ .*: not seen: “/u);
    const json = await runCommand(["check", CLEAN, "--explain", "--format", "json"]);
    const document = JSON.parse(json.stdout) as { files: [{ relations: { state: string }[] }] };
    expect(document.files[0].relations.some(({ state }) => state === "exact")).toBe(true);
  });

  it("writes a whole file with --output, and nothing beside it", async () => {
    const output = join(folder, "result.json");
    const { stdout } = await runCommand(["check", FLAWED, "--format", "json", "--output", output]);
    expect(stdout).toBe("");
    expect(JSON.parse(await readFile(output, "utf8"))).toMatchObject({ summary: { files: 1 } });
    expect(await readdir(folder)).not.toContain("result.json.part");
  });

  it.each(["xlsx", "html"])("refuses to write %s to a terminal, and says what to do", async (format) => {
    const { exitCode, stdout, stderr } = await runCommand(["check", CLEAN, "--format", format], { isTerminal: true });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`--output FILE.${format}`);
  });

  it("writes a workbook with every relation to a file", async () => {
    const output = join(folder, "result.xlsx");
    expect((await runCommand(["check", CLEAN, "--format", "xlsx", "--output", output])).exitCode).toBe(0);
    const relations = readWorkbook(await readFile(output)).find(({ name }) => name === "核对关系");
    expect(relations?.rows.length).toBeGreaterThan(20);
  });

  it.each([[["no", "such", "folder", "x"]], [[]]])("ends with 2 when %j in a folder cannot be written", async (names) => {
    const { exitCode, stderr } = await runCommand(["check", CLEAN, "--output", join(folder, ...names)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--output");
  });

  it("leaves out what --rule switches off", async () => {
    const { stdout } = await runCommand(["check", FLAWED, "--format", "ndjson", "--rule", "basic-data/*=off"]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
    expect(findings.some(({ rule }) => rule.startsWith("basic-data/"))).toBe(false);
  });
});

describe("the configuration file of ziping check", () => {
  const configure = async (content: string): Promise<string> => {
    const path = join(folder, "config.json");
    await writeFile(path, content);
    return path;
  };

  it("sets severities, language and the threshold; an option wins", async () => {
    const config = await configure(
      JSON.stringify({ lang: "en", failOn: "never", severities: { "basic-data/total-sum": "off" } }),
    );
    const { exitCode, stdout } = await runCommand(["check", FLAWED, "--config", config]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("1 report checked");
    expect(stdout).not.toContain("basic-data/total-sum");
    const told = await runCommand(["check", FLAWED, "--config", config, "--lang", "zh", "--rule", "basic-data/total-sum=error"]);
    expect(told.stdout).toContain("basic-data/total-sum");
    expect(told.stdout).toContain("共检查 1 份报告");
  });

  it.each([
    ["{", "JSON"],
    ['{"severity":{}}', "severity"],
    ['{"failOn":"loud"}', "failOn"],
    ['{"severities":{"basic-data/total-sum":"loud"}}', "severities.basic-data/total-sum"],
    ['{"severities":{"no/such-rule":"off"}}', "no/such-rule"],
    ['{"options":{"basic-data/total-sum":{"noSuchOption":1}}}', "noSuchOption"],
  ])("ends with 2 for %s and names what is wrong", async (content, named) => {
    const { exitCode, stderr } = await runCommand(["check", CLEAN, "--config", await configure(content)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(named);
  });
});
