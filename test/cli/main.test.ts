import { describe, expect, it } from "vitest";

import { version } from "../../package.json";
import { runCommand } from "../support/memory-terminal.js";

describe("ziping", () => {
  it("prints its version", async () => {
    expect(await runCommand(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([["--help"], ["-h"], ["help"]])("prints help for %s", async (flag) => {
    const { exitCode, stdout } = await runCommand([flag]);
    expect(exitCode).toBe(0);
    for (const command of ["parse", "check", "tables", "view", "rules"]) expect(stdout).toContain(`  ${command}`);
  });

  it("speaks English when asked", async () => {
    expect((await runCommand(["--help", "--lang", "en"])).stdout).toContain("Exit status: 0 nothing at or above --fail-on");
  });

  it.each([["parse"], ["check"], ["tables"], ["view"], ["rules"]])("explains %s", async (command) => {
    const { exitCode, stdout } = await runCommand([command, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`ziping ${command}`);
    expect(stdout).toContain("--lang zh|en");
  });

  it.each([
    [[], "COMMAND"],
    [["frobnicate"], 'unknown command "frobnicate"'],
    [["check"], "no PATH given"],
    [["parse"], "no PATH given"],
    [["view", "a", "b"], "exactly one FILE"],
    [["view"], "exactly one FILE"],
    [["check", "--frobnicate", "a"], "--frobnicate"],
    [["check", "--format", "pdf", "a"], "--format"],
    [["check", "--fail-on", "fatal", "a"], "--fail-on"],
    [["check", "--rule", "basic-data/total-sum", "a"], "--rule"],
    [["check", "--rule", "basic-data/total-sum=loud", "a"], "--rule"],
    [["check", "--rule", "no/such-rule=off", "a"], "no/such-rule"],
    [["check", "--config", "no-such-file.json", "a"], "no-such-file.json"],
    [["check", "--lang", "fr", "a"], "--lang"],
    [["parse", "--format", "text", "a"], "--format"],
    [["tables", "--format", "xml", "a"], "--format"],
    [["rules", "no/such-rule"], "no/such-rule"],
    [["rules", "a", "b"], "at most one"],
  ])("ends with 2 and a reason for %j", async (argv, reason) => {
    const { exitCode, stdout, stderr } = await runCommand(argv);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(reason);
  });
});
