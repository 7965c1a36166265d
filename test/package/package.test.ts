import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { pathToFileURL } from "node:url";

import { beforeAll, describe, expect, it } from "vitest";

import { exports as entries, version } from "../../package.json";
import { ensureBuilt } from "../support/built-package.js";
import { spawnCli } from "../support/spawn-cli.js";

const FLAWED = "fixtures/reports/figures-disagree/report.txt";
const BUILD_TIME_MS = 120_000;

beforeAll(ensureBuilt, BUILD_TIME_MS);

describe("the lock file", () => {
  it("holds no address of a registry", async () => {
    const lock = await readFile("package-lock.json", "utf8");
    expect(lock).not.toMatch(/"resolved"/u);
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/u);
  });
});

describe("the built package", () => {
  it("has every file that its entries name", () => {
    const files = Object.values(entries).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it("gives the library that the documentation promises", async () => {
    const library = await loadEntry(".");
    for (const name of [
      "parseReport",
      "checkReport",
      "checkFolder",
      "readDocument",
      "renderResult",
      "defineRule",
      "ZipingError",
    ]) {
      expect(typeof library[name], name).toBe("function");
    }
    expect(library["rules"]).toBeInstanceOf(Array);
    expect(library["templates"]).toBeInstanceOf(Array);
    expect(library["ReportSchema"]).toHaveProperty("safeParse");
  });

  it.each([["rules"], ["readers"], ["reporters"], ["schema"], ["folder"]])("has the entry ziping/%s", async (name) => {
    expect(Object.keys(await loadEntry(`./${name}`))).not.toEqual([]);
  });
});

describe("the built command", () => {
  it("prints its version", async () => {
    expect(await spawnCli(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    [["check", "fixtures/reports/clean-ten-sections"], 0],
    [["check", FLAWED], 1],
    [["check"], 2],
    [["check", FLAWED, "--rule", "no/such-rule=off"], 2],
    [["check", "no-such-file.txt"], 3],
  ])("ends %j with %d", async (argv, exitCode) => {
    expect((await spawnCli(argv)).exitCode).toBe(exitCode);
  });

  it("writes much output to a slow reader without a warning", async () => {
    const { stdout, stderr } = await spawnCli([
      "check",
      ...Array.from({ length: 12 }, () => FLAWED),
      "--explain",
      "--format",
      "json",
      "--quiet",
    ]);
    expect(stdout.length).toBeGreaterThan(500_000);
    expect(stderr).toBe("");
  });

  it("ends quietly when its reader goes away", async () => {
    const { stderr } = await spawnCli(["parse", "--quiet", "fixtures/reports"], { closeAfter: 1 });
    expect(stderr).toBe("");
  });

  it("loads no third-party package before a command needs one", async () => {
    expect(await staticImports("dist/cli.js")).toEqual([]);
    expect(await staticImports("dist/schema.js")).toContain("zod");
  });
});

/** What a program gets that imports this entry of the package. */
async function loadEntry(name: string): Promise<Record<string, unknown>> {
  const entry = Object.entries(entries).find(([candidate]) => candidate === name)?.[1];
  if (entry === undefined || typeof entry === "string") throw new Error(`package.json has no entry ${name}`);
  return (await import(pathToFileURL(entry.default).href)) as Record<string, unknown>;
}

/** `import { a } from "./chunk.js"`, `import"x"`, `export ... from "x"`: what is loaded at once, not on demand. */
const STATIC_IMPORT = /^(?:import|export)\b[^;"]*"([^"]+)";/gmu;

/** The packages that a built file and its chunks load at once. */
async function staticImports(file: string, seen = new Set<string>()): Promise<readonly string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = await readFile(file, "utf8");
  const names = [...source.matchAll(STATIC_IMPORT)].map(([, name = ""]) => name);
  const own = names.filter((name) => name.startsWith("."));
  const nested = await Promise.all(own.map((name) => staticImports(new URL(name, `file:///${file}`).pathname.slice(1), seen)));
  return [...names.filter((name) => !name.startsWith(".") && !isBuiltin(name)), ...nested.flat()];
}
