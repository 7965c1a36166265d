import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

import type { CommandRun } from "./memory-terminal.js";

export interface SpawnSettings {
  /** Closes the command's standard output after so many pieces. */
  readonly closeAfter?: number;
  /** A module that every process of the run loads first. */
  readonly preload?: string;
  /** Called when a piece of output has come. */
  readonly onOutput?: (child: ChildProcess, stdout: string) => void;
}

/** Runs the built command in a process of its own. */
export async function spawnCli(argv: readonly string[], settings: SpawnSettings = {}): Promise<CommandRun> {
  const { closeAfter = Infinity, preload, onOutput } = settings;
  const options = preload === undefined ? {} : { NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` };
  const child = spawn(process.execPath, ["dist/cli.js", ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options },
  });
  const output = { stdout: "", stderr: "" };
  let pieces = 0;
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output.stdout += piece;
    onOutput?.(child, output.stdout);
    if (++pieces >= closeAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    output.stderr += piece;
  });
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? -1);
    });
  });
  return { exitCode, ...output };
}
