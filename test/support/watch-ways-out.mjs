// Each way out of the process is told on standard error, and barred. Loaded by `--import` it is in every thread; there it
// begins at once, and in the main thread when it is told to.
import childProcess, { ChildProcess } from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs, { writeSync } from "node:fs";
import promises from "node:fs/promises";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { resolve, sep } from "node:path";
import { inspect } from "node:util";
import { isMainThread } from "node:worker_threads";

const own = ["dist", "node_modules"].map((name) => resolve(name) + sep);

function watch(holder, name, isHarmless = () => false) {
  const real = holder[name];
  holder[name] = function (...input) {
    if (isHarmless(input)) return Reflect.apply(real, this, input);
    writeSync(2, `tried: ${name} ${inspect(input[0])}`.slice(0, 200).replaceAll("\n", " ") + "\n");
    throw new Error(`${name} is not allowed`);
  };
}

/** Parts of the package itself, which are loaded when they are needed. */
function isOwn([path]) {
  const name = path instanceof URL ? path.pathname : String(path);
  return own.some((folder) => resolve(name).startsWith(folder));
}

export function watchWaysOut() {
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
}

if (!isMainThread) watchWaysOut();
