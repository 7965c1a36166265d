import { version } from "../../package.json";
import type { CheckedFile } from "../check/checked-file.js";
import type { Language } from "../rules/rule.js";
import { REPORTERS, type ReporterName } from "./registry.js";
import type { ReporterContext, RuleDescription } from "./reporter.js";

/** How results are shown. */
export interface RenderOptions {
  /** The form; `"text"` by default. */
  readonly format?: ReporterName;
  /** Chinese by default. */
  readonly lang?: Language;
  /** Terminal colours in the text form; none by default. */
  readonly colours?: boolean;
  /** The rules that ran, where the form tells of them. */
  readonly rules?: readonly RuleDescription[];
  /** A file's document as HTML that is already safe, shown in the `html` form. */
  readonly original?: ReporterContext["original"];
}

/**
 * Results in one of the forms of `ziping check`, in pieces as the files come.
 *
 * @example
 * for await (const piece of renderResult(checkFolder("reports"), { format: "ndjson" })) process.stdout.write(piece);
 */
export function renderResult(
  files: AsyncIterable<CheckedFile> | Iterable<CheckedFile>,
  options: RenderOptions = {},
): AsyncIterable<string | Uint8Array> {
  const { format = "text", lang = "zh", colours = false, rules = [], original } = options;
  return REPORTERS[format].render(asynchronous(files), {
    language: lang,
    colours,
    rules,
    version,
    ...(original === undefined ? {} : { original }),
  });
}

async function* asynchronous<Value>(values: AsyncIterable<Value> | Iterable<Value>): AsyncGenerator<Value> {
  for await (const value of values) yield value;
}
