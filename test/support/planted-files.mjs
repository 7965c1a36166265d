// Loaded into every process of a test run with `--import`: reading a file of one of these names is what goes wrong with it.
import { existsSync, writeFileSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";

const { readFile } = promises;

const DEEDS = {
  "loops.txt": () => {
    for (;;);
  },
  "fills-the-heap.txt": () => {
    for (const kept = []; ;) kept.push(new Array(1000).fill(kept.length));
  },
  "fills-buffers.txt": () => {
    for (const kept = []; ;) kept.push(Buffer.alloc(2 ** 20, 1));
  },
  "crashes.txt": () => {
    process.kill(process.pid, "SIGSEGV");
    for (;;);
  },
  "is-killed-once.txt": (path) => {
    if (existsSync(`${path}.killed`)) return;
    writeFileSync(`${path}.killed`, "");
    process.kill(process.pid, "SIGKILL");
    for (;;);
  },
  "rejects-late.txt": () => {
    setTimeout(() => void Promise.reject(new Error("nobody waits for this")), 0);
    return new Promise(() => undefined);
  },
};

promises.readFile = async (path, ...rest) => {
  await DEEDS[basename(String(path))]?.(String(path));
  return readFile(path, ...rest);
};
syncBuiltinESMExports();
