import { jsonReporter } from "./json.js";
import { ndjsonReporter } from "./ndjson.js";
import type { Reporter, ReporterName } from "./reporter.js";
import { textReporter } from "./text.js";

/** Every form of output by its name on the command line. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
};
