import * as z from "zod";

/** The part of SARIF 2.1.0 that is written, strictly: no property but those that the standard names (section 3.x beside each). */
const PropertyBag = z.record(z.string(), z.unknown());
/** 3.11 */
const Message = z.strictObject({ text: z.string() });
/** 3.10.2: a URI reference (RFC 3986). */
const Uri = z.string().regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*$/u);
/** 3.58 */
const Level = z.enum(["none", "note", "warning", "error"]);
/** 3.28 */
const Location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri: Uri }) }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string() })).optional(),
  message: Message.optional(),
  properties: PropertyBag.optional(),
});
/** 3.49 */
const ReportingDescriptor = z.strictObject({
  id: z.string(),
  shortDescription: Message,
  fullDescription: Message,
  defaultConfiguration: z.strictObject({ level: Level }),
  properties: PropertyBag,
});
/** 3.35 */
const Suppression = z.strictObject({
  kind: z.enum(["inSource", "external"]),
  status: z.enum(["accepted", "underReview", "rejected"]),
  justification: z.string().optional(),
});
/** 3.27 */
const Result = z.strictObject({
  ruleId: z.string(),
  level: Level,
  message: Message,
  locations: z.array(Location),
  relatedLocations: z.array(Location).min(1).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z.array(Suppression).min(1).optional(),
  properties: PropertyBag,
});
/** 3.58 */
const Notification = z.strictObject({
  level: Level,
  descriptor: z.strictObject({ id: z.string() }),
  associatedRule: z.strictObject({ id: z.string() }).optional(),
  message: Message,
  locations: z.array(Location),
});
/** 3.14 */
const Run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string(),
      version: z.string(),
      semanticVersion: z.string(),
      rules: z.array(ReportingDescriptor),
    }),
  }),
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/u),
  columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
  results: z.array(Result),
  invocations: z.array(z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(Notification) })),
});

/** 3.13: a log with one run. */
const Log = z.strictObject({
  $schema: z.literal("https://json.schemastore.org/sarif-2.1.0.json"),
  version: z.literal("2.1.0"),
  runs: z.tuple([Run]),
});

/** What tests look at in a run. */
interface SarifRun {
  readonly results: readonly {
    readonly level: string;
    readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
    readonly relatedLocations?: readonly unknown[] | undefined;
  }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly associatedRule?: { readonly id: string } | undefined }[];
  }[];
}

/** The run of a SARIF log, after the whole log was held to the standard's shape. */
export function sarifRun(json: string): SarifRun {
  return Log.parse(JSON.parse(json)).runs[0];
}
