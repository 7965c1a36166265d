import type { FileError } from "../check/checked-file.js";
import type { Diagnostic, DiagnosticCode } from "../document/diagnostic.js";
import type { ZipingErrorCode } from "../document/ziping-error.js";
import type { Language } from "../rules/rule.js";

/** What went wrong with a file and what to do; readers say the particulars in Chinese. */
const ERRORS: Readonly<Record<ZipingErrorCode, string>> = {
  UNSUPPORTED_FORMAT: "not a format that can be read; save it as .docx, .pdf, .xlsx, .ofd, .html or .txt",
  ENCRYPTED: "protected by a password or encrypted; remove the protection and save it again",
  CORRUPT: "damaged or incomplete; open it with the program that made it, save it again, or fetch it anew",
  TOO_LARGE: "larger than what is read, or needs more memory than allowed; split it, or raise --memory",
  TIMEOUT: "reading took longer than allowed and was given up; save it again, or raise --timeout",
  CRASHED: "the process that read it ended unexpectedly; please report the file and this message",
  NO_TEXT: "holds no text, perhaps pictures alone; provide a file whose text can be copied, or recognise the text first",
  NOT_FOUND: "no such file or folder; check the path",
  UNREADABLE: "cannot be opened; check the permissions and whether another program holds it",
  INVALID_CONFIG: "the configuration is wrong",
  INTERNAL: "a defect of ziping; please report the file and this message",
};

/** What was read with doubt; readers say the particulars in Chinese. */
const DIAGNOSTICS: Readonly<Record<DiagnosticCode, string>> = {
  "encoding-doubtful": "the character encoding was guessed",
  "characters-unreadable": "some characters could not be decoded",
  "numbering-rebuilt": "automatic numbers of headings were rebuilt",
  "grid-inferred": "rows and columns of a table were inferred, not declared by the file",
  "row-ambiguous": "the rows of a table can be read in more than one way",
  "amount-unreadable": "a cell that should hold a figure could not be read as one",
  "amount-ambiguous": "a figure can be read in more than one way",
  "unit-assumed": "no unit is stated; the usual one was assumed",
  "column-unknown": "a column's head was not recognised",
  "label-unknown": "a row's label was not recognised",
  "template-unknown": "no known form was recognised, or it does not look like a report at all",
  "table-unrecognised": "a table was not recognised as one of the known forms",
  "form-repeated": "a form stands in the file more than once; one of them was taken",
  "tracked-changes": "the file holds tracked changes or struck-out text; check what was read of them",
  "hidden-text": "hidden text was left out",
  "pages-without-text": "some pages hold pictures and no text",
  "fonts-unreadable": "some fonts do not tell which characters they show",
  "structure-lost": "a part of the structure could not be recovered",
  "content-damaged": "a part of the file is damaged",
  "content-skipped": "a part of the file was not read",
};

/** Why a file could not be read, for a reader of the language. */
export function errorText({ code, message }: FileError, language: Language): string {
  return language === "zh" ? message : ERRORS[code];
}

/** A doubt about reading, for a reader of the language, with the place where one is known. */
export function diagnosticText({ code, message, at }: Diagnostic, language: Language): string {
  if (language === "zh") return message;
  const page = at?.page === undefined ? "" : `page ${at.page}, `;
  const cell = at?.cell === undefined ? "" : `, row ${at.cell.row + 1}, column ${at.cell.col + 1}`;
  return at === undefined ? DIAGNOSTICS[code] : `${DIAGNOSTICS[code]} (${page}block ${at.block}${cell})`;
}
