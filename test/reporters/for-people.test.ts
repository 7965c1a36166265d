import { describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { REPORTERS, type ReporterName } from "../../src/reporters/registry.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import type { Evidence, Finding } from "../../src/rules/finding.js";
import { renderedText } from "../support/rendered.js";

/** Made up: no number of a person stands in this repository. */
const MOBILE = `139${"1".repeat(8)}`;
const IDENTITY = `43090019900101${"0".repeat(3)}X`;
const PEOPLE = `张三 ${MOBILE}，${IDENTITY}`;

const PLACE: Evidence = { role: "正文", place: `表 · ${PEOPLE}`, text: PEOPLE, at: { block: 1, cell: { row: 0, col: 0 } } };
const FINDING: Finding = {
  rule: "style/punctuation",
  severity: "info",
  message: `「${PEOPLE}」`,
  evidence: [PLACE],
  path: "a.docx",
  fingerprint: "0000000000000001",
  cause: { group: 1, suspect: PLACE, explains: 2, message: PEOPLE },
};
const REPORT = {
  ...buildReport({ department: PEOPLE, sections: [] }),
  tables: [
    {
      block: 1,
      caption: PEOPLE,
      rows: 1,
      cols: 1,
      cells: [{ row: 0, col: 0, rowSpan: 1, colSpan: 1, text: PEOPLE, at: { block: 1, cell: { row: 0, col: 0 } } }],
    },
  ],
};
const FILES: readonly CheckedFile[] = [
  {
    path: "a.docx",
    report: REPORT,
    findings: [FINDING],
    relations: [{ rule: "a/b", title: "关系", state: "insufficientData", reason: PEOPLE, evidence: [PLACE] }],
    failures: [{ rule: "a/b", message: PEOPLE }],
  },
  { path: "b.docx", findings: [], error: { code: "CORRUPT", message: PEOPLE } },
];

/** An amount in 元 that looks like a mobile number, and takes part in a relation. */
const AMOUNT: readonly CheckedFile[] = [
  {
    path: "a.docx",
    findings: [
      {
        ...FINDING,
        message: `合计 ${MOBILE}`,
        unit: "元",
        actual: MOBILE,
        evidence: [{ ...PLACE, place: "表", text: MOBILE, value: MOBILE }],
      },
    ],
  },
];

const FOR_PROGRAMS: readonly string[] = ["json", "ndjson"];
const NAMES = Object.keys(REPORTERS) as ReporterName[];

describe.each(NAMES.filter((name) => !FOR_PROGRAMS.includes(name)))("the %s reporter, made for people,", (format) => {
  it("masks mobile and identity-card numbers wherever they stand", async () => {
    const output = await renderedText({ format, lang: "zh" }, FILES);
    expect(output).not.toContain(MOBILE);
    expect(output).not.toContain(IDENTITY);
    expect(output.replaceAll("\\", "")).toContain("139******11");
  });

  it("shows an amount in full", async () => {
    expect(await renderedText({ format, lang: "zh" }, AMOUNT)).toContain(MOBILE);
  });
});

describe.each(NAMES.filter((name) => FOR_PROGRAMS.includes(name)))("the %s reporter, made for programs,", (format) => {
  it("gives every text as it stands at its place", async () => {
    expect(await renderedText({ format }, FILES)).toContain(MOBILE);
  });
});
