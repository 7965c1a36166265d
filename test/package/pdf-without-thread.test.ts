import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../support/built-package.js";

const run = promisify(execFile);
const BUILD_TIME_MS = 120_000;
const PDF = "fixtures/readers/pdf/hand-furniture.pdf";

/** A script that reads one PDF six times with the built package, more often than there are threads, and says what came of it. */
const SCRIPT = `
  import { readFileSync } from "node:fs";
  import { readDocument } from "./dist/index.js";
  for (let time = 0; time < 6; time++) {
    const document = await readDocument(new Uint8Array(readFileSync(${JSON.stringify(PDF)})));
    console.log(document.format);
  }
`;

beforeAll(ensureBuilt, BUILD_TIME_MS);

describe("a PDF is read", { timeout: BUILD_TIME_MS }, () => {
  it.each([
    ["from a script that stands in the command line", []],
    ["where no threads may be started", ["--experimental-permission", "--allow-fs-read=*", "--no-warnings"]],
  ])("%s", async (_where, options) => {
    const { stdout } = await run(process.execPath, [...options, "--input-type=module", "-e", SCRIPT]);
    expect(stdout.trim().split("\n")).toEqual(Array<string>(6).fill("pdf"));
  });
});

describe("a folder is checked", { timeout: BUILD_TIME_MS }, () => {
  it("from a script that stands in the command line", async () => {
    const script = `
      import { checkFolder } from "./dist/index.js";
      for await (const { path } of checkFolder("fixtures/reports/figures-disagree")) console.log(path.split("/").at(-1));
    `;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script]);
    expect(stdout).toContain("report");
  });
});
