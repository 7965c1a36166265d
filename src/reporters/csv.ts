import { type CheckedFile, headOf } from "../check/checked-file.js";
import type { Evidence, Finding } from "../rules/finding.js";
import type { Language, LocalText } from "../rules/rule.js";
import { BYTE_ORDER_MARK, csvRow } from "./csv-row.js";
import { errorText } from "./english.js";
import { forPeople } from "./for-people.js";
import { kinshipLines } from "./kinship.js";
import type { Reporter, ReporterContext } from "./reporter.js";
import { uncheckedNote } from "./status-note.js";
import { FIELD_NAMES, SEVERITY_NAMES } from "./wording.js";

/** One row a finding, and one for each file that could not be read or checked; with a byte order mark, so that Excel opens Chinese. */
export const csvReporter: Reporter = {
  name: "csv",
  fileExtension: "csv",
  headsOnly: true,
  hidesRelations: true,
  render: forPeople(render),
};

/** What each column is called and what stands in it. */
const COLUMNS: readonly (readonly [LocalText, (file: CheckedFile, finding: Finding, language: Language) => string])[] = [
  [{ zh: "文件", en: "file" }, (file) => file.path],
  [{ zh: "部门", en: "department" }, (file) => headOf(file)?.department?.text ?? ""],
  [{ zh: "年度", en: "year" }, (file) => headOf(file)?.year?.toString() ?? ""],
  [{ zh: "级别", en: "severity" }, (_, { severity }, language) => SEVERITY_NAMES[severity][language]],
  [FIELD_NAMES.rule, (_, { rule }) => rule],
  [{ zh: "说明", en: "message" }, (_, { message }) => message],
  [FIELD_NAMES.expected, (_, { expected }) => expected ?? ""],
  [FIELD_NAMES.actual, (_, { actual }) => actual ?? ""],
  [FIELD_NAMES.difference, (_, { difference }) => difference ?? ""],
  [{ zh: "单位", en: "unit" }, (_, { unit }) => unit ?? ""],
  [FIELD_NAMES.formula, (_, { formula }) => formula ?? ""],
  [{ zh: "位置", en: "places" }, (_, { evidence }) => evidence.map(placeAndText).join("\n")],
  [FIELD_NAMES.cause, (_, { cause }) => cause?.message ?? ""],
  [FIELD_NAMES.kinship, (file, _, language) => kinshipLines(file, language).join("\n")],
];

const SEVERITY_COLUMN = 3;
const MESSAGE_COLUMN = 5;

async function* render(files: AsyncIterable<CheckedFile>, { language }: ReporterContext): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(COLUMNS.map(([name]) => name[language]));
  for await (const file of files) {
    for (const finding of file.findings) yield csvRow(COLUMNS.map(([, value]) => value(file, finding, language)));
    if (file.error !== undefined)
      yield csvRow(
        noticeRow(file.path, FIELD_NAMES.unreadable[language], `${file.error.code} ${errorText(file.error, language)}`),
      );
    const unchecked = uncheckedNote(file, language);
    if (unchecked !== undefined) yield csvRow(noticeRow(file.path, FIELD_NAMES.unchecked[language], unchecked));
  }
}

function noticeRow(path: string, kind: string, message: string): readonly string[] {
  const row = COLUMNS.map(() => "");
  row[0] = path;
  row[SEVERITY_COLUMN] = kind;
  row[MESSAGE_COLUMN] = message;
  return row;
}

function placeAndText({ role, place, text, path }: Evidence): string {
  return `${role}: ${path === undefined ? place : `${path} ${place}`}${text === "" ? "" : ` = ${text}`}`;
}
