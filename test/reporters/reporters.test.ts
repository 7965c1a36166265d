import { describe, expect, it } from "vitest";

import { REPORTERS, type ReporterName } from "../../src/reporters/registry.js";
import type { RenderOptions } from "../../src/reporters/render-result.js";
import { CHECKED_FILES } from "../support/checked-files.js";
import { renderedText, withoutStyleAndScript } from "../support/rendered.js";
import { sarifRun } from "../support/sarif-schema.js";

function rendered(options: RenderOptions, files = CHECKED_FILES): Promise<string> {
  return renderedText(options, files);
}

const NAMES = Object.keys(REPORTERS) as ReporterName[];

describe.each(NAMES)("the %s reporter", (format) => {
  const reporter = REPORTERS[format];

  it("goes by its name in the registry", () => {
    expect(reporter.name).toBe(format);
  });

  it.each(["zh", "en"] as const)("renders the shared sample in %s", async (lang) => {
    const output = await rendered({ format, lang });
    await expect(format === "html" ? withoutStyleAndScript(output) : output).toMatchFileSnapshot(
      `../../fixtures/reporters/${format}.${lang}.${format === "xlsx" ? "txt" : reporter.fileExtension}`,
    );
  });

  it("names the unreadable file, its code and what to do", async () => {
    const output = (await rendered({ format })).replaceAll("\\", "");
    expect(output).toContain("NO_TEXT");
    expect(output).toContain("没有文字层，请先做文字识别。");
    expect(["reports/扫描.pdf", `reports/${encodeURIComponent("扫描.pdf")}`].some((path) => output.includes(path))).toBe(true);
  });

  it("lets no control character of a report through", async () => {
    expect(await rendered({ format })).not.toMatch(/[^\P{Cc}\n\r]/u);
  });
});

describe("a finding with many places", () => {
  it("shows the first of them as text, and says how many more there are", async () => {
    const [file] = CHECKED_FILES;
    const [finding] = file?.findings ?? [];
    const [place] = finding?.evidence ?? [];
    if (file === undefined || finding === undefined || place === undefined) throw new Error("no finding to show");
    const many = { ...file, findings: [{ ...finding, evidence: Array.from({ length: 12 }, () => place) }] };
    const text = await rendered({ format: "text", lang: "zh" }, [many]);
    expect(text.split(place.place).length - 1).toBeLessThan(8);
    expect(text).toContain("另有 7 处");
  });
});

describe("the text reporter", () => {
  it("shows both values with their places, the difference, the formula once, and the rule", async () => {
    const output = await rendered({ format: "text" });
    for (const part of [
      "3960.32   附件1 基础数据表 · 支出总额",
      "1277.71   附件1 基础数据表 · 基本支出",
      "相差 0.11",
      "basic-data/total-sum",
    ]) {
      expect(output).toContain(part);
    }
  });

  it("tells a common cause with each finding that has it, which may be read alone", async () => {
    expect((await rendered({ format: "text" })).split("如支出总额应为 3960.21")).toHaveLength(3);
  });

  it("tells a limit as one, and a difference of rates in percentage points", async () => {
    const [file] = CHECKED_FILES;
    const [finding] = file?.findings ?? [];
    if (file === undefined || finding === undefined) throw new Error("the sample has no finding");
    const figures = { expected: "90", actual: "91", difference: "1" };
    const limit = { ...finding, ...figures, bound: "atMost", unit: "分" } as const;
    const rate = { ...finding, ...figures, unit: "%" };
    const findings = [limit, rate];
    expect(await rendered({ format: "text" }, [{ ...file, findings }])).toContain("不应大于 90 分，实为 91 分，相差 1 分");
    expect(await rendered({ format: "text" }, [{ ...file, findings }])).toContain("应为 90%，实为 91%，相差 1 个百分点");
    const english = await rendered({ format: "text", lang: "en" }, [{ ...file, findings }]);
    expect(english).toContain("at most 90 points, found 91 points, off by 1 point");
    expect(english).toContain("expected 90%, found 91%, off by 1 percentage point");
  });

  it("does not repeat a formula that the message has", async () => {
    const [file] = CHECKED_FILES;
    const [finding] = file?.findings ?? [];
    if (file === undefined || finding === undefined) throw new Error("the sample has no finding");
    const told = { ...file, findings: [{ ...finding, message: `不符：${finding.formula ?? ""}` }] };
    expect((await rendered({ format: "text" }, [told])).split("1277.71 + 2682.5 = 3960.21")).toHaveLength(3);
  });

  it("uses colours only when asked", async () => {
    expect(await rendered({ format: "text", colours: true })).toContain("\u001B[31m");
  });
});

