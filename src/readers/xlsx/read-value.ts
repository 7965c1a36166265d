import { symbolText } from "../docx/symbols.js";
import { childOf, textContent, wholeNumber } from "../xml/xml-element.js";
import { readDigits } from "./digits.js";
import { formatNumber, formatText } from "./format-value.js";
import { isOn } from "./open-workbook.js";
import { richText, unescaped } from "./read-strings.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ShownValue } from "./format-value.js";
import type { Workbook } from "./open-workbook.js";
import type { CellStyle } from "./read-cell-styles.js";

/** What a cell shows. */
export interface CellValue extends ShownValue {
  readonly isNumber: boolean;
  readonly isZero: boolean;
}

/**
 * Reads the value of a cell (`s:c`).
 *
 * @param showsZeros whether its sheet shows zeros at all.
 */
export function readValue(cell: XmlElement, style: CellStyle, workbook: Workbook, showsZeros: boolean): CellValue {
  const value = childOf(cell, "s:v");
  const stored = value === undefined ? "" : textContent(value);
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return shownText(workbook.strings[wholeNumber(stored) ?? -1] ?? "", style);
    case "inlineStr": {
      const inline = childOf(cell, "s:is");
      return shownText(inline === undefined ? "" : richText(inline), style);
    }
    case "str":
      return shownText(unescaped(stored), style);
    case "b":
      return word(stored === "" ? "" : isOn(stored) ? "TRUE" : "FALSE");
    case "n":
      return stored === "" ? word("") : shownNumber(stored, style, workbook, showsZeros);
    default:
      return word(stored);
  }
}

function word(text: string): CellValue {
  return { text, isNumber: false, isZero: false };
}

function shownText(text: string, style: CellStyle): CellValue {
  const shown = formatText(text, style.numberFormat);
  return { ...shown, text: symbolText(shown.text, style.font), isNumber: false, isZero: false };
}

function shownNumber(stored: string, style: CellStyle, { is1904 }: Workbook, showsZeros: boolean): CellValue {
  const isZero = readDigits(stored)?.digits === "";
  const shown: ShownValue =
    isZero && !showsZeros ? { text: "", doubt: "hidden" } : formatNumber(stored, style.numberFormat, { is1904 });
  return { ...shown, isNumber: true, isZero };
}
