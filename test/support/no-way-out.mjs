// Reads files with the built package while every way out of the process is watched, and prints what was tried, as JSON.
// Arguments: files to read; `--try` in place of them tries the ways out, so that the watch itself can be tested.
import childProcess, { ChildProcess } from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs, { readFileSync } from "node:fs";
import promises from "node:fs/promises";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { resolve, sep } from "node:path";
import { inspect } from "node:util";

const names = process.argv.slice(2);
const files = names[0] === "--try" ? [] : names.map((name) => [name, new Uint8Array(readFileSync(name))]);
const { inspectReport, parseReport } = await import("../../dist/index.js");

const tried = [];
const own = ["dist", "node_modules"].map((name) => resolve(name) + sep);

function watch(holder, name, isHarmless = () => false) {
  const real = holder[name];
  holder[name] = function (...input) {
    if (isHarmless(input)) return Reflect.apply(real, this, input);
    tried.push(`${name} ${inspect(input[0])}`.slice(0, 200));
    throw new Error(`${name} is not allowed`);
  };
}

/** Parts of the package itself, which are loaded when they are needed. */
function isOwn([path]) {
  const name = path instanceof URL ? path.pathname : String(path);
  return own.some((folder) => resolve(name).startsWith(folder));
}

watch(net.Socket.prototype, "connect");
watch(net.Server.prototype, "listen");
watch(dgram, "createSocket");
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) watch(dns, name);
for (const name of ["request", "get"]) watch(http, name);
watch(globalThis, "fetch");
watch(ChildProcess.prototype, "spawn");
for (const name of ["spawnSync", "execSync", "execFileSync"]) watch(childProcess, name);
for (const name of ["open", "openSync", "readFile", "createReadStream", "writeFile", "writeFileSync", "createWriteStream"]) {
  watch(fs, name, isOwn);
}
for (const name of ["open", "readFile", "writeFile", "mkdtemp"]) watch(promises, name, isOwn);
syncBuiltinESMExports();

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
  ];
  for (const way of ways)
    await Promise.resolve()
      .then(way)
      .catch(() => undefined);
}
// What was left to happen later happens before the end.
await new Promise((done) => setTimeout(done, 200));
process.stdout.write(JSON.stringify({ outcomes, tried }));
process.exit(0);

function readFile(path) {
  return fs.readFile(path, () => undefined);
}
