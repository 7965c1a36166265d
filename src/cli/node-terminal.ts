import { once } from "node:events";
import { isatty } from "node:tty";

import { EXIT } from "./exit-code.js";
import type { Output, Terminal } from "./terminal.js";

/** The reader of our output has gone away (`ziping ... | head`). */
export class OutputClosed extends Error {
  override readonly name: string = "OutputClosed";
}

const DEFAULT_COLUMNS = 100;

/** The terminal, pipe or file that this process writes to. */
export function nodeTerminal(): Terminal {
  return { stdout: nodeOutput(process.stdout), stderr: nodeOutput(process.stderr), environment: process.env, onInterrupt };
}

const INTERRUPTS = ["SIGINT", "SIGTERM"] as const;

function onInterrupt(listener: () => void): void {
  let isSecond = false;
  for (const signal of INTERRUPTS) {
    process.on(signal, () => {
      if (isSecond) process.exit(EXIT.interrupted);
      isSecond = true;
      listener();
    });
  }
}

function nodeOutput(stream: typeof process.stdout | typeof process.stderr): Output {
  let closed = false;
  stream.on("error", () => {
    closed = true;
  });
  const write = async (chunk: string | Uint8Array): Promise<void> => {
    if (closed) throw new OutputClosed();
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => undefined);
  };
  const isTerminal = isatty(stream.fd);
  return { write, isTerminal, columns: isTerminal ? stream.columns : DEFAULT_COLUMNS };
}
