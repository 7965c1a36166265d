import { existsSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import { quote } from "../../src/rules/place/quote.js";
import { RULES } from "../../src/rules/registry.js";
import type { Rule } from "../../src/rules/rule.js";
import { exampleFindings, exampleReports, ruleIndex, rulePage } from "../support/rule-page.js";

const PAGE_FORMAT = { parser: "markdown", printWidth: 130 } as const;
const PLACEHOLDER = /\{[a-zA-Z]+\}/u;
const HAN = /\p{Script=Han}/u;

async function page(text: string): Promise<string> {
  return format(text, PAGE_FORMAT);
}

describe("the registry", () => {
  it("has every id once", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is listed in docs/rules", async () => {
    await expect(await page(ruleIndex(RULES))).toMatchFileSnapshot("../../docs/rules/README.md");
  });
});

describe.each(RULES.map((rule): readonly [string, Rule] => [rule.id, rule]))("%s", (id, rule) => {
  it("lives at its id", () => {
    expect(existsSync(new URL(`../../src/rules/${id}.ts`, import.meta.url))).toBe(true);
    expect(rule.meta.group).toBe(id.split("/")[0]);
  });

  it("says everything in both languages", () => {
    const texts = [
      rule.meta.title,
      rule.meta.checks,
      rule.meta.exceptions,
      ...Object.values(rule.messages),
      ...Object.values(rule.optionHelp ?? {}),
    ];
    for (const text of texts) {
      expect(text.zh).toMatch(HAN);
      expect(text.en).not.toBe("");
      expect(placeholders(text.en)).toEqual(placeholders(text.zh));
    }
    expect(Object.keys(rule.optionHelp ?? {})).toEqual(Object.keys(rule.options));
  });

  it("finds its failing example, in sentences without gaps", () => {
    const { fails } = rule.examples ?? { fails: [] };
    for (const lang of ["zh", "en"] as const) {
      const findings = exampleFindings(rule, fails, lang);
      expect(findings.length).toBeGreaterThan(0);
      for (const { message } of findings) expect(message).not.toMatch(PLACEHOLDER);
    }
  });

  it("is silent on its holding example, and so is every louder rule", () => {
    const { holds } = rule.examples ?? { holds: [] };
    expect(exampleFindings(rule, holds, "zh")).toEqual([]);
    const loud = exampleReports(holds).flatMap((report) =>
      inspectReport(report).findings.filter(({ severity }) => severity !== "info"),
    );
    expect(loud).toEqual([]);
  });

  it("quotes what stands at the places of its evidence", () => {
    const reports = new Map(exampleReports(rule.examples?.fails ?? []).map((report) => [report.source.path, report]));
    for (const finding of exampleFindings(rule, rule.examples?.fails ?? [], "zh")) {
      for (const { text, at, path } of finding.evidence) {
        const report = reports.get(path ?? finding.path);
        const known = report === undefined ? undefined : quote(report, at);
        if (known !== undefined) expect(text).toBe(known.text);
      }
    }
  });

  it("has an up-to-date page", async () => {
    await expect(await page(rulePage(rule))).toMatchFileSnapshot(`../../docs/rules/${id}.md`);
  });
});

function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{[a-zA-Z]+\}/gu)].map(([name]) => name).sort();
}
