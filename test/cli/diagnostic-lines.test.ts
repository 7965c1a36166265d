import { describe, expect, it } from "vitest";

import { diagnosticLines } from "../../src/cli/diagnostic-lines.js";
import type { Diagnostic, DiagnosticCode } from "../../src/document/diagnostic.js";

const some = (code: DiagnosticCode, count: number): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, index) => ({ code, message: `${code} ${index}` }));

const told = (diagnostics: readonly Diagnostic[], options: Readonly<Record<string, boolean>> = {}): readonly string[] =>
  diagnosticLines("a.pdf", diagnostics, { paths: [], options }, "zh").split("\n").slice(0, -1);

describe("doubts about reading", () => {
  const diagnostics = [
    ...some("unit-assumed", 1),
    ...some("grid-inferred", 2),
    ...some("label-unknown", 1),
    ...some("grid-inferred", 30),
    ...some("column-unknown", 2),
    ...some("amount-unreadable", 3),
  ];

  it("of one code are one line with how many there are; further codes are counted", () => {
    expect(told(diagnostics)).toEqual([
      "a.pdf: unit-assumed unit-assumed 0",
      "a.pdf: grid-inferred grid-inferred 0（同类疑点另有 31 处，--verbose 全部列出）",
      "a.pdf: label-unknown label-unknown 0",
      "a.pdf: 还有 5 处读取疑点（--verbose 全部列出）",
    ]);
  });

  it("are all told with --verbose, and none with --quiet", () => {
    expect(told(diagnostics, { verbose: true })).toHaveLength(diagnostics.length);
    expect(told(diagnostics, { quiet: true })).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it("are told in English too", () => {
    const lines = diagnosticLines("a.pdf", some("grid-inferred", 2), { paths: [], options: {} }, "en");
    expect(lines).toMatch(/^a\.pdf: grid-inferred .* \(and 1 more of this kind, --verbose lists them\)\n$/u);
  });
});