describe("the json reporter", () => {
  it("writes one document whose summary counts everything", async () => {
    const document = JSON.parse(await rendered({ format: "json" })) as { files: unknown[]; summary: unknown };
    expect(document.files).toHaveLength(3);
    expect(document.summary).toEqual({
      files: 3,
      unreadable: 1,
      unchecked: 0,
      filesWithFindings: 1,
      findings: { error: 1, warning: 1, info: 1 },
      accepted: 0,
    });
  });

  it("writes a whole document for no files", async () => {
    expect(JSON.parse(await rendered({ format: "json" }, []))).toMatchObject({ files: [], summary: { files: 0 } });
  });
});

describe("the ndjson reporter", () => {
  it("writes one object a line", async () => {
    const lines = (await rendered({ format: "ndjson" })).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(CHECKED_FILES.map(({ path }) => path));
  });
});

describe("the csv reporter", () => {
  it("starts with a byte order mark and has as many columns in every row", async () => {
    const output = await rendered({ format: "csv" });
    expect(output.startsWith("\uFEFF")).toBe(true);
  });

  it("lets no text start a formula, and leaves numbers numbers", async () => {
    const output = await rendered({ format: "csv" });
    expect(output).toContain(`"'=HYPERLINK(`);
    expect(output).toContain(",-0.07,");
  });
});

describe("the sarif reporter", () => {
  it("says that the run was not wholly successful, and where each finding stands", async () => {
    const run = sarifRun(await rendered({ format: "sarif" }));
    expect(run.results.map(({ level }) => level)).toEqual(["error", "warning", "note"]);
    expect(run.results[0]?.relatedLocations).toHaveLength(2);
    expect(run.invocations[0]?.executionSuccessful).toBe(false);
  });

  it("tells what a baseline accepts as suppressed", async () => {
    const [file] = CHECKED_FILES;
    const accepted = (file?.findings ?? [])
      .slice(0, 2)
      .map((finding, index) => ({ ...finding, reason: index === 0 ? "已核实" : "" }));
    const output = await rendered({ format: "sarif" }, [{ path: "a.docx", findings: [], accepted }]);
    expect(sarifRun(output).results).toHaveLength(2);
    expect(output).toContain('"suppressions":[{"kind":"external","status":"accepted","justification":"已核实"}]');
  });

  it("tells of rules that could not finish", async () => {
    const files = [{ path: "a.docx", findings: [], failures: [{ rule: "basic-data/total-sum", message: "x" }] }];
    const run = sarifRun(await rendered({ format: "sarif" }, files));
    expect(run.invocations[0]?.toolExecutionNotifications[0]?.associatedRule).toEqual({ id: "basic-data/total-sum" });
  });

  it("writes a whole log for no files", async () => {
    const run = sarifRun(await rendered({ format: "sarif" }, []));
    expect(run.results).toEqual([]);
  });

  it.each([
    ["reports/一 县.docx", "reports/%E4%B8%80%20%E5%8E%BF.docx"],
    ["/reports/a.docx", "file:///reports/a.docx"],
    [String.raw`C:\reports\a#1.docx`, "file:///C:/reports/a%231.docx"],
  ])("writes %j as the URI %j", async (path, uri) => {
    const [first] = CHECKED_FILES;
    const files = [{ path, findings: first?.findings.slice(0, 1) ?? [] }];
    const run = sarifRun(await rendered({ format: "sarif" }, files));
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
