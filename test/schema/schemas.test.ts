import { describe, expect, it } from "vitest";

import type { Report } from "../../src/report/report.js";
import { parseReport } from "../../src/parse-report.js";
import { CheckOutputSchema } from "../../src/schema/check-output.js";
import { jsonSchemas } from "../../src/schema/json-schemas.js";
import { ReportSchema } from "../../src/schema/report-schema.js";
import { runCommand } from "../support/memory-terminal.js";

const REPORTS = ["clean-ten-sections", "figures-disagree", "older-seven-sections"].map(
  (name) => `fixtures/reports/${name}/report.txt`,
);

describe("ReportSchema", () => {
  it.each(REPORTS)("describes every field of %s", async (path) => {
    const report = JSON.parse(JSON.stringify(await parseReport(path))) as Report;
    expect(ReportSchema.parse(report)).toEqual(report);
  });

  it.each([
    [{ schemaVersion: 2 }],
    [{ year: "2022" }],
    [
      {
        facts: [{ metric: null, label: "", year: null, value: "1,234", unit: "万元", text: "", partOf: null, at: { block: 0 } }],
      },
    ],
  ])("refuses %j", async (change) => {
    const report = await parseReport("fixtures/reports/clean-ten-sections/report.txt");
    expect(ReportSchema.safeParse({ ...report, ...change }).success).toBe(false);
  });
});

describe("CheckOutputSchema", () => {
  it("describes every field of what ziping check prints", async () => {
    const { stdout } = await runCommand(["check", "fixtures/reports", "none.txt", "--format", "json", "--explain"]);
    const output: unknown = JSON.parse(stdout);
    expect(CheckOutputSchema.parse(output)).toEqual(output);
  });
});

describe("the JSON Schema files", () => {
  it.each(Object.entries(jsonSchemas()))("%s is up to date", async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../docs/schema/${name}.schema.json`);
  });
});
