import { circledNumber } from "./number-text.js";
import { symbolText } from "./symbols.js";
import { childOf, childrenOf, switchOf, valueOf, wholeNumber } from "../xml/xml-element.js";
import type { XmlElement } from "../xml/xml-element.js";

/** A sign by its code in a font, e.g. SYMBOL 254 \f "Wingdings" \s 12 */
const SYMBOL_FIELD = /^\s*SYMBOL\s+(\d+|0x[0-9a-f]+)\b(?:[^"\\]*\\f\s*"?([^"\\]+))?/iu;
/** Word's enclosed characters, e.g. EQ \o\ac(○,1) */
const ENCLOSED_FIELD = /^\s*EQ\s+\\o\\ac\(\s*[○◯]\s*[,，;]([^()]*)\)/iu;
/** Text with its pronunciation above, e.g. EQ \* jc2 \* hps10 \o\ad(\s\up 9(yì),益) */
const PHONETIC_FIELD = /^\s*EQ\b[^(]*\(\s*\\s\\up\s*\d+\s*\([^()]*\)\s*[,，;]([^()]*)\)/iu;
const FEW_DIGITS = /^\d{1,2}$/u;

/** What a field without a stored result shows, from its code; `""` for those that show nothing or that we cannot work out. */
export function fieldText(code: string): string {
  const [, sign, font] = SYMBOL_FIELD.exec(code) ?? [];
  if (sign !== undefined) return signText(Number(sign), font?.trim());
  const base = PHONETIC_FIELD.exec(code)?.[1];
  if (base !== undefined) return base.trim();
  const enclosed = ENCLOSED_FIELD.exec(code)?.[1]?.trim();
  if (enclosed === undefined) return "";
  return FEW_DIGITS.test(enclosed) ? circledNumber(Number(enclosed)) : enclosed;
}

const LAST_CODE_POINT = 0x10ffff;

/** A code beyond Unicode shows nothing. */
function signText(code: number, font: string | undefined): string {
  return code > LAST_CODE_POINT ? "" : symbolText(String.fromCodePoint(code), font);
}

/** What an old form field shows that is no text field: a check box as ☑ or □, a list its chosen entry. */
export function formFieldText(begin: XmlElement): string {
  const data = childOf(begin, "w:ffData");
  const checkBox = childOf(data, "w:checkBox");
  if (checkBox !== undefined) return (switchOf(checkBox, "w:checked") ?? switchOf(checkBox, "w:default") ?? false) ? "☑" : "□";
  const list = childOf(data, "w:ddList");
  const chosen = wholeNumber(valueOf(list, "w:result") ?? valueOf(list, "w:default")) ?? 0;
  return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
}
