// Reads files with the built package, and prints what comes of each as JSON. Arguments: files to read; `--try` in place of them
// tries the ways out of the process, so that the watch (watch-ways-out.mjs) can itself be tested.
import childProcess from "node:child_process";
import dns from "node:dns";
import fs from "node:fs";
import promises from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import { Worker } from "node:worker_threads";
import { watchWaysOut } from "./watch-ways-out.mjs";

const names = process.argv.slice(2);
const files = names[0] === "--try" ? [] : names.map((name) => [name, new Uint8Array(fs.readFileSync(name))]);
const { inspectReport, parseReport } = await import("../../dist/index.js");

watchWaysOut();

const outcomes = {};
for (const [name, bytes] of files) {
  outcomes[name] = await parseReport(bytes).then(
    (report) => (inspectReport(report), report.source.format),
    (error) => error.code,
  );
}
if (names[0] === "--try") {
  const ways = [
    () => globalThis.fetch("http://127.0.0.1:9/"),
    () => net.connect(9, "127.0.0.1"),
    () => http.get("http://127.0.0.1:9/"),
    () => dns.promises.lookup("example.invalid").catch(() => dns.lookup("example.invalid", () => undefined)),
    () => childProcess.execFile("true"),
    () => childProcess.execSync("true"),
    () => readFile("/etc/hostname"),
    () => promises.readFile("/etc/hostname"),
    () => tryInThread(),
  ];
  for (const way of ways)
    await Promise.resolve()
      .then(way)
      .catch(() => undefined);
}
// What was left to happen later happens before the end.
await new Promise((done) => setTimeout(done, 200));
process.stdout.write(JSON.stringify(outcomes));
process.exit(0);

function readFile(path) {
  return fs.readFile(path, () => undefined);
}

function tryInThread() {
  const thread = new Worker(new URL('data:text/javascript,import { openSync } from "node:fs"; openSync("/etc/hostname")'));
  return new Promise((done) => thread.on("error", done).on("exit", done));
}
