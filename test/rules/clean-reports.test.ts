import { describe, expect, it } from "vitest";
import { selectRules } from "../../src/check/check-options.js";
import { severityOf } from "../../src/check/judge-report.js";
import { runReportRules } from "../../src/check/run-rules.js";
import { buildReport } from "../../src/parse-report.js";
import { PROFILES } from "../../src/profiles/registry.js";
import { RULES } from "../../src/rules/registry.js";
import { cleanDocument } from "../support/clean-reports/clean-document.js";

const MEMORY = { path: null, format: "docx", bytes: 0, sha256: "" } as const;
const SELECTED = selectRules(RULES, {});
const BATCH = 50;

/** The loud verdicts on one report; findings are not rendered, which would double the time. */
function alarmsOf(seed: number): readonly string[] {
  const report = buildReport(cleanDocument(seed), MEMORY, PROFILES);
  const profile = PROFILES.find(({ id }) => id === report.template);
  const { verdicts, failures } = runReportRules(report, SELECTED, profile);
  expect(profile?.id).toBe("hunan-department-10");
  expect(report.basicData?.lines.length ?? 0).toBeGreaterThan(10);
  expect(report.departmentEvaluation?.indicators.length ?? 0).toBeGreaterThan(4);
  expect(failures).toEqual([]);
  const loud = verdicts.filter((verdict) => !["info", undefined].includes(severityOf(verdict)));
  return loud.map(({ selected, verdict }) => `${seed} ${selected.rule.id} ${verdict.formula ?? verdict.code}`);
}

describe("a thousand reports without faults", () => {
  it.each(Array.from({ length: 20 }, (_, batch) => batch * BATCH))("draw no error and no warning (from seed %i)", (first) => {
    expect(Array.from({ length: BATCH }, (_, index) => alarmsOf(first + index)).flat()).toEqual([]);
  });
});
