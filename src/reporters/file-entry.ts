import { type CheckedFile, headOf, statusOf } from "../check/checked-file.js";
import type { Language } from "../rules/rule.js";
import type { FileEntry } from "../schema/check-output.js";
import { errorText } from "./english.js";

/** One file in the JSON forms of `ziping check`. */
export function fileEntry(file: CheckedFile, language: Language): FileEntry {
  const { path, evaluated, findings, accepted, relations, duplicateOf, checkedWith, comparedWith, error } = file;
  const head = headOf(file);
  return {
    path,
    title: head?.title?.text ?? null,
    department: head?.department?.text ?? null,
    year: head?.year ?? null,
    template: head?.template ?? null,
    status: statusOf(file),
    ...(evaluated === undefined ? {} : { evaluated }),
    findings,
    ...(accepted === undefined ? {} : { accepted }),
    ...(relations === undefined ? {} : { relations }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(checkedWith === undefined ? {} : { checkedWith }),
    ...(comparedWith === undefined ? {} : { comparedWith }),
    ...(error === undefined ? {} : { error: { ...error, message: errorText(error, language) } }),
  };
}
