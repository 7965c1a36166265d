/** Words that stand for a character. */
export const CHARACTER_WORDS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["bullet", "•"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
]);

/** Signs that stand for a character; the optional hyphen shows nothing. */
export const CHARACTER_SIGNS: ReadonlyMap<string, string> = new Map([
  ["~", "\u00A0"],
  ["_", "-"],
  ["\t", "\t"],
]);

/** Groups that hold no text of the document, by their first word. */
export const SKIPPED_GROUPS: ReadonlySet<string> = new Set([
  "colortbl",
  "comment",
  "filetbl",
  "footer",
  "footerf",
  "footerl",
  "footerr",
  "ftncn",
  "ftnsep",
  "ftnsepc",
  "aftncn",
  "aftnsep",
  "aftnsepc",
  "header",
  "headerf",
  "headerl",
  "headerr",
  "info",
  "mmathPict",
  "nonesttables",
  "nonshppict",
  "pntxta",
  "pntxtb",
  "private",
  "rxe",
  "shprslt",
  "sp",
  "tc",
  "tcn",
  "txe",
  "xe",
]);

/** Optional groups (`\*`) that are read like their content. */
export const OPENED_GROUPS: ReadonlySet<string> = new Set(["shppict", "moMath", "moMathPara"]);
