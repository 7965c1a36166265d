#!/usr/bin/env node
import { expectWork } from "./cli/expect-work.js";

// The process that reads starts while this one loads what it needs itself; both take about as long.
const argv = process.argv.slice(2);
const expected = expectWork(argv);
const pool = expected === undefined ? undefined : await import("./folder/pool/fork-worker.js");
if (expected !== undefined) pool?.startEarlyWorker(expected);

const [{ main }, { nodeTerminal, OutputClosed }] = await Promise.all([import("./cli/main.js"), import("./cli/node-terminal.js")]);
try {
  process.exitCode = await main(argv, nodeTerminal());
} catch (error) {
  if (!(error instanceof OutputClosed)) throw error;
} finally {
  pool?.endEarlyWorker();
}
