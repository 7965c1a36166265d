import { jsonReporter } from "./json.js";
import { ndjsonReporter } from "./ndjson.js";
import type { Reporter } from "./reporter.js";
import { textReporter } from "./text.js";

/** Every form of output by its name on the command line. */
export const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterName = keyof typeof REPORTERS;
