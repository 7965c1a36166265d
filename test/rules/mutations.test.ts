import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import type { Quantity, Report } from "../../src/report/report.js";
import { plainReport } from "../support/plain-report.js";

/** A number of a report by the path that leads to it. */
interface Place {
  readonly path: string;
  readonly quantity: { -readonly [key in keyof Quantity]: Quantity[key] };
}

function* numbersIn(value: unknown, path: string): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  if ("value" in value && "text" in value && typeof value.value === "string")
    yield { path, quantity: value as Place["quantity"] };
  else for (const [key, inner] of Object.entries(value)) yield* numbersIn(inner, `${path}.${key}`);
}

function numbersOf(report: Report): readonly Place[] {
  const { basicData, departmentEvaluation } = report;
  const lines = basicData?.lines.flatMap((line) => [...numbersIn(line, line.label)]) ?? [];
  const indicators =
    departmentEvaluation?.indicators.flatMap(({ name, weight, score }) => [...numbersIn({ weight, score }, name)]) ?? [];
  const { funds, bySource, byUse, total } = departmentEvaluation ?? {};
  return [
    ...numbersIn(basicData?.staffing, "staffing"),
    ...lines,
    ...numbersIn({ funds, bySource, byUse, total }, "evaluation"),
    ...indicators,
  ];
}

const CHANGES: Readonly<Record<string, (digits: string) => string>> = {
  "a digit": (digits) => `${(Number(digits.slice(0, 1)) % 9) + 1}${digits.slice(1)}`,
  "one unit of the last place": (digits) => {
    const scale = (digits.split(".")[1] ?? "").length;
    const units = String(BigInt(digits.replace(".", "")) + 1n).padStart(scale + 1, "0");
    return scale === 0 ? units : `${units.slice(0, -scale)}.${units.slice(-scale)}`;
  },
};
const NUMBER = /\d+(?:\.\d+)?/u;

function fingerprints(report: Report): ReadonlySet<string> {
  return new Set(inspectReport(report, { relations: false }).findings.map(({ rule, message }) => `${rule} ${message}`));
}

/** The places at which a change is told by nothing. */
function missedBy(change: (digits: string) => string): readonly string[] {
  const before = fingerprints(plainReport());
  return numbersOf(plainReport()).flatMap(({ path }, index) => {
    const report = plainReport();
    const place = numbersOf(report)[index];
    const digits = NUMBER.exec(place?.quantity.text ?? "")?.[0];
    if (place === undefined || digits === undefined || Number(digits) === 0) return [];
    const changed = change(digits);
    place.quantity.text = place.quantity.text.replace(digits, changed);
    place.quantity.value = changed.includes(".") ? changed.replace(/\.?0+$/u, "") : changed;
    return [...fingerprints(report)].some((message) => !before.has(message)) ? [] : [path];
  });
}

describe("one wrong number in a report", () => {
  it("is told wherever a relation covers it, if a digit is wrong", () => {
    expect(missedBy(CHANGES["a digit"] ?? String)).toEqual([
      "公用经费.priorYearActual",
      "公用经费.budget",
      "公用经费.actual",
      "政府采购金额.budget",
    ]);
  });

  it("is told wherever a relation covers it, if it is off by one unit of the last place", () => {
    expect(missedBy(CHANGES["one unit of the last place"] ?? String)).toEqual([
      "公用经费.priorYearActual",
      "公用经费.budget",
      "公用经费.actual",
      "政府采购金额.budget",
      "政府采购金额.actual",
      "evaluation.funds.0.annualBudget",
    ]);
  });
});
