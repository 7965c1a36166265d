import { type ChildProcess, fork } from "node:child_process";

import { WORKER_FILE } from "./worker-file.js";

/** The most memory that one file may take, in MB, where nothing else is said. */
export const DEFAULT_MEMORY_MB = 1024;

/** What a worker may load before it is told what to do. */
export interface Expectation {
  /** Whether files will be checked, or only read. */
  readonly work: "check" | "read";
  /** A file that will probably be read. */
  readonly path?: string;
}

/**
 * What V8 is told besides: to compile regular expressions at once and not first for its interpreter, as most are used more than
 * once; to begin with as much room for young objects as it would soon make; to collect garbage in the thread that made it and to
 * keep one helper, as its four get into the way of the workers beside; and to optimise later, as functions that see ever new
 * documents are else compiled again and again. Together they halve what a folder computes. Given at the start: V8 may crash over
 * flags that change while it runs. Named for the Node versions that are known to have them only, as an unknown flag ends the
 * process.
 */
const V8_FLAGS: readonly string[] = flagsFor(Number.parseInt(process.versions.node, 10));

function flagsFor(major: number): readonly string[] {
  if (major > 24) return [];
  const later = major < 21 ? "--interrupt-budget=600000" : "--invocation-count-for-turbofan=30000";
  return ["--no-regexp-tier-up", "--min-semi-space-size=16", "--single-threaded-gc", "--v8-pool-size=1", later];
}

/** A worker that was started before it was known what exactly it is for. */
let early: ChildProcess | undefined;

/**
 * Starts the process that works on the first file, before the caller has loaded what else it needs: starting a process takes as
 * long as that. {@link takeWorker} gives it out.
 */
export function startEarlyWorker(expected: Expectation): void {
  early = forkWorker(DEFAULT_MEMORY_MB, expected);
  early.once("exit", () => (early = undefined));
  early.once("error", () => (early = undefined));
}

/** Ends the early worker if nobody took it. */
export function endEarlyWorker(): void {
  early?.kill("SIGKILL");
  early = undefined;
}

/** A process for jobs: the early one where it suits, else a new one. */
export function takeWorker(memory: number, expected: Expectation): ChildProcess {
  const child = early;
  if (child === undefined || memory !== DEFAULT_MEMORY_MB) return forkWorker(memory, expected);
  child.removeAllListeners();
  early = undefined;
  return child;
}

function forkWorker(memory: number, { work, path }: Expectation): ChildProcess {
  return fork(WORKER_FILE, [work, path ?? ""], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [...inheritedArguments(process.execArgv), ...V8_FLAGS, `--max-old-space-size=${Math.ceil(memory)}`],
  });
}

/** Options of Node that are meant for the script that starts the process, and for no other; the first ones take what follows. */
const OF_SCRIPT = {
  followed: ["-e", "--eval", "-p", "--print", "-pe"],
  alone: ["--inspect", "--input-type", "--test", "--watch"],
};

function inheritedArguments(given: readonly string[]): readonly string[] {
  return given.filter((argument, index) => {
    const before = given[index - 1];
    const isValue = before !== undefined && OF_SCRIPT.followed.includes(before);
    return !isValue && !OF_SCRIPT.followed.includes(argument) && !OF_SCRIPT.alone.some((name) => argument.startsWith(name));
  });
}
