import type { CheckedFile } from "../check/checked-file.js";
import type { Evidence, Finding, Severity } from "../rules/finding.js";
import type { Language } from "../rules/rule.js";
import { errorText } from "./english.js";
import { forPeople } from "./for-people.js";
import { printable } from "./printable.js";
import type { Reporter, ReporterContext, RuleDescription } from "./reporter.js";
import { uncheckedNote } from "./status-note.js";

/** SARIF 2.1.0 (OASIS), for tools that collect the results of checkers; written finding by finding. */
export const sarifReporter: Reporter = {
  name: "sarif",
  fileExtension: "sarif",
  headsOnly: true,
  hidesRelations: true,
  render: forPeople(render),
};

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LANGUAGE_TAGS = { zh: "zh-CN", en: "en-US" } as const;

/** SARIF 2.1.0, 3.27.10. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", info: "note" };

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const notifications: unknown[] = [];
  const head = { tool: tool(context), language: LANGUAGE_TAGS[context.language], columnKind: "utf16CodeUnits" };
  let separator = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{${membersOf(head)},"results":[\n`;
  let isComplete = true;
  for await (const file of files) {
    notifications.push(...notificationsOf(file, context.language));
    isComplete &&= file.error === undefined;
    for (const each of resultsOf(file)) {
      yield separator + JSON.stringify(each);
      separator = ",\n";
    }
  }
  const invocation = { executionSuccessful: isComplete, toolExecutionNotifications: notifications };
  yield `${separator.endsWith("[\n") ? separator : "\n"}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

/** An object's members without the braces around them. */
function membersOf(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}

function tool({ version, rules, language }: ReporterContext): unknown {
  const describe = ({ id, meta }: RuleDescription): unknown => ({
    id,
    shortDescription: { text: meta.title[language] },
    fullDescription: { text: meta.checks[language] },
    defaultConfiguration: { level: LEVELS[meta.severity] },
    properties: { formula: meta.formula, source: meta.source },
  });
  return { driver: { name: "ziping", semanticVersion: version, version, rules: rules.map(describe) } };
}

/** What was accepted is told too, as suppressed (3.27.23). */
function resultsOf({ path, findings, accepted = [], comparedWith, checkedWith, duplicateOf }: CheckedFile): readonly object[] {
  const kinship = { comparedWith, checkedWith, duplicateOf };
  return [
    ...findings.map((finding) => result(path, finding, kinship)),
    ...accepted.map(({ reason, ...finding }) => ({
      ...result(path, finding, kinship),
      suppressions: [{ kind: "external", status: "accepted", ...(reason === "" ? {} : { justification: printable(reason) }) }],
    })),
  ];
}

function result(path: string, finding: Finding, kinship: object): object {
  const { rule, severity, message, evidence, expected, actual, difference, unit, formula, cause } = finding;
  const [first, ...others] = evidence;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: printable(message) },
    locations: [location(path, first)],
    ...(others.length > 0 ? { relatedLocations: others.map((each) => location(path, each)) } : {}),
    partialFingerprints: { "ziping/v1": finding.fingerprint },
    properties: { expected, actual, difference, unit, formula, cause: cause?.message, ...kinship },
  };
}

/** A place in a document that has no lines: SARIF's logical location carries where it stands for a reader. */
function location(path: string, evidence: Evidence | undefined): unknown {
  const physicalLocation = { artifactLocation: { uri: fileUri(evidence?.path ?? path) } };
  if (evidence === undefined) return { physicalLocation };
  const { role, place, text, at } = evidence;
  return {
    physicalLocation,
    logicalLocations: [{ fullyQualifiedName: printable(place) }],
    message: { text: `${role}: ${printable(text)}` },
    properties: { block: at.block, cell: at.cell, span: at.span, page: at.page },
  };
}

/** What stood in the way of checking a file: that it could not be read or is no report, or that a rule could not finish. */
function notificationsOf(file: CheckedFile, language: Language): readonly unknown[] {
  const { path, error, failures = [] } = file;
  const unchecked = uncheckedNote(file, language);
  const locations = [{ physicalLocation: { artifactLocation: { uri: fileUri(path) } } }];
  const told = [
    ...(error === undefined
      ? []
      : [{ descriptor: { id: error.code }, message: { text: printable(errorText(error, language)) } }]),
    ...(unchecked === undefined ? [] : [{ level: "warning", descriptor: { id: "NOT_CHECKED" }, message: { text: unchecked } }]),
    ...failures.map(({ rule, message }) => ({
      descriptor: { id: "INTERNAL" },
      associatedRule: { id: rule },
      message: { text: printable(message) },
    })),
  ];
  return told.map((each) => ({ level: "error", ...each, locations }));
}

/** `C:/reports`, which starts with a drive. */
const DRIVE = /^[A-Za-z]:\//u;

/** A path as a relative or absolute URI reference (RFC 3986). */
function fileUri(path: string): string {
  const portable = path.replaceAll("\\", "/");
  const drive = DRIVE.exec(portable)?.[0] ?? "";
  const encoded = portable.slice(drive.length).split("/").map(encodeURIComponent).join("/");
  if (drive !== "") return `file:///${drive}${encoded}`;
  return encoded.startsWith("/") ? `file://${encoded}` : encoded;
}
