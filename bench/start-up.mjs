import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./timing.mjs";

const ROUNDS = 9;
const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const DOCX = fileURLToPath(new URL("../fixtures/readers/docx/report.docx", import.meta.url));

/** Command lines that are started cold, in turn. */
const STARTS = {
  mammoth: ["--input-type=module", "-e", "await import('mammoth')"],
  version: [CLI, "--version"],
  rules: [CLI, "rules"],
  check: [CLI, "check", "--fail-on", "never", DOCX],
};

function wallTime(args) {
  const before = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`exit ${status}: ${args.join(" ")}`);
  return performance.now() - before;
}

/** Lines of a table: wall time in milliseconds of each command from a cold start, and its ratio to importing mammoth alone. */
export function startUpLines() {
  const times = Object.fromEntries(Object.keys(STARTS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(STARTS)) times[name].push(wallTime(args));
  }
  const base = median(times.mammoth);
  const row = (title, name) => `| ${title} | ${median(times[name]).toFixed(0)} | ${(median(times[name]) / base).toFixed(2)} |`;
  return [
    "| from a cold start | wall time, ms | ratio |",
    "| --- | --- | --- |",
    row("`node -e \"await import('mammoth')\"`", "mammoth"),
    row("`ziping --version`", "version"),
    row("`ziping rules`", "rules"),
    row("`ziping check one.docx` (aim ≤ 2.5)", "check"),
  ];
}
