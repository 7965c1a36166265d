import { describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { REPORTERS, type ReporterName } from "../../src/reporters/registry.js";
import { CHECKED_FILES } from "../support/checked-files.js";
import { renderedText } from "../support/rendered.js";

const [FIRST, SECOND] = CHECKED_FILES;
if (FIRST === undefined || SECOND === undefined) throw new Error("the sample is too short");
const [SUM, OTHER] = FIRST.findings;
if (SUM === undefined || OTHER === undefined) throw new Error("the sample has too few findings");

const FORMATS = Object.keys(REPORTERS) as ReporterName[];
/** Lists what is still open alone. */
const OPEN_ALONE: ReadonlySet<ReporterName> = new Set(["csv"]);
/** Tells of findings alone. */
const FINDINGS_ALONE: ReadonlySet<ReporterName> = new Set(["csv", "sarif"]);

const told = (format: ReporterName, files: readonly CheckedFile[]): Promise<string> => renderedText({ format }, files);

function unknown(file: CheckedFile): CheckedFile {
  return { ...file, ...(file.report === undefined ? {} : { report: { ...file.report, kind: "unknown" } }), evaluated: 0 };
}

describe.each(FORMATS)("the form %s", (format) => {
  it("never says of a file that is no report that nothing was found", async () => {
    const text = await told(format, [unknown(SECOND)]);
    expect(text).not.toContain("未发现问题");
    expect(text).toMatch(/不像绩效自评报告|不像报告|noReport/u);
  });

  it.runIf(!FINDINGS_ALONE.has(format))("says how much was looked at where nothing was found", async () => {
    expect(await told(format, [{ ...SECOND, evaluated: 37 }])).toMatch(/37 项关系|"evaluated": ?37|\b37\b/u);
  });

  it.runIf(!OPEN_ALONE.has(format))("shows what a baseline accepts, with its reason, and apart from what is open", async () => {
    const file = { ...FIRST, findings: [], accepted: [{ ...SUM, reason: "已核对原始凭证" }] };
    const text = await told(format, [file]);
    expect(text).toMatch(format === "text" ? /按基线已接受 1 处/u : /已核对原始凭证/u);
  });

  it("says with which other files a file was judged", async () => {
    const compared = { ...FIRST, findings: [OTHER], comparedWith: ["reports/上年.docx"] };
    expect(await told(format, [compared])).toContain("reports/上年.docx");
  });

  it("tells what may be the cause, and by how much a figure is off", async () => {
    const text = await told(format, [{ ...FIRST, findings: [SUM] }]);
    for (const part of ["3960.21", "3960.32", "0.11", "如支出总额应为 3960.21", "支出总额"]) expect(text).toContain(part);
  });
});
