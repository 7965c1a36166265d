import { flatMap } from "../lists/flat-map.js";
import type { Location } from "../document/location.js";
import { trimBlanks } from "../document/text.js";
import { SIGN_MARK, SIGN_OFF_LABELS, type SignOffField } from "../lexicon/form-labels.js";
import type { BasicData, TextField } from "../report/report.js";

interface FoundLabel {
  readonly field: SignOffField;
  readonly start: number;
  /** Behind the label and its colon. */
  readonly end: number;
}

/** Any sign-off label with its colon; blanks may stand inside the label: `填 表 人：`. */
const LABELS: readonly { readonly field: SignOffField; readonly pattern: RegExp }[] = flatMap(
  SIGN_OFF_LABELS,
  ([field, labels]) =>
    labels.map((label) => ({
      field,
      pattern: new RegExp(`${[...label].map(escaped).join("\\s?")}\\s?${SIGN_MARK}\\s?[:：]`, "u"),
    })),
);

function escaped(character: string): string {
  return /[()]/u.test(character) ? `\\${character}` : character;
}

/** The fields of a line such as `填表人：王五    填报日期：     联系电话：8834567 单位负责人签字：`; `{}` when it is none. */
export function readSignOff(text: string, at: Location): BasicData["signOff"] {
  const found = findLabels(text);
  const fields: { [field in SignOffField]?: TextField } = {};
  found.forEach((label, index) => {
    const raw = text.slice(label.end, found[index + 1]?.start ?? text.length);
    const value = trimBlanks(raw);
    const start = label.end + (value === "" ? 0 : raw.indexOf(value));
    fields[label.field] ??= { text: value, at: { ...at, span: { start, end: start + value.length } } };
  });
  return fields;
}

const COLON = /[:：]/u;

function findLabels(text: string): readonly FoundLabel[] {
  if (!COLON.test(text)) return [];
  const found: FoundLabel[] = [];
  for (const { field, pattern } of LABELS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const label = { field, start: match.index, end: match.index + match[0].length };
    const overlaps = found.some((other) => label.start < other.end && other.start < label.end);
    if (!overlaps && !found.some((other) => other.field === field)) found.push(label);
  }
  return found.sort((a, b) => a.start - b.start);
}
