import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check-report.js";
import { parseReport } from "../../src/parse-report.js";
import type { Report } from "../../src/report/report.js";

const SAMPLE = fileURLToPath(new URL("../../../shared/reports/yiyang-2022", import.meta.url));
const FORMATS = ["gb18030.txt", "docx", "doc", "html", "pdf"];

/** Everything that a report says, without where it is printed and how the file was read. */
function content(report: Report): unknown {
  const {
    title,
    year,
    department,
    kind,
    template,
    sections,
    attachments,
    basicData,
    departmentEvaluation,
    projectEvaluations,
    facts,
  } = report;
  const said = {
    title,
    year,
    department,
    kind,
    template,
    sections,
    attachments,
    basicData,
    departmentEvaluation,
    projectEvaluations,
    facts,
  };
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) =>
      POSITIONS.has(key) ? undefined : typeof value === "string" ? compact(value) : value,
    ),
  );
}

/**
 * What is found in a report, without where. A page does not tell a cell's paragraphs from its lines, so that what is said
 * of punctuation between them may differ.
 */
function found(report: Report): readonly string[] {
  return checkReport(report)
    .filter(({ rule }) => report.source.format !== "pdf" || !rule.startsWith("style/"))
    .map(({ rule, message, formula }) => [rule, withoutPage(message), formula ?? ""].join(": "))
    .sort();
}

/** 附件1 基础数据表（第 9 页）: not all formats have pages. */
function withoutPage(message: string): string {
  return compact(message).replace(/（第\d+页）/gu, "");
}

/** Places, and what the formats cut differently: paragraphs. */
const POSITIONS: ReadonlySet<string> = new Set(["at", "tables", "table", "paragraphs"]);

/** White space is layout, and formats lay out differently. */
function compact(text: string): string {
  return text.replace(/\s/gu, "");
}

describe.skipIf(!existsSync(`${SAMPLE}.txt`))("one report in all formats", () => {
  it.each(FORMATS)("says in .%s what it says in .txt", async (format) => {
    const [text, other] = await Promise.all([parseReport(`${SAMPLE}.txt`), parseReport(`${SAMPLE}.${format}`)]);
    expect(content(other)).toEqual(content(text));
    expect(found(other)).toEqual(found(text).filter((each) => format !== "pdf" || !each.startsWith("style/")));
  });
});

/** Our own report, in the formats that the sample does not have too. */
const OWN = ["docx", "doc", "html", "odt", "fodt", "rtf", "xlsx", "ofd"];

describe("our made-up report in all formats", () => {
  it.each(OWN)("says in .%s what it says in .txt", async (format) => {
    const text = await parseReport("fixtures/reports/clean-ten-sections/report.txt");
    const other = await parseReport(`fixtures/parse/same-report/report.${format}`);
    expect(other.source.format).toBe(format === "fodt" ? "odt" : format);
    expect(content(other)).toEqual(content(text));
    expect(found(other)).toEqual(found(text));
  });
});
