import { describe, expect, it } from "vitest";

import { version } from "../../package.json";
import { runCommand } from "../support/memory-terminal.js";

describe("ziping", () => {
  it.each([["--version"], ["-V"], ["-v"]])("prints its version for %s", async (flag) => {
    expect(await runCommand([flag])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
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
    expect((await runCommand(["help", command])).stdout).toBe(stdout);
  });

  it.each([
    [[], "COMMAND"],
    [["frobnicate"], 'unknown command "frobnicate"'],
    [["help", "frobnicate"], 'unknown command "frobnicate"'],
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
    [["check", "-"], "standard input (-)"],
    [["view", "-"], "standard input (-)"],
    [["check", "--quiet=yes", "a"], "--quiet takes no value"],
    [["check", "a", "--format"], "--format needs a value"],
    [["check", "a", "--output="], "--output needs a value"],
    [["check", "a", "--include=2022/**", "--include="], "--include needs a value"],
    [["check", "a", "--explain", "--output", "a.csv"], "--explain has no effect with --format csv"],
    [["check", "--output", "--quiet", "a"], "--output=VALUE"],
    [["check", "--explain", "--format", "csv", "a"], "--explain has no effect with --format csv"],
    [["check", "--explain", "--format", "sarif", "a"], "--explain has no effect"],
    [["check", "--with-source", "a"], "--with-source has no effect with --format text"],
    [["check", "--jobs", "0", "a"], "--jobs"],
    [["check", "--update-baseline", "a"], "--baseline FILE"],
    [["check", "--format", "html", "a", "--baseline", "none.json"], "none.json"],
  ])("ends with 2 and a reason for %j, in the language that is asked for", async (argv, reason) => {
    // A command line without anything, or with a language that there is none of, is answered in Chinese.
    if (argv.length > 0 && !argv.includes("--lang")) {
      const english = await runCommand([...argv, "--lang=en"]);
      expect([english.exitCode, english.stdout]).toEqual([2, ""]);
      expect(english.stderr).toContain(reason);
      expect(english.stderr).not.toMatch(/\p{Script=Han}/u);
    }
    const chinese = await runCommand(argv);
    expect([chinese.exitCode, chinese.stdout]).toEqual([2, ""]);
    expect(chinese.stderr).toMatch(/\p{Script=Han}/u);
  });

  it("names an option that it does not know, and what to do about a path that looks like one", async () => {
    const { stderr } = await runCommand(["check", "-2022.docx"]);
    expect(stderr).toMatch(/^ziping: 没有 -2 这个选项：.*\.\//u);
  });
});
