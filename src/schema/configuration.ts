import * as z from "zod";

import type { Severity } from "../rules/finding.js";
import type { Language, Rule, RuleOptions } from "../rules/rule.js";

/** Findings of some files that are not told. */
export interface IgnoreEntry {
  /** Which files: patterns as in `include`, relative to the configuration's folder. */
  readonly paths: readonly string[];
  /** Which rules: ids, or groups as `"style/*"`; all of them when left out. */
  readonly rules?: readonly string[] | undefined;
  /** Why. */
  readonly reason?: string | undefined;
}

/** What a configuration holds. Every field may be left out. */
export interface Configuration {
  readonly $schema?: string | undefined;
  /** Language of the output. */
  readonly lang?: Language | undefined;
  /** The least severity that makes the exit status 1. */
  readonly failOn?: Severity | "never" | undefined;
  /** Severity by rule id, or by group as `"style/*"`; `"off"` leaves the rule out. */
  readonly severities?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Settings by rule id; `ziping rules ID` lists what a rule can be set to. */
  readonly options?: Readonly<Record<string, RuleOptions>> | undefined;
  /** Local rules to switch on, by name. */
  readonly packs?: readonly string[] | undefined;
  /** In folders, read only files that match one of these patterns. */
  readonly include?: readonly string[] | undefined;
  /** In folders, leave out files that match one of these patterns. */
  readonly exclude?: readonly string[] | undefined;
  /** Findings that are not told, by file. */
  readonly ignore?: readonly IgnoreEntry[] | undefined;
  /** A file of findings that were reviewed and accepted, relative to the configuration's folder. */
  readonly baseline?: string | undefined;
}

/** A configuration written in JavaScript or TypeScript, which may bring rules of its own. */
export interface ScriptConfiguration extends Configuration {
  /** Rules made with `defineRule`, checked after the built-in ones. */
  readonly rules?: readonly Rule[] | undefined;
}

const IgnoreEntrySchema: z.ZodType<IgnoreEntry> = z.strictObject({
  paths: z.array(z.string()).min(1),
  rules: z.array(z.string()).optional(),
  reason: z.string().optional(),
});

const FIELDS = {
  $schema: z.string().optional(),
  lang: z.enum(["zh", "en"]).optional(),
  failOn: z.enum(["error", "warning", "info", "never"]).optional(),
  severities: z.record(z.string(), z.enum(["error", "warning", "info", "off"])).optional(),
  options: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).optional(),
  packs: z.array(z.string()).optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  ignore: z.array(IgnoreEntrySchema).optional(),
  baseline: z.string().optional(),
};

export const ConfigurationSchema: z.ZodType<Configuration> = z.strictObject(FIELDS);

const LocalTextSchema = z.object({ zh: z.string(), en: z.string() });
/** `ours/date` */
const RULE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/u;

/** As much of a rule as can be looked at without running it. */
const RuleSchema = z.custom<Rule>().superRefine((value, context) => {
  const shape = z.looseObject({
    id: z.string().regex(RULE_ID),
    scope: z.enum(["report", "folder"]),
    meta: z.looseObject({ title: LocalTextSchema, severity: z.enum(["error", "warning", "info"]), group: z.string() }),
    options: z.record(z.string(), z.unknown()),
    messages: z.record(z.string(), LocalTextSchema),
    check: z.custom((check) => typeof check === "function", "should be a function"),
  });
  for (const { path, message } of shape.safeParse(value).error?.issues ?? []) context.addIssue({ code: "custom", path, message });
});

export const ScriptConfigurationSchema: z.ZodType<ScriptConfiguration> = z.strictObject({
  ...FIELDS,
  rules: z.array(RuleSchema).optional(),
});
