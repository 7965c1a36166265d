import { describe, expect, it } from "vitest";
import { checkReport, inspectReport } from "../../src/check-report.js";
import { selectRules } from "../../src/check/check-options.js";
import { ZipingError } from "../../src/document/ziping-error.js";
import { basicDataExample } from "../../src/rules/example/basic-data-example.js";
import { buildReport } from "../../src/rules/example/build-report.js";
import { RULES } from "../../src/rules/registry.js";
import { defineRule, type Rule } from "../../src/rules/rule.js";

const WRONG_TOTAL = buildReport(basicDataExample({ totalExpenditure: ["3960.32", "908.63", "6683.06"] }));

function own(id: string, check: () => never): Rule {
  const text = { zh: "试", en: "test" };
  const meta = { title: text, checks: text, formula: "", source: "", exceptions: text, severity: "warning" } as const;
  return defineRule({ id, meta, options: { limit: 3 }, messages: { violated: text }, check });
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ZipingError) return `${error.code} ${error.message}`;
  }
  return "";
}

describe("severities", () => {
  const severitiesWith = (severities: Parameters<typeof checkReport>[1]): readonly string[] =>
    checkReport(WRONG_TOTAL, severities)
      .filter(({ rule }) => rule === "basic-data/total-sum")
      .map(({ severity }) => severity);

  it("come from the rule, its rounding hints apart", () => {
    expect(severitiesWith({})).toEqual(["error", "info"]);
  });

  it("can be set for a rule or a group, the rule winning", () => {
    expect(severitiesWith({ severities: { "basic-data/total-sum": "warning" } })).toEqual(["warning", "info"]);
    expect(severitiesWith({ severities: { "basic-data/*": "info" } })).toEqual(["info", "info"]);
    expect(severitiesWith({ severities: { "basic-data/*": "off", "basic-data/total-sum": "error" } })).toEqual(["error", "info"]);
    expect(severitiesWith({ severities: { "basic-data/total-sum": "off" } })).toEqual([]);
  });
});

describe("a wrong configuration", () => {
  it.each([
    [{ severities: { "basic-data/totalsum": "off" } }, /severities\["basic-data\/totalsum"\]：没有这条规则/u],
    [{ options: { "no/rule": {} } }, /options\["no\/rule"\]：没有这条规则/u],
    [
      { options: { "prose/grade": { bound: "90" } } },
      /options\["prose\/grade"\]\.bound：这条规则没有该选项；可用：bounds、tolerance/u,
    ],
    [{ options: { "prose/grade": { bounds: 90 } } }, /options\["prose\/grade"\]\.bounds：应为 string 类型，现为 number/u],
  ] as const)("%j is refused with its key", (options, message) => {
    const told = codeOf(() => selectRules(RULES, options));
    expect(told).toMatch(/^INVALID_CONFIG /u);
    expect(told).toMatch(message);
  });

  const withOptions = RULES.filter(({ options }) => Object.keys(options).length > 0);

  it.each(withOptions.map((rule) => [rule.id, rule] as const))("in the options of %s is refused with its path", (id, rule) => {
    for (const [name, usual] of Object.entries(rule.options)) {
      const unusable: readonly unknown[] =
        typeof usual === "number"
          ? ["95", true, null, [usual], Number.NaN, Number.POSITIVE_INFINITY, -1]
          : [90, true, null, "x", "90", "90,80,60;", "80:89;70:79", "80：89", "80:89,,70:79", "80:89,", "60,80,90", "NaN:1"];
      for (const value of unusable) {
        const given = { options: { [id]: { [name]: value } } } as Parameters<typeof selectRules>[1];
        expect(
          codeOf(() => selectRules(RULES, given)),
          String(value),
        ).toContain(`INVALID_CONFIG 配置项 options["${id}"].${name}：`);
      }
    }
  });

  it.each(RULES.map(({ id }) => id))("in the shared tolerance of %s, or an option that it has not, is refused", (id) => {
    for (const [name, value] of [
      ["tolerance", "x"],
      ["tolerance", Number.NaN],
      ["tolerance", -1],
      ["unknown", 1],
      ["toString", 1],
    ] as const) {
      const told = codeOf(() => selectRules(RULES, { options: { [id]: { [name]: value } } }));
      expect(told).toContain(`INVALID_CONFIG 配置项 options["${id}"].${name}：`);
    }
  });

  it("is none where a rule can read it", () => {
    for (const caps of ["", " ", "80:89", "80 : 89, 70:79.5"]) {
      expect(
        codeOf(() => selectRules(RULES, { options: { "scoring/score-cap": { caps } } })),
        caps,
      ).toBe("");
    }
  });

  it("does not refuse what a rule knows", () => {
    const [selected] = selectRules(RULES, { options: { "prose/grade": { bounds: "85,75,60" } } }).filter(
      ({ rule }) => rule.id === "prose/grade",
    );
    expect(selected?.options).toEqual({ bounds: "85,75,60" });
  });
});

describe("rules of one's own", () => {
  const failing = own("ours/broken", () => {
    throw new Error("no such field");
  });

  it("that throw are named, and the others go on", () => {
    const { failures, findings } = inspectReport(WRONG_TOTAL, { rules: [failing] });
    expect(failures).toEqual([{ rule: "ours/broken", message: "no such field" }]);
    expect(findings.some(({ rule }) => rule === "basic-data/total-sum")).toBe(true);
  });

  it("take the place of a built-in rule with the same id", () => {
    const ids = selectRules(RULES, {
      rules: [
        own("basic-data/total-sum", () => {
          throw new Error("unused");
        }),
      ],
    }).map(({ rule }) => rule.id);
    expect(ids.filter((id) => id === "basic-data/total-sum")).toHaveLength(1);
    expect(ids).toHaveLength(RULES.length);
  });
});
