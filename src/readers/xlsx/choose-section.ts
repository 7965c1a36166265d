import { plainText } from "./digits.js";
import type { Digits } from "./digits.js";
import type { Condition } from "./format-bracket.js";
import type { FormatSection } from "./parse-format.js";

/** The section of a format that shows a number, and whether a minus goes before what it shows of a negative one. */
export interface ChosenSection {
  readonly section: FormatSection;
  readonly addsMinus: boolean;
}

/** The sections for numbers: the fourth, and before it the one with an @, is for text. */
export function numberSections(sections: readonly FormatSection[]): readonly FormatSection[] {
  return sections.slice(0, 3).filter((section) => section !== textSection(sections));
}

/** The section that shows text; `undefined` where text is shown as it is. */
export function textSection(sections: readonly FormatSection[]): FormatSection | undefined {
  return sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === "text"));
}

/**
 * Chooses among the sections for numbers (ECMA-376 part 1, 18.8.31): those of positive numbers, negative ones and zero, or
 * the first whose condition holds; a single section whose condition does not hold leaves the number as it is.
 *
 * @returns `undefined` where none holds; spreadsheet programs then show no number but ####.
 */
export function chooseSection(sections: readonly FormatSection[], value: Digits): ChosenSection | undefined {
  const [first = GENERAL_SECTION, second, third] = sections;
  if (sections.some(({ condition }) => condition !== undefined)) return chooseByCondition(sections, value);
  if (value.isNegative) return { section: second ?? first, addsMinus: second === undefined };
  return { section: value.digits === "" ? (third ?? first) : first, addsMinus: false };
}

/** Shows a number as a cell without a number format does. */
export const GENERAL_SECTION: FormatSection = {
  tokens: [{ kind: "general" }],
  condition: undefined,
  numerals: "western",
  isChinese: false,
  system: undefined,
};

const POSITIVE: Condition = { operator: ">", value: 0 };

/** The first section holds for positive numbers where only the second has a condition. */
function chooseByCondition(sections: readonly FormatSection[], value: Digits): ChosenSection | undefined {
  const conditions = sections.map(({ condition }, index) => condition ?? (index === 0 ? POSITIVE : undefined));
  const at = conditions.findIndex((condition) => condition === undefined || holds(condition, value));
  const section = sections[at];
  if (section === undefined) return sections.length === 1 ? { section: GENERAL_SECTION, addsMinus: true } : undefined;
  const own = conditions[at];
  const decides = own ?? (sections.length < 3 ? conditions[0] : undefined);
  const addsMinus = own === undefined && sections.length < 3 ? isForPositive(decides) : !isForNegative(decides);
  return { section, addsMinus };
}

/** A section that holds for negative numbers alone shows their sign itself. */
function isForNegative(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  const { operator, value } = condition;
  return (value < 0 && (operator === "<" || operator === "<=" || operator === "=")) || (value === 0 && operator === "<");
}

/** The other of two sections then holds for negative numbers among others, and does not show the sign itself. */
function isForPositive(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  const { operator, value } = condition;
  return operator === "=" || (value >= 0 && (operator === ">" || operator === ">="));
}

function holds({ operator, value }: Condition, digits: Digits): boolean {
  const number = Number(plainText(digits));
  switch (operator) {
    case "<":
      return number < value;
    case "<=":
      return number <= value;
    case ">":
      return number > value;
    case ">=":
      return number >= value;
    case "<>":
      return number !== value;
    default:
      return number === value;
  }
}
