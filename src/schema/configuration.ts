import * as z from "zod";

import type { Severity } from "../rules/finding.js";
import type { Language, RuleOptions } from "../rules/rule.js";

/** What the file holds that `--config` names. Every field may be left out. */
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
  /** In folders, read only files that match one of these patterns. */
  readonly include?: readonly string[] | undefined;
  /** In folders, leave out files that match one of these patterns. */
  readonly exclude?: readonly string[] | undefined;
}

export const ConfigurationSchema: z.ZodType<Configuration> = z.strictObject({
  $schema: z.string().optional(),
  lang: z.enum(["zh", "en"]).optional(),
  failOn: z.enum(["error", "warning", "info", "never"]).optional(),
  severities: z.record(z.string(), z.enum(["error", "warning", "info", "off"])).optional(),
  options: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))).optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
});
