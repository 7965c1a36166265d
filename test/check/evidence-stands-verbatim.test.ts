import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check-report.js";
import { textAt } from "../../src/document/locate.js";
import { ZipingError } from "../../src/document/ziping-error.js";
import { parseReport } from "../../src/parse-report.js";
import { readDocument } from "../../src/read-document.js";

const OWN = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const SHARED = fileURLToPath(new URL("../../../shared/reports/", import.meta.url));
const READ = /\.(?:txt|docx|doc|html|mht|pdf)$/u;

/** Evidence that does not stand in the document word for word where it says. Masked personal data is meant not to. */
async function misquoted(path: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    const [document, report] = [await readDocument(bytes), await parseReport(bytes)];
    return checkReport(report).flatMap(({ rule, evidence }) =>
      evidence
        .filter(({ text, at }) => !text.includes("*") && textAt(document, at) !== text)
        .map(({ text, at }) => `${rule}: “${text}” at ${JSON.stringify(at)} stands “${textAt(document, at) ?? "nowhere"}”`),
    );
  } catch (error) {
    if (error instanceof ZipingError) return [];
    throw error;
  }
}

function filesBelow(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}${name}`);
}

describe("every finding quotes what stands at the place it names", () => {
  it.each(filesBelow(OWN, READ))("%s", async (path) => {
    expect(await misquoted(path)).toEqual([]);
  });

  it
    .skipIf(!existsSync(SHARED))
    .each(existsSync(SHARED) ? filesBelow(SHARED, /(?:yiyang-2022|p00[0-5]3)\.(?:txt|docx|doc|html|pdf)$/u) : [])(
    "%s",
    async (path) => {
      expect(await misquoted(path)).toEqual([]);
    },
  );
});
