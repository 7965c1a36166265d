import { groupsIn, nameOf, plainText, wordIn } from "./read-group.js";
import type { RtfGroup } from "./read-group.js";

const CHECK_BOX = 1;
const DROP_DOWN = 2;
/** The form field says nothing of its own and shows its default. */
const AS_DEFAULT = 25;

/** What an old form field shows that is no text field: a check box as ☑ or □, a list its chosen entry, else `""`. */
export function formFieldText(group: RtfGroup): string {
  const field = groupsIn(group)[0] ?? group;
  const kind = wordIn(field, "fftype");
  const own = wordIn(field, "ffres") ?? AS_DEFAULT;
  const value = own === AS_DEFAULT ? (wordIn(field, "ffdefres") ?? 0) : own;
  if (kind === CHECK_BOX) return value === 1 ? "☑" : "□";
  if (kind !== DROP_DOWN) return "";
  const entry = groupsIn(field).filter((group) => nameOf(group) === "ffl")[value];
  return entry === undefined ? "" : plainText(entry).trim();
}
