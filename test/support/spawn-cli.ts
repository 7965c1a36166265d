import { spawn } from "node:child_process";

import type { CommandRun } from "./memory-terminal.js";

/** Runs the built command in a process of its own; `closeAfter` closes its standard output after that many pieces. */
export async function spawnCli(
  argv: readonly string[],
  { closeAfter = Infinity }: { readonly closeAfter?: number } = {},
): Promise<CommandRun> {
  const child = spawn(process.execPath, ["dist/cli.js", ...argv], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  let pieces = 0;
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output.stdout += piece;
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
