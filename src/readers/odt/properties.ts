import { lengthInPoints } from "../docx/indentation.js";
import type { Indentation, Measure } from "../docx/indentation.js";

/** Font families by the name of their declaration. */
export type Fonts = ReadonlyMap<string, string>;

/** Reads the indentation of paragraph properties or of a list's label. */
export function readIndent(properties: Readonly<Record<string, string>>): Indentation {
  const left = measure(properties["fo:margin-left"]);
  const firstLine = measure(properties["fo:text-indent"]);
  return { ...(left === undefined ? {} : { left }), ...(firstLine === undefined ? {} : { firstLine }) };
}

function measure(length: string | undefined): Measure | undefined {
  const points = lengthInPoints(length);
  return points === undefined ? undefined : { unit: "points", amount: points };
}

/** The family of the font that text properties name. */
export function fontOf(properties: Readonly<Record<string, string>>, fonts: Fonts): string | undefined {
  const declared = properties["style:font-name"];
  const family = properties["fo:font-family"];
  return (declared === undefined ? undefined : fonts.get(declared)) ?? (family === undefined ? undefined : unquoted(family));
}

/** `'Noto Serif CJK SC'` → Noto Serif CJK SC */
export function unquoted(family: string): string {
  return family.replace(/^['"]|['"]$/gu, "");
}
