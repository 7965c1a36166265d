import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { inspectReport } from "../../src/check-report.js";
import { textAt } from "../../src/document/locate.js";
import { parseReport } from "../../src/parse-report.js";
import { readDocument } from "../../src/read-document.js";

const FOLDER = "fixtures/reports";
const CASES = readdirSync(FOLDER);

/** What each report holds that is louder than a hint: severity, rule, difference. */
const LOUD: Readonly<Record<string, readonly string[]>> = {
  "clean-ten-sections": [],
  "older-seven-sections": [],
  "figures-disagree": [
    "error basic-data/parent-blank",
    "error basic-data/project-sum -0.07",
    "error basic-data/total-sum 0.11",
    "error scoring/level-weight 10",
    "error scoring/total-weight 100",
    "warning basic-data/procurement-within-total 4649.67",
    "warning prose/budget-scope 452.29",
    "warning prose/restated -0.01",
    "warning scoring/satisfaction-unmeasured",
    "warning scoring/target-missing",
    "warning scoring/total-weight -10",
    "warning structure/blank-required",
  ],
};

describe.each(CASES)("fixtures/reports/%s", (name) => {
  const path = `${FOLDER}/${name}/report.txt`;

  it("has just the errors and warnings that were put into it", async () => {
    const { findings, failures } = inspectReport(await parseReport(path));
    const loud = findings.filter(({ severity }) => severity !== "info");
    const told = loud.map(({ severity, rule, difference }) => [severity, rule, difference].filter(Boolean).join(" "));
    expect(failures).toEqual([]);
    expect(told.sort()).toEqual(LOUD[name]);
  });

  it("has every evidence verbatim where it is said to stand", async () => {
    const document = await readDocument(path);
    const { findings, relations } = inspectReport(await parseReport(path));
    for (const { rule, evidence } of [...findings, ...relations]) {
      for (const { text, at } of evidence) expect(textAt(document, at)?.includes(text), `${rule}: ${text}`).toBe(true);
    }
  });

  it("is told the same in both languages", async () => {
    const report = await parseReport(path);
    const [zh, en] = (["zh", "en"] as const).map((lang) => inspectReport(report, { lang }).findings);
    expect(zh?.map(({ rule, severity, actual }) => [rule, severity, actual])).toEqual(
      en?.map(({ rule, severity, actual }) => [rule, severity, actual]),
    );
  });
});
