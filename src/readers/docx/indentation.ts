import type { XmlElement } from "../xml/xml-element.js";

/** Indentation as `w:ind` gives it: in characters where the author measured so, else in points. */
export interface Indentation {
  readonly left?: Measure;
  /** Negative for a hanging indent. */
  readonly firstLine?: Measure;
}

export interface Measure {
  readonly unit: "characters" | "points";
  readonly amount: number;
}

/** Reads `w:ind` (ECMA-376 part 1, 17.3.1.12): a measure in characters goes before one in points, unless it is 0. */
export function readIndent(element: XmlElement | undefined): Indentation {
  if (element === undefined) return {};
  const of = (name: string): Measure | undefined =>
    measure(element.attributes[`w:${name}Chars`], element.attributes[`w:${name}`]);
  const left = of("start") ?? of("left");
  const hanging = of("hanging");
  const firstLine = hanging === undefined ? of("firstLine") : { ...hanging, amount: -hanging.amount };
  return { ...(left === undefined ? {} : { left }), ...(firstLine === undefined ? {} : { firstLine }) };
}

function measure(characters: string | undefined, length: string | undefined): Measure | undefined {
  const hundredths = Number(characters ?? "");
  if (hundredths !== 0 && Number.isFinite(hundredths)) return { unit: "characters", amount: hundredths / 100 };
  const points = lengthInPoints(length);
  return points === undefined ? undefined : { unit: "points", amount: points };
}

/** A length: "640" in twentieths of a point, or with its unit as strict OOXML writes it, "11.3mm". */
const LENGTH = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/u;
const POINTS_PER_UNIT: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, pc: 12, pi: 12 };

/** A length attribute in points; `undefined` when it is absent or not understood. */
export function lengthInPoints(text: string | undefined): number | undefined {
  const parts = LENGTH.exec(text ?? "");
  if (parts === null) return undefined;
  return Number(parts[1]) * (POINTS_PER_UNIT[parts[2] ?? ""] ?? 0.05);
}

/** Where the first line starts, in characters of a font of that size in points; to half a character, never below 0. */
export function firstLineIndent(indent: Indentation, fontSize: number): number {
  const characters = inCharacters(indent.left, fontSize) + inCharacters(indent.firstLine, fontSize);
  return Math.max(0, Math.round(characters * 2) / 2);
}

function inCharacters(length: Measure | undefined, fontSize: number): number {
  if (length === undefined) return 0;
  return length.unit === "characters" ? length.amount : length.amount / fontSize;
}
