import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import { buildReport } from "../../src/parse-report.js";
import { PROFILES } from "../../src/profiles/registry.js";
import { cleanDocument } from "../support/clean-reports/clean-document.js";

const MEMORY = { path: null, format: "docx", bytes: 0, sha256: "" } as const;
const BATCH = 50;

function alarmsOf(seed: number): readonly string[] {
  const report = buildReport(cleanDocument(seed), MEMORY, PROFILES);
  expect(report.basicData?.lines.length ?? 0).toBeGreaterThan(10);
  expect(report.departmentEvaluation?.indicators.length ?? 0).toBeGreaterThan(4);
  const { findings, failures } = inspectReport(report);
  expect(failures).toEqual([]);
  const loud = findings.filter(({ severity }) => severity !== "info");
  return loud.map(({ severity, rule, message }) => `${seed} ${severity} ${rule} ${message}`);
}

describe("a thousand reports without faults", () => {
  it.each(Array.from({ length: 20 }, (_, batch) => batch * BATCH))("draw no error and no warning (from seed %i)", (first) => {
    expect(Array.from({ length: BATCH }, (_, index) => alarmsOf(first + index)).flat()).toEqual([]);
  });
});
