import type { CheckedFile } from "../check/checked-file.js";
import { addToTally, EMPTY_TALLY } from "../check/tally.js";
import type { Evidence, Finding } from "../rules/finding.js";
import type { Language, LocalText } from "../rules/rule.js";
import { printable } from "./printable.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { summaryLine } from "./summary-line.js";
import { FIELD_NAMES, SEVERITY_NAMES } from "./wording.js";

/** A document to paste into a wiki or an issue: one heading a file, one a finding, its places as a table. */
export const markdownReporter: Reporter = { name: "markdown", fileExtension: "md", render };

const PLACE_HEADS: readonly LocalText[] = [
  { zh: "作用", en: "role" },
  { zh: "原文", en: "text" },
  { zh: "位置", en: "place" },
];

async function* render(files: AsyncIterable<CheckedFile>, { language }: ReporterContext): AsyncGenerator<string> {
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = addToTally(tally, file);
    yield `## ${plain(file.path)}\n\n${fileBody(file, language)}`;
  }
  yield `**${summaryLine(tally, language)}**\n`;
}

function fileBody({ findings, error, report }: CheckedFile, language: Language): string {
  if (error !== undefined) return `${FIELD_NAMES.unreadable[language]}: \`${error.code}\` ${plain(error.message)}\n\n`;
  const title = report?.title === undefined ? "" : `${plain(report.title.text)}\n\n`;
  if (findings.length === 0) return `${title}${FIELD_NAMES.noFindings[language]}\n\n`;
  return title + findings.map((finding) => findingSection(finding, language)).join("");
}

function findingSection(finding: Finding, language: Language): string {
  const heads = PLACE_HEADS.map((head) => head[language]);
  const rows = finding.evidence.map(({ role, text, place }: Evidence) => [role, text, place].map(plain));
  const table = [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
  return `### ${SEVERITY_NAMES[finding.severity][language]}: ${plain(finding.message)}\n\n\`${finding.rule}\`\n\n${table}\n`;
}

/** The characters that mean something in Markdown, or start HTML. */
const MARKUP = /[\\`*_[\]<>|#~&]/gu;

/** A text on one line that Markdown shows as it is. */
function plain(text: string): string {
  return printable(text).replace(MARKUP, "\\$&");
}
