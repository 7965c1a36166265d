import type { Measure } from "../docx/indentation.js";
import type { ParagraphFormat } from "../docx/read-styles.js";
import type { ParagraphState } from "./rtf-state.js";

const TWIPS_PER_POINT = 20;

/** How a paragraph looks. */
export function paragraphFormat(paragraph: ParagraphState, outlineLevel: number | undefined): ParagraphFormat {
  return {
    indent: {
      left: measure(paragraph.leftCharacters, paragraph.left),
      firstLine: measure(paragraph.firstLineCharacters, paragraph.firstLine),
    },
    isCentered: paragraph.isCentered,
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  };
}

/** Hundredths of a character go before twips. */
function measure(hundredths: number, twips: number): Measure {
  return hundredths === 0
    ? { unit: "points", amount: twips / TWIPS_PER_POINT }
    : { unit: "characters", amount: hundredths / 100 };
}
