import { codePageOfCharset } from "./code-pages.js";
import { groupsIn, plainText, wordIn } from "./read-group.js";
import type { RtfGroup } from "./read-group.js";

/** A font of the table of fonts. */
export interface RtfFont {
  readonly name: string;
  readonly charset: number | undefined;
  /** `undefined` where the code page of the file holds. */
  readonly codePage: number | undefined;
}

/** Reads `\fonttbl`: fonts by their number, each in a group of its own or all in one. */
export function readFonts(table: RtfGroup): ReadonlyMap<number, RtfFont> {
  const fonts = new Map<number, RtfFont>();
  for (const group of [...groupsIn(table), ...entriesOf(table)]) {
    const number = wordIn(group, "f");
    const charset = wordIn(group, "fcharset");
    if (number === undefined) continue;
    fonts.set(number, {
      name: plainText(group).split(";")[0]?.trim() ?? "",
      charset,
      codePage: wordIn(group, "cpg") ?? codePageOfCharset(charset),
    });
  }
  return fonts;
}

/** A table without inner groups: an entry begins at each `\f`. */
function entriesOf(table: RtfGroup): readonly RtfGroup[] {
  const entries: RtfGroup["parts"][number][][] = [];
  for (const part of table.parts) {
    if (part.kind === "word" && part.name === "f") entries.push([]);
    if (part.kind !== "group") entries.at(-1)?.push(part);
  }
  return entries.map((parts) => ({ parts }));
}

/** The built-in heading styles have these names in every language of Word and WPS, e.g. "heading 1". */
const HEADING_NAME = /heading ([1-9])\s*(?:;|$)/iu;

/** Reads `\stylesheet`: the level, from 0, of those paragraph styles that are headings. */
export function readHeadingStyles(table: RtfGroup): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const group of groupsIn(table)) {
    const style = wordIn(group, "s") ?? 0;
    const named = HEADING_NAME.exec(plainText(group))?.[1];
    const level = wordIn(group, "outlinelevel") ?? (named === undefined ? undefined : Number(named) - 1);
    if (level !== undefined && wordIn(group, "cs") === undefined) levels.set(style, level);
  }
  return levels;
}
