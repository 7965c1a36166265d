import type { CheckOptions } from "../check/check-options.js";
import type { ListOptions } from "../folder/list-report-files.js";
import type { Severity } from "../rules/finding.js";
import type { Language } from "../rules/rule.js";
import type { Configuration } from "../schema/configuration.js";
import { choiceOption, type CommandArguments, textOption, textOptions } from "./arguments.js";
import { listOptions } from "./shared-options.js";
import { UsageError } from "./usage-error.js";

const SEVERITIES = ["error", "warning", "info", "off"] as const;
const FAIL_ON = ["error", "warning", "info", "never"] as const;

/** What the command line and the configuration file together ask of `ziping check`. */
export interface CheckSettings {
  readonly check: CheckOptions & { readonly lang: Language };
  readonly list: ListOptions;
  readonly failOn: Severity | "never";
}

/**
 * Joins the configuration file and the options; an option wins.
 *
 * @throws UsageError for an option's value that is not allowed.
 * @throws ZipingError `INVALID_CONFIG` for a configuration file that is wrong.
 */
export async function readCheckSettings(args: CommandArguments): Promise<CheckSettings> {
  const file = textOption(args, "config");
  const config = file === undefined ? {} : await loadConfig(file);
  const { include = [], exclude = [] } = listOptions(args);
  return {
    check: {
      lang: choiceOption(args, "lang", ["zh", "en"], config.lang ?? "zh"),
      severities: { ...config.severities, ...Object.fromEntries(textOptions(args, "rule").map(readRuleOption)) },
      options: config.options ?? {},
    },
    list: { include: [...(config.include ?? []), ...include], exclude: [...(config.exclude ?? []), ...exclude] },
    failOn: choiceOption(args, "fail-on", FAIL_ON, config.failOn ?? "error"),
  };
}

/** The schema library costs time to load: only a configuration file needs it. */
async function loadConfig(file: string): Promise<Configuration> {
  const { readConfig } = await import("../folder/read-config.js");
  return readConfig(file);
}

/** `style/*=off` */
function readRuleOption(text: string): readonly [string, Severity | "off"] {
  const [id = "", value, ...more] = text.split("=");
  const severity = SEVERITIES.find((candidate) => candidate === value);
  if (severity === undefined || more.length > 0) {
    throw new UsageError(`--rule: "${text}" is not ID=${SEVERITIES.join("|")}`);
  }
  return [id, severity];
}
