import type { CheckedFile } from "../check/checked-file.js";
import type { Evidence, Finding, Severity } from "../rules/finding.js";
import type { Reporter, ReporterContext, RuleDescription } from "./reporter.js";

/** SARIF 2.1.0 (OASIS), for tools that collect the results of checkers; written finding by finding. */
export const sarifReporter: Reporter = { name: "sarif", fileExtension: "sarif", render };

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** SARIF 2.1.0, 3.27.10. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = { error: "error", warning: "warning", info: "note" };

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const unread: CheckedFile[] = [];
  let separator = `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify(tool(context))},"results":[\n`;
  for await (const file of files) {
    if (file.error !== undefined) unread.push(file);
    for (const finding of file.findings) {
      yield separator + JSON.stringify(result(file.path, finding));
      separator = ",\n";
    }
  }
  const invocation = { executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map(notification) };
  yield `${separator.endsWith("[\n") ? separator : "\n"}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

function tool({ version, rules, language }: ReporterContext): unknown {
  const describe = ({ id, meta }: RuleDescription): unknown => ({
    id,
    shortDescription: { text: meta.title[language] },
    fullDescription: { text: meta.checks[language] },
    defaultConfiguration: { level: LEVELS[meta.severity] },
  });
  return { driver: { name: "ziping", version, rules: rules.map(describe) } };
}

function result(path: string, finding: Finding): unknown {
  const { rule, severity, message, evidence, expected, actual, difference, unit, formula } = finding;
  const [first, ...others] = evidence;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(path, first)],
    ...(others.length > 0 ? { relatedLocations: others.map((each) => location(each.path ?? path, each)) } : {}),
    properties: { expected, actual, difference, unit, formula },
  };
}

/** A place in a document that has no lines: SARIF's logical location carries where it stands for a reader. */
function location(path: string, evidence: Evidence | undefined): unknown {
  const physicalLocation = { artifactLocation: { uri: fileUri(path) } };
  if (evidence === undefined) return { physicalLocation };
  const message = { text: `${evidence.role}: ${evidence.text}` };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: evidence.place }], message };
}

function notification({ path, error }: CheckedFile): unknown {
  return {
    level: "error",
    descriptor: { id: error?.code },
    message: { text: error?.message ?? "" },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(path) } } }],
  };
}

/** A path as a relative or absolute URI reference (RFC 3986). */
function fileUri(path: string): string {
  const portable = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return portable.startsWith("/") ? `file://${portable}` : portable;
}
