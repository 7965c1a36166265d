#!/usr/bin/env node
import { main } from "./cli/main.js";
import { nodeTerminal, OutputClosed } from "./cli/node-terminal.js";

try {
  process.exitCode = await main(process.argv.slice(2), nodeTerminal());
} catch (error) {
  if (!(error instanceof OutputClosed)) throw error;
}
