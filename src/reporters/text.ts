import { type CheckedFile, headOf } from "../check/checked-file.js";
import { addToTally, bySeverity, EMPTY_TALLY } from "../check/tally.js";
import type { Evidence, Finding, Severity } from "../rules/finding.js";
import type { Language } from "../rules/rule.js";
import { cutToWidth, displayWidth, padToWidth } from "./display-width.js";
import { errorText } from "./english.js";
import { forPeople } from "./for-people.js";
import { kinshipLines } from "./kinship.js";
import { printable } from "./printable.js";
import { relationLines } from "./relation-lines.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { terminalStyles, type Styles } from "./styles.js";
import { acceptedNote, noFindingsNote, uncheckedNote } from "./status-note.js";
import { summaryLine } from "./summary-line.js";
import { wholeTally } from "./whole-tally.js";
import { toldFigures } from "./told-figures.js";
import { FIELD_NAMES, type FieldName, SEVERITY_NAMES } from "./wording.js";

const MARKS: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "·" };
/** A quoted sentence is cut to this many columns: enough to find it in the report. */
const LONGEST_QUOTE = 48;
const INDENT = "      ";

interface Voice {
  readonly language: Language;
  readonly styles: Styles;
}

/** For reading on a terminal: one block a finding, grouped by file, a summary line at the end. */
export const textReporter: Reporter = { name: "text", fileExtension: "txt", headsOnly: true, render: forPeople(render) };

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<string> {
  const voice: Voice = { language: context.language, styles: terminalStyles(context.colours) };
  const unreadable: CheckedFile[] = [];
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = addToTally(tally, file);
    if (file.error === undefined) yield fileBlock(file, voice);
    else unreadable.push(file);
  }
  if (unreadable.length > 0) yield unreadableBlock(unreadable, voice);
  yield `${voice.styles.strong(summaryLine(wholeTally(tally, context), voice.language))}\n`;
}

function fileBlock(file: CheckedFile, voice: Voice): string {
  const title = printable(headOf(file)?.title?.text ?? "");
  const head = [voice.styles.underlined(printable(file.path)), ...(title === "" ? [] : [`  ${title}`])];
  const { language, styles } = voice;
  const notes = [...kinshipLines(file, language), acceptedNote(file, language)].filter((line) => line !== undefined);
  const unchecked = uncheckedNote(file, language);
  if (unchecked !== undefined && file.findings.length > 0) notes.push(unchecked);
  const body =
    file.findings.length === 0
      ? [`  ${unchecked === undefined ? styles.faint(noFindingsNote(file, language)) : styles.severity.warning(unchecked)}`, ""]
      : bySeverity(file.findings).map((finding) => findingBlock(finding, voice));
  const relations = file.relations === undefined ? [] : relationLines(file.relations, voice.language, voice.styles);
  return [...head, ...notes.map((line) => `  ${printable(line)}`), "", ...body, ...relations, ""].join("\n");
}

function findingBlock(finding: Finding, voice: Voice): string {
  const { language, styles } = voice;
  const paint = styles.severity[finding.severity];
  const mark = paint(`${MARKS[finding.severity]} ${SEVERITY_NAMES[finding.severity][language]}`);
  const lines = [
    `  ${mark}  ${styles.strong(printable(finding.message))}`,
    ...evidenceLines(finding.evidence, language),
    ...comparisonLine(finding, language),
    ...formulaLine(finding, language),
    ...(finding.cause === undefined ? [] : [labelled("cause", printable(finding.cause.message), language)]),
    styles.faint(labelled("rule", finding.rule, language)),
    "",
  ];
  return lines.join("\n");
}

/** The formula, unless the message has it already. */
function formulaLine({ formula, message }: Finding, language: Language): readonly string[] {
  return formula === undefined || message.includes(formula) ? [] : [labelled("formula", printable(formula), language)];
}

function labelled(name: FieldName, text: string, language: Language): string {
  return `${INDENT}${FIELD_NAMES[name][language]} ${text}`;
}

/** Longer lists of places are cut: a terminal shows where to look, the other forms have them all. */
const MOST_PLACES = 8;
const PLACES_OF_LONG_LIST = 5;

/** The places, the first of them where there are many. */
function evidenceLines(evidence: readonly Evidence[], language: Language): readonly string[] {
  if (evidence.length <= MOST_PLACES) return placeLines(evidence, language);
  const rest = evidence.length - PLACES_OF_LONG_LIST;
  const more = language === "zh" ? `另有 ${rest} 处` : `and ${rest} more`;
  return [...placeLines(evidence.slice(0, PLACES_OF_LONG_LIST), language), `${INDENT}${more}`];
}

/** The places in columns: what each is to the relation, what is printed there, where it stands. */
function placeLines(evidence: readonly Evidence[], language: Language): readonly string[] {
  const quotes = evidence.map(({ text }) => cutToWidth(printable(text) || FIELD_NAMES.blank[language], LONGEST_QUOTE));
  const roleWidth = widest(evidence.map(({ role }) => role));
  const quoteWidth = widest(quotes);
  return evidence.map(({ role, place, path }, index) => {
    const where = path === undefined ? place : `${path} ${place}`;
    return `${INDENT}${padToWidth(role, roleWidth)}  ${padToWidth(quotes[index] ?? "", quoteWidth)}  ${printable(where)}`;
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}

function comparisonLine(finding: Finding, language: Language): readonly string[] {
  const told = toldFigures(finding, language).map(({ name, figure }) => `${name} ${printable(figure)}`);
  return told.length === 0 ? [] : [`${INDENT}${told.join(language === "zh" ? "，" : ", ")}`];
}

function unreadableBlock(files: readonly CheckedFile[], { language, styles }: Voice): string {
  const lines = files.map(
    ({ path, error }) =>
      `  ${printable(path)}  ${error?.code ?? ""}  ${error === undefined ? "" : printable(errorText(error, language))}`,
  );
  return [styles.strong(FIELD_NAMES.unreadable[language]), ...lines, "", ""].join("\n");
}
