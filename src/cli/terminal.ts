/** Somewhere to write to; resolves when more may be written. */
export interface Output {
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  readonly isTerminal: boolean;
  /** Width in half-width characters. */
  readonly columns: number;
}

/** All that a command sees of the process that runs it. */
export interface Terminal {
  /** Results. */
  readonly stdout: Output;
  /** Progress, diagnostics, errors. */
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls `listener` when the user wants the run to end (Ctrl-C); at the second time the process ends at once. */
  readonly onInterrupt: (listener: () => void) => void;
}

/** Whether an output may be coloured: only a terminal, and not where `NO_COLOR` or a dumb terminal forbids it. */
export function mayColour(output: Output, environment: Terminal["environment"]): boolean {
  const forbidden = (environment["NO_COLOR"] ?? "") !== "" || environment["TERM"] === "dumb";
  return output.isTerminal && !forbidden;
}
