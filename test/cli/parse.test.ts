import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Report } from "../../src/report/report.js";
import { runCommand } from "../support/memory-terminal.js";

const REPORTS = ["clean-ten-sections", "figures-disagree", "older-seven-sections"].map(
  (name) => `fixtures/reports/${name}/report.txt`,
);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-"));
});
afterAll(() => rm(folder, { recursive: true }));

function pathsOf(reports: readonly Report[]): readonly (string | null)[] {
  return reports.map(({ source }) => source.path);
}

describe("ziping parse", () => {
  it("prints one report as an object", async () => {
    const { exitCode, stdout } = await runCommand(["parse", ...REPORTS.slice(0, 1)]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, year: 2022, department: { text: "云溪市档案馆" } });
  });

  it("prints several reports as an array", async () => {
    const { stdout } = await runCommand(["parse", ...REPORTS]);
    expect(pathsOf(JSON.parse(stdout) as Report[])).toEqual(REPORTS);
  });

  it("prints one report a line, in the order given, with --format ndjson", async () => {
    const order = [...REPORTS].reverse();
    const { stdout } = await runCommand(["parse", "--format", "ndjson", ...order]);
    const lines = stdout.trimEnd().split("\n");
    expect(pathsOf(lines.map((line) => JSON.parse(line) as Report))).toEqual(order);
  });

  it("searches a folder", async () => {
    const { stdout } = await runCommand(["parse", "--format", "ndjson", "fixtures/reports"]);
    expect(stdout.trimEnd().split("\n").length).toBeGreaterThanOrEqual(REPORTS.length);
  });

  it("goes on after a file that cannot be read, names it with its code, and ends with 3", async () => {
    const broken = join(folder, "broken.pdf");
    await writeFile(broken, "%PDF-1.7 and nothing else");
    const { exitCode, stdout, stderr } = await runCommand(["parse", "--format", "ndjson", broken, "none.txt", ...REPORTS]);
    expect(exitCode).toBe(3);
    expect(stdout.trimEnd().split("\n")).toHaveLength(REPORTS.length);
    expect(stderr).toContain(`${broken}: CORRUPT `);
    expect(stderr).toContain("none.txt: NOT_FOUND ");
  });

  it("prints nothing when no file could be read", async () => {
    expect(await runCommand(["parse", "none.txt"])).toMatchObject({ exitCode: 3, stdout: "" });
  });
});

describe("ziping tables", () => {
  it("prints every grid as CSV, each cell once", async () => {
    const { exitCode, stdout } = await runCommand(["tables", ...REPORTS.slice(0, 1)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("支出总额,812.46,,845.30,,868.95,");
    expect(stdout.split("经费控制情况（万元）")).toHaveLength(2);
  });

  it("prints the grids as JSON", async () => {
    const { stdout } = await runCommand(["tables", "--format", "json", ...REPORTS.slice(0, 1)]);
    const [document] = JSON.parse(stdout) as [{ tables: { rows: number; cells: { text: string }[] }[] }];
    expect(document.tables).toHaveLength(2);
    expect(document.tables[0]?.cells.some(({ text }) => text === "支出总额")).toBe(true);
  });

  it("prints the grids as a page", async () => {
    const { stdout } = await runCommand(["tables", "--format", "html", ...REPORTS.slice(0, 1)]);
    expect(stdout).toContain("<td>支出总额</td>");
  });
});

describe("ziping view", () => {
  it("shows a text report as a page of its blocks", async () => {
    const { exitCode, stdout } = await runCommand(["view", ...REPORTS.slice(0, 1)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("<!doctype html>");
    expect(stdout).toContain("2022年度云溪市档案馆整体支出绩效自评报告");
    expect(stdout).toContain("<td>支出总额</td>");
  });

  it("ends with 3 for a file that cannot be read", async () => {
    expect(await runCommand(["view", "none.docx"])).toMatchObject({ exitCode: 3, stdout: "" });
  });
});

describe("a file without tables", () => {
  it.each([[["tables"]], [["tables", "--format", "json"]], [["view"]]])("is named on standard error by %j", async (argv) => {
    const path = join(folder, "letter.txt");
    await writeFile(path, "各位同事：\n明天上午九点开会，请准时参加。\n");
    const { exitCode, stderr } = await runCommand([...argv, path, "--lang", "en"]);
    expect([exitCode, stderr]).toEqual([0, `${path}: the file has no tables\n`]);
    expect((await runCommand([...argv, path])).stderr).toBe(`${path}: 文件中没有表格\n`);
    expect((await runCommand([...argv, path, "--quiet"])).stderr).toBe("");
  });

  it("is not what a report is taken for", async () => {
    expect((await runCommand(["tables", "fixtures/reports/figures-disagree/report.txt"])).stderr).not.toContain("没有表格");
  });
});

describe("ziping view FOLDER", () => {
  it("is refused with what to do instead", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["view", "fixtures/reports", "--lang", "en"]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('ziping check "fixtures/reports" --format html --output FILE.html');
  });
});

describe("ziping rules", () => {
  it("lists rules as the configuration has them, its own among them", async () => {
    const config = join(folder, "rules.config.mjs");
    const meta = {
      title: { zh: "自定规则", en: "Our rule" },
      checks: { zh: "自定。", en: "Ours." },
      formula: "—",
      source: "—",
      exceptions: { zh: "无", en: "none" },
      severity: "warning",
      group: "ours",
    };
    const own = { id: "ours/date", scope: "report", meta, options: {}, messages: {}, examples: { fails: [], holds: [] } };
    await writeFile(
      config,
      `export default {
        lang: "en",
        baseline: "not-there.json",
        severities: { "style/*": "off", "basic-data/total-sum": "info" },
        rules: [{ ...${JSON.stringify(own)}, check: () => [] }],
      };`,
    );
    const { exitCode, stdout } = await runCommand(["rules", "--config", config]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ours\/\n +ours\/date +warning +Our rule$/mu);
    expect(stdout).toMatch(/style\/punctuation +off /u);
    expect(stdout).toMatch(/basic-data\/total-sum +info /u);
    expect((await runCommand(["rules", "ours/date", "--config", config])).stdout).toContain("Our rule");
    expect((await runCommand(["rules", "--config", join(folder, "none.json")])).exitCode).toBe(2);
  });

  it("lists every rule with its severity and title", async () => {
    const { stdout } = await runCommand(["rules"]);
    expect(stdout).toMatch(/basic-data\/total-sum +错误 +支出总额/u);
  });

  it.each(["zh", "en"])("explains one rule (%s)", async (lang) => {
    const { stdout } = await runCommand(["rules", "basic-data/total-sum", "--lang", lang]);
    expect(stdout).toContain("支出总额 = 基本支出 + 项目支出");
  });
});
