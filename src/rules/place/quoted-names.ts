import type { LocalText } from "../rule.js";

/** Names in quotation marks, for a message. */
export function quotedNames(names: Iterable<string>): LocalText {
  const all = [...names];
  return { zh: all.map((name) => `「${name}」`).join("、"), en: all.map((name) => `“${name}”`).join(", ") };
}
