import { main } from "../../src/cli/main.js";
import type { Output, Terminal } from "../../src/cli/terminal.js";

/** What a command line printed, and its exit status. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly isTerminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onInterrupt?: Terminal["onInterrupt"];
}

/** Runs one command line within this process. */
export async function runCommand(argv: readonly string[], settings: RunSettings = {}): Promise<CommandRun> {
  const { isTerminal = false, environment = {} } = settings;
  const [stdout, stderr] = [memoryOutput(isTerminal), memoryOutput(isTerminal)];
  const exitCode = await main(argv, { stdout, stderr, environment, onInterrupt: settings.onInterrupt ?? (() => undefined) });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function memoryOutput(isTerminal: boolean): Output & { readonly text: () => string } {
  const chunks: Buffer[] = [];
  const write = (chunk: string | Uint8Array): Promise<void> => {
    chunks.push(Buffer.from(chunk));
    return Promise.resolve();
  };
  return { write, isTerminal, columns: 100, text: () => Buffer.concat(chunks).toString("utf8") };
}
