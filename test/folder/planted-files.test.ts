import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { FileEntry } from "../../src/schema/check-output.js";
import { spawnCli } from "../support/spawn-cli.js";

const CLEAN = "fixtures/reports/clean-ten-sections/report.txt";
const PRELOAD = "test/support/planted-files.mjs";

/** Files as they are listed, and what each must come to. */
const FATES: Readonly<Record<string, string>> = {
  "a.txt": "read",
  "crashes.txt": "CRASHED",
  "d.txt": "read",
  "fills-buffers.txt": "TOO_LARGE",
  "fills-the-heap.txt": "TOO_LARGE",
  "g.txt": "read",
  "is-killed-once.txt": "read",
  "k.txt": "read",
  "loops.txt": "TIMEOUT",
  "m.txt": "read",
  "rejects-late.txt": "CRASHED",
  "z.txt": "read",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-planted-"));
  for (const name of Object.keys(FATES)) await copyFile(CLEAN, join(folder, name));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a file that hangs, fills the memory or ends its process", () => {
  it("costs itself alone", { timeout: 120_000 }, async () => {
    const argv = ["check", folder, "--format", "ndjson", "--jobs", "2", "--timeout", "8", "--memory", "192"];
    const { stdout, stderr, exitCode } = await spawnCli(argv, { preload: PRELOAD });
    const entries = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as FileEntry);
    const fates = entries.map(({ path, error }) => [path.slice(folder.length + 1), error?.code ?? "read"]);
    expect(fates).toEqual(Object.entries(FATES));
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain("heap out of memory");
  });
});

describe("the commands that only read", () => {
  const bad = ["crashes.txt", "fills-the-heap.txt", "loops.txt"];

  it.each([
    ["parse", ["a.txt", ...bad, "d.txt"]],
    ["tables", ["a.txt", ...bad, "d.txt"]],
    ["view", ["loops.txt"]],
    ["view", ["fills-buffers.txt"]],
  ])("are as safe: %s %j", { timeout: 60_000 }, async (command, names) => {
    const argv = [command, ...names.map((name) => join(folder, name)), "--timeout", "4", "--memory", "192"];
    const { stdout, stderr, exitCode } = await spawnCli(argv, { preload: PRELOAD });
    const told = stderr
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(folder.length + 1).split(" ", 2));
    const foreseen = names.flatMap((name) => (FATES[name] === "read" ? [] : [[`${name}:`, FATES[name]]]));
    expect(told.filter(([name]) => name !== "a.txt:" && name !== "d.txt:")).toEqual(foreseen);
    expect(exitCode).toBe(3);
    expect(stdout === "").toBe(command === "view");
  });
});

describe("Ctrl-C", () => {
  it("ends with what is done so far and says so", async () => {
    const argv = ["check", join(folder, "a.txt"), join(folder, "loops.txt"), "--lang", "en"];
    const { stdout, stderr, exitCode } = await spawnCli(argv, {
      preload: PRELOAD,
      onOutput: (child, text) => text.includes("a.txt") && !child.killed && child.kill("SIGINT"),
    });
    expect(exitCode).toBe(130);
    expect(stdout).toMatch(/Interrupted, so this is only what was done: 1 report checked/u);
    expect(stderr).toContain("stopping");
  });

  it("is told in the JSON form too", async () => {
    const argv = ["check", join(folder, "a.txt"), join(folder, "loops.txt"), "--format", "json"];
    const { stdout, exitCode } = await spawnCli(argv, {
      preload: PRELOAD,
      onOutput: (child, text) => text.includes("a.txt") && !child.killed && child.kill("SIGINT"),
    });
    expect(exitCode).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1, interrupted: true } });
  });

  it("ends at once the second time, even while nobody takes the output", async () => {
    const paths = Array.from({ length: 12 }, () => CLEAN);
    const child = spawn(process.execPath, ["dist/cli.js", "check", ...paths, "--explain", "--format", "json", "--quiet"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.once("data", () => {
      child.stdout.pause();
      child.kill("SIGINT");
    });
    child.stderr.once("data", () => child.kill("SIGINT"));
    const [exitCode] = (await once(child, "exit")) as [number | null];
    expect(exitCode).toBe(130);
  });
});
