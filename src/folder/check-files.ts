import type { CheckedFile } from "../check/checked-file.js";
import type { CheckFileOptions } from "./check-file.js";
import { fileError } from "./file-error.js";
import { inOrder } from "./in-order.js";
import { type ListedFile, listReportFiles, type ListOptions } from "./list-report-files.js";
import { startWorkforce, type Workforce, type WorkforceOptions } from "./workforce.js";

export interface CheckFilesOptions extends CheckFileOptions, ListOptions, WorkforceOptions {
  /** Ends the run early: what is done so far is still given. */
  readonly signal?: AbortSignal;
}

/** How many files are begun and not yet taken by the caller: results that wait for a slow one are small without reports. */
const WINDOW = { withReports: 64, headsAlone: 512 } as const;

/**
 * Checks all reports that files and folders name, side by side, and gives the results in a stable order. A file that cannot be
 * read comes with its `error` and never hides the others.
 */
export async function* checkFiles(paths: readonly string[], options: CheckFilesOptions = {}): AsyncGenerator<CheckedFile> {
  yield* checkWith(await startWorkforce(options), paths, options);
}

/** The same with a workforce that was started before; it is closed at the end. */
export async function* checkWith(
  workforce: Workforce,
  paths: readonly string[],
  options: Pick<CheckFilesOptions, "signal" | "include" | "exclude" | "reports">,
): AsyncGenerator<CheckedFile> {
  const { signal } = options;
  const close = (): void => void workforce.close();
  signal?.addEventListener("abort", close);
  try {
    const listed = untilAborted(listReportFiles(paths, options), signal);
    const window = options.reports === false ? WINDOW.headsAlone : WINDOW.withReports;
    yield* inOrder(listed, (file) => checkListed(file, workforce), window);
  } finally {
    signal?.removeEventListener("abort", close);
    await workforce.close();
  }
}

function checkListed({ path, error }: ListedFile, workforce: Workforce): Promise<CheckedFile | undefined> {
  if (error !== undefined) return Promise.resolve({ path, findings: [], error: fileError(error) });
  return workforce.run({ kind: "check", path });
}

async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal | undefined): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}
