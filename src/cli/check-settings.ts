import { resolve } from "node:path";

import type { CheckOptions } from "../check/check-options.js";
import type { Acceptance } from "../folder/accept-findings.js";
import { findConfig } from "../folder/find-config.js";
import type { LoadedConfig } from "../folder/read-config.js";
import type { ListOptions } from "../folder/list-report-files.js";
import type { Severity } from "../rules/finding.js";
import type { Language } from "../rules/rule.js";
import type { ScriptConfiguration } from "../schema/configuration.js";
import { choiceOption, type CommandArguments, isSet, textOption, textOptions } from "./arguments.js";
import { listOptions } from "./shared-options.js";
import { UsageError } from "./usage-error.js";

const SEVERITIES = ["error", "warning", "info", "off"] as const;
const FAIL_ON = ["error", "warning", "info", "never"] as const;

/** What the command line and the configuration file together ask of `ziping check`. */
export interface CheckSettings {
  readonly check: CheckOptions & { readonly lang: Language };
  readonly list: ListOptions;
  readonly failOn: Severity | "never";
  readonly acceptance: Acceptance;
}

/**
 * Joins the configuration file and the options; an option wins.
 *
 * @throws UsageError for an option's value that is not allowed.
 * @throws ZipingError `INVALID_CONFIG` for a configuration file that is wrong.
 */
export async function readCheckSettings(args: CommandArguments): Promise<CheckSettings> {
  const { config, folder } = await loadConfig(textOption(args, "config"));
  return {
    check: await judgingOf(args, config),
    list: { ...listsOf(config), ...listOptions(args) },
    failOn: choiceOption(args, "fail-on", FAIL_ON, config.failOn ?? "error"),
    acceptance: await readAcceptance(args, config, folder),
  };
}

/**
 * The part of it that says how reports are judged.
 *
 * @throws UsageError as {@link readCheckSettings}.
 * @throws ZipingError `INVALID_CONFIG` for a configuration file that is wrong.
 */
export async function readJudging(args: CommandArguments): Promise<CheckSettings["check"]> {
  const { config } = await loadConfig(textOption(args, "config"));
  return judgingOf(args, config);
}

async function judgingOf(args: CommandArguments, config: ScriptConfiguration): Promise<CheckSettings["check"]> {
  return {
    lang: choiceOption(args, "lang", ["zh", "en"], config.lang ?? "zh"),
    severities: { ...config.severities, ...Object.fromEntries(textOptions(args, "rule").map(readRuleOption)) },
    options: await optionsOf(config),
    ...(config.rules === undefined || config.rules.length === 0 ? {} : { rules: config.rules }),
  };
}

function listsOf({ include, exclude }: ScriptConfiguration): ListOptions {
  return { ...(include === undefined ? {} : { include }), ...(exclude === undefined ? {} : { exclude }) };
}

async function readAcceptance(args: CommandArguments, config: ScriptConfiguration, folder: string): Promise<Acceptance> {
  const path = textOption(args, "baseline") ?? (config.baseline === undefined ? undefined : resolve(folder, config.baseline));
  const ignore = config.ignore ?? [];
  const isUpdate = isSet(args, "update-baseline");
  if (path === undefined && isUpdate)
    throw new UsageError({
      zh: "--update-baseline 需要同时给出 --baseline FILE，或在配置中写明 baseline",
      en: "--update-baseline needs --baseline FILE, or baseline in the configuration",
    });
  if (path === undefined) return { ignore, folder };
  const { readBaseline } = await import("../folder/baseline-file.js");
  return { ignore, folder, baseline: { path, entries: await readBaseline(path, isUpdate), isUpdate } };
}

async function optionsOf({ packs = [], options = {} }: ScriptConfiguration): Promise<NonNullable<CheckOptions["options"]>> {
  if (packs.length === 0) return options;
  const { applyPacks } = await import("../check/apply-packs.js");
  return applyPacks(packs, options);
}

/** The named file, else that of the working folder. The schema library costs time to load: only a configuration needs it. */
async function loadConfig(named: string | undefined): Promise<LoadedConfig> {
  const file = named ?? (await findConfig("."));
  if (file === undefined) return { config: {}, folder: "." };
  const { loadConfig: load } = await import("../folder/read-config.js");
  return load(file);
}

/** `style/*=off` */
function readRuleOption(text: string): readonly [string, Severity | "off"] {
  const [id = "", value, ...more] = text.split("=");
  const severity = SEVERITIES.find((candidate) => candidate === value);
  if (severity === undefined || more.length > 0) {
    const form = `ID=${SEVERITIES.join("|")}`;
    throw new UsageError({ zh: `--rule：「${text}」应写成 ${form}`, en: `--rule: "${text}" is not ${form}` });
  }
  return [id, severity];
}
