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
    if (!stream.write(chunk)) await drained(stream);
  };
  const isTerminal = isatty(stream.fd);
  return { write, isTerminal, columns: isTerminal ? stream.columns : DEFAULT_COLUMNS };
}

/** Resolves when the stream takes more, or never will again; leaves no listener behind. */
async function drained(stream: NodeJS.WritableStream): Promise<void> {
  const either = new AbortController();
  const events = ["drain", "close"].map((event) => once(stream, event, { signal: either.signal }).catch(() => undefined));
  await Promise.race(events);
  either.abort();
}
