import { ordinaryCharacters } from "../../../document/text.js";

/**
 * Characters that fonts name in PDF for what was typed as something else: the glyph of ——  as one two-em dash, that of 户
 * as the radical whose compatibility form is the traditional 戶.
 */
const TYPED: ReadonlyMap<string, string> = new Map([
  ["⸺", "——"],
  ["⸻", "———"],
  ["⼾", "户"],
]);
const NAMED_OTHERWISE = /[⸺⸻⼾]/gu;

/** The text as it was typed: producer's forms made ordinary, see {@link ordinaryCharacters}. */
export function readableText(text: string): string {
  return ordinaryCharacters(text.replace(NAMED_OTHERWISE, (character) => TYPED.get(character) ?? character));
}
