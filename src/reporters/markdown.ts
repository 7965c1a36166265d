import { flatMap } from "../lists/flat-map.js";
import { type CheckedFile, headOf } from "../check/checked-file.js";
import { addToTally, countBySeverity, EMPTY_TALLY } from "../check/tally.js";
import type { Relation } from "../check/relation.js";
import type { Evidence, Finding, Severity } from "../rules/finding.js";
import type { Language, LocalText } from "../rules/rule.js";
import { errorText } from "./english.js";
import { forPeople } from "./for-people.js";
import { kinshipLines } from "./kinship.js";
import { printable } from "./printable.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { acceptedNote, noFindingsNote, uncheckedNote } from "./status-note.js";
import { summaryLine } from "./summary-line.js";
import { wholeTally } from "./whole-tally.js";
import { toldFigures } from "./told-figures.js";
import { FIELD_NAMES, type FieldName, SEVERITY_NAMES, STATE_NAMES } from "./wording.js";

/** A document to paste into a wiki or an issue: one heading a file, one a finding, its places as a table. */
export const markdownReporter: Reporter = { name: "markdown", fileExtension: "md", headsOnly: true, render: forPeople(render) };

const TITLE: LocalText = { zh: "绩效自评报告检查结果", en: "Self-evaluation reports: what does not agree" };
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const { language } = context;
  let tally = EMPTY_TALLY;
  yield `# ${TITLE[language]}\n\n`;
  for await (const file of files) {
    tally = addToTally(tally, file);
    yield `## ${plain(file.path)}\n\n${fileBody(file, language)}`;
  }
  yield `**${summaryLine(wholeTally(tally, context), language)}**\n`;
}

function fileBody(file: CheckedFile, language: Language): string {
  const { findings, error, relations } = file;
  const head = headOf(file);
  if (error !== undefined)
    return `${FIELD_NAMES.unreadable[language]}: \`${error.code}\` ${plain(errorText(error, language))}\n\n`;
  const title = head?.title === undefined ? "" : `${plain(head.title.text)}\n\n`;
  const sections = findings.map((finding, index) => findingSection(finding, index + 1, language));
  const unchecked = findings.length === 0 ? undefined : uncheckedNote(file, language);
  const notes = [...kinshipLines(file, language), acceptedNote(file, language), unchecked].filter((line) => line !== undefined);
  const body =
    findings.length === 0
      ? `${noFindingsNote(file, language)}\n\n${acceptedList(file, language)}`
      : countsLine(findings, language) + sections.join("") + acceptedList(file, language);
  return (
    title +
    notes.map((line) => `${plain(line)}\n\n`).join("") +
    body +
    (relations === undefined ? "" : relationTable(relations, language))
  );
}

/** What the baseline accepts, each with its reason. */
function acceptedList({ accepted = [] }: CheckedFile, language: Language): string {
  if (accepted.length === 0) return "";
  const lines = accepted.map(({ message, reason }) => `- ${plain(message)} ${FIELD_NAMES.reason[language]}: ${plain(reason)}\n`);
  return `### ${FIELD_NAMES.accepted[language]}\n\n${lines.join("")}\n`;
}

/** `错误 1 · 提示 2` */
function countsLine(findings: readonly Finding[], language: Language): string {
  const counts = countBySeverity(findings);
  const told = SEVERITIES.filter((severity) => counts[severity] > 0);
  return `${told.map((severity) => `${SEVERITY_NAMES[severity][language]} ${counts[severity]}`).join(" · ")}\n\n`;
}

function findingSection(finding: Finding, number: number, language: Language): string {
  const { severity, message, evidence, rule, cause, formula } = finding;
  const figures = toldFigures(finding, language).map(({ name, figure }) => `- ${name}: ${plain(figure)}\n`);
  const facts: readonly (readonly [FieldName, string | undefined])[] = [
    ["formula", formula === undefined || message.includes(formula) ? undefined : plain(formula)],
    ["cause", cause === undefined ? undefined : plain(cause.message)],
    ["rule", `\`${rule}\``],
  ];
  const told = flatMap(facts, ([name, text]) => (text === undefined ? [] : [`- ${FIELD_NAMES[name][language]}: ${text}\n`]));
  const head = `### ${number}. ${SEVERITY_NAMES[severity][language]}: ${plain(message)}\n\n`;
  return `${head}${evidenceTable(evidence, language)}${[...figures, ...told].join("")}\n`;
}

function evidenceTable(evidence: readonly Evidence[], language: Language): string {
  if (evidence.length === 0) return "";
  const heads = (["role", "quote", "place"] as const).map((name) => FIELD_NAMES[name][language]);
  const rows = evidence.map(({ role, text, place, path }) => [
    plain(role),
    plain(text) || FIELD_NAMES.blank[language],
    plain(path === undefined ? place : `${path} ${place}`),
  ]);
  return `${table(heads, rows)}\n`;
}

function relationTable(relations: readonly Relation[], language: Language): string {
  const heads = (["state", "rule", "formula", "place"] as const).map((name) => FIELD_NAMES[name][language]);
  const rows = relations.map(({ state, rule, formula, reason, evidence }) => [
    STATE_NAMES[state][language],
    `\`${rule}\``,
    plain(formula ?? reason ?? ""),
    plain(evidence[0]?.place ?? ""),
  ]);
  return `### ${FIELD_NAMES.relations[language]}\n\n${table(heads, rows)}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

/** The characters that mean something in Markdown, or start HTML. */
const MARKUP = /[\\`*_[\]<>|#~&]/gu;
/** A web address, which some renderers make a link of. */
const ADDRESS = /(?<=https?|ftp|www|mailto)[:.]/giu;

/** A text on one line that Markdown shows as it is. */
function plain(text: string): string {
  return printable(text).replace(MARKUP, "\\$&").replace(ADDRESS, "\\$&");
}
