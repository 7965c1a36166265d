import { execFile } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../support/built-package.js";

const BUILD_TIME_MS = 120_000;
const TIME_MS = 300_000;
const CASES = 700;

interface Run {
  readonly exitCode: number;
  readonly output: string;
}

function fuzz(...options: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const script = ["test/fuzz/run.mjs", ...options];
    execFile(process.execPath, script, { maxBuffer: 10_000_000 }, (error, stdout) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, output: stdout });
    });
  });
}

beforeAll(ensureBuilt, BUILD_TIME_MS);

describe("damaged files of every format", () => {
  it(
    `give a report or an error that a reader foresees, ${CASES} of them`,
    async () => {
      const { exitCode, output } = await fuzz("--cases", String(CASES), "--seed", "2022", "--save", ".tmp/fuzz-test");
      expect(output).not.toContain("DEFECT");
      expect(output).toContain(`cases 0 to ${CASES - 1}`);
      expect(exitCode).toBe(0);
    },
    TIME_MS,
  );
});

it("says how it is used", async () => {
  expect((await fuzz()).exitCode).toBe(2);
});
