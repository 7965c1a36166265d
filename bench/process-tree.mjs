import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { clearInterval, setInterval } from "node:timers";

const EVERY_MS = 40;
/** Linux counts computing time in hundredths of a second and memory in pages of 4 KiB. */
const MS_PER_TICK = 10;
const MB_PER_PAGE = 4096 / 2 ** 20;

/** What `/proc` says of a process: its parent, its own computing time and that of its ended children, in milliseconds. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const ticks = (from) => (Number(fields[from]) + Number(fields[from + 1])) * MS_PER_TICK;
  return { pid: Number(pid), parent: Number(fields[1]), own: ticks(11), ended: ticks(13) };
}

function allProcesses() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        return [statOf(pid)];
      } catch {
        return [];
      }
    });
}

function treeOf(root) {
  const all = allProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

/** Resident memory of all processes of a tree together, in MB: pages that they share count in each of them. */
function memoryOf(tree) {
  let pages = 0;
  for (const { pid } of tree) {
    try {
      pages += Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]);
    } catch {
      continue;
    }
  }
  return pages * MB_PER_PAGE;
}

/**
 * Runs `node` with these arguments: wall time, computing time of the process itself and of the processes that it starts, in
 * milliseconds; the most memory that all of them took at a time, in MB. Linux only.
 */
export async function measureTree(args) {
  const before = statOf("self").ended;
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let main = 0;
  let memory = 0;
  const watch = setInterval(() => {
    const tree = treeOf(child.pid);
    main = tree[0]?.own ?? main;
    memory = Math.max(memory, memoryOf(tree));
  }, EVERY_MS);
  const status = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watch);
  const wall = performance.now() - start;
  return { status, wall, main, workers: statOf("self").ended - before - main, memory };
}
