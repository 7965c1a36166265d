import { joinRaised } from "../../document/raised-digits.js";
import { symbolText } from "../docx/symbols.js";
import { childOf, textContent, wholeNumber } from "../xml/xml-element.js";
import { readDigits } from "./digits.js";
import { formatNumber, formatText } from "./format-value.js";
import { isOn } from "./open-workbook.js";
import { richText, unescaped } from "./read-strings.js";
import type { TextRun } from "./read-strings.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ShownValue } from "./format-value.js";
import type { Workbook } from "./open-workbook.js";
import type { CellStyle } from "./read-cell-styles.js";

/** What a cell shows. */
export interface CellValue extends ShownValue {
  readonly isNumber: boolean;
  readonly isZero: boolean;
  /** Its writer took something of it back: it is struck out, and left out here. */
  readonly isStruck: boolean;
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
      return richValue(workbook.strings[wholeNumber(stored) ?? -1] ?? [], style);
    case "inlineStr": {
      const inline = childOf(cell, "s:is");
      return richValue(inline === undefined ? [] : richText(inline), style);
    }
    case "str":
      return richValue([{ text: unescaped(stored), isRaised: false }], style);
    case "b":
      return unlessStruck(word(stored === "" ? "" : isOn(stored) ? "TRUE" : "FALSE"), style);
    case "n":
      return unlessStruck(stored === "" ? word("") : shownNumber(stored, style, workbook, showsZeros), style);
    default:
      return unlessStruck(word(stored), style);
  }
}

function word(text: string): CellValue {
  return { text, isNumber: false, isZero: false, isStruck: false };
}

function unlessStruck(value: CellValue, { isStruck }: CellStyle): CellValue {
  return isStruck && value.text !== "" ? { ...word(""), isStruck } : value;
}

/** Text without the runs that are struck out, by themselves or with the whole cell. */
function richValue(runs: readonly TextRun[], style: CellStyle): CellValue {
  const isKept = (run: TextRun): boolean => !(run.isStruck ?? style.isStruck) || run.text.trim() === "";
  const kept = runs.filter(isKept);
  const shown = formatText(joinRaised(kept), style.numberFormat);
  const text = symbolText(shown.text, style.font);
  return { ...shown, text, isNumber: false, isZero: false, isStruck: kept.length < runs.length };
}

function shownNumber(stored: string, style: CellStyle, { is1904 }: Workbook, showsZeros: boolean): CellValue {
  const isZero = readDigits(stored)?.digits === "";
  const shown: ShownValue =
    isZero && !showsZeros ? { text: "", doubt: "hidden" } : formatNumber(stored, style.numberFormat, { is1904 });
  return { ...shown, isNumber: true, isZero, isStruck: false };
}
