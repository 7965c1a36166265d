import type { Severity } from "../rules/finding.js";

/** Puts a text in terminal colours, or leaves it as it is. */
export interface Styles {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly underlined: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

const ESCAPE = "\u001B[";

/** SGR codes of ECMA-48: what turns a style on, and what turns it off again. */
const CODES = {
  strong: [1, 22],
  faint: [2, 22],
  underlined: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export function terminalStyles(colours: boolean): Styles {
  const style = ([on, off]: readonly [number, number]): ((text: string) => string) =>
    colours ? (text) => `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : (text) => text;
  return {
    strong: style(CODES.strong),
    faint: style(CODES.faint),
    underlined: style(CODES.underlined),
    severity: { error: style(CODES.red), warning: style(CODES.yellow), info: style(CODES.cyan) },
  };
}
