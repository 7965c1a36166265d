import { csvReporter } from "./csv.js";
import { htmlReporter } from "./html/html.js";
import { jsonReporter } from "./json.js";
import { markdownReporter } from "./markdown.js";
import { ndjsonReporter } from "./ndjson.js";
import type { Reporter } from "./reporter.js";
import { sarifReporter } from "./sarif.js";
import { textReporter } from "./text.js";
import { xlsxReporter } from "./xlsx/xlsx.js";

export type ReporterName = "text" | "json" | "ndjson" | "csv" | "xlsx" | "html" | "markdown" | "sarif";

/** Every form of output by its name on the command line. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  csv: csvReporter,
  xlsx: xlsxReporter,
  html: htmlReporter,
  markdown: markdownReporter,
  sarif: sarifReporter,
};
