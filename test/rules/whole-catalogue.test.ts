import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import { RULES } from "../../src/rules/registry.js";
import { type Expected, reportFromExpected } from "../support/report-from-expected.js";

const SHARED = fileURLToPath(new URL("../../../shared/reports/", import.meta.url));
const isThere = existsSync(SHARED);

interface Fault {
  readonly kind: string;
  readonly figures?: readonly string[];
}
type Known = Expected & { readonly faults?: readonly Fault[] };

function knownReports(): readonly (readonly [string, Known])[] {
  if (!isThere) return [];
  const names = readdirSync(SHARED, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => [name, JSON.parse(readFileSync(`${SHARED}${name}`, "utf8")) as Known] as const);
}

/** What a fault must at least be found by, whatever its figures; kinds that need the prose itself are left out. */
const FOUND_BY: Readonly<Record<string, RegExp>> = {
  "total-restated": /^prose\/restated$/u,
  "sum-mismatch-basic": /^basic-data\/.*-sum$/u,
  "parent-blank": /^basic-data\/parent-blank$/u,
  "sum-mismatch-eval": /^scoring\/(?:source|use|fund-rows)-sum$/u,
  "rate-wrong": /^(?:basic-data|scoring)\/.*rate/u,
  "weights-level1": /^scoring\/level-weight$/u,
  "total-weight": /^scoring\/total-weight$/u,
  "score-over-weight": /^scoring\/score-over-weight$/u,
  "scores-total": /^scoring\/total-score$/u,
  "score-vs-rate": /^scoring\/execution-score$/u,
  "tables-disagree": /^tables\//u,
  numbering: /^structure\/numbering$/u,
  "none-but-amount": /^prose\/declared-none$/u,
  "department-mismatch": /^identity\/department$/u,
  "deviation-missing": /^scoring\/deviation-reason$/u,
  "blank-required": /^structure\/blank-required$/u,
};

describe.skipIf(!isThere)("the rules together", () => {
  it("say nothing loud of reports without faults", () => {
    const alarms = knownReports()
      .filter(([, { meta }]) => meta?.clean === true)
      .flatMap(([name, expected]) =>
        inspectReport(reportFromExpected(expected))
          .findings.filter(({ severity }) => severity !== "info")
          .map(({ rule, message }) => `${name} ${rule} ${message}`),
      );
    expect(alarms).toEqual([]);
  });

  it("find every fault of the kinds that tables and facts show", () => {
    const missed = knownReports().flatMap(([name, expected]) => {
      const found = new Set(inspectReport(reportFromExpected(expected)).findings.map(({ rule }) => rule));
      return (expected.faults ?? [])
        .filter(({ kind }) => FOUND_BY[kind] !== undefined && ![...found].some((rule) => FOUND_BY[kind]?.test(rule)))
        .map(({ kind }) => `${name} ${kind}`);
    });
    expect(missed).toEqual([]);
  });

  it("never fail", () => {
    const failures = knownReports().flatMap(([, expected]) => inspectReport(reportFromExpected(expected)).failures);
    expect(failures).toEqual([]);
    expect(RULES.length).toBeGreaterThan(70);
  });
});
