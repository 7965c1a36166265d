// Characters that mean something in a regular expression: `.`, `(`, `+`.
const REGEXP_SIGNS = /[.+^${}()|[\]\\]/gu;
// The wild cards of a pattern: any folders (`**/`), anything (`**`), anything within one name (`*`), one character (`?`).
const WILD_CARDS = /\*\*\/|\*\*|\*|\?/gu;

const REPLACEMENTS: Readonly<Record<string, string>> = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

/**
 * A test for paths, from a pattern as shells know it: `*` and `?` stay within one name, two stars cross folders; a pattern
 * without a slash is about the name alone: `*.docx` holds for `a/b.docx`.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes("/") ? pattern : `**/${pattern}`;
  const source = anchored.replace(REGEXP_SIGNS, "\\$&").replace(WILD_CARDS, (card) => REPLACEMENTS[card] ?? card);
  const expression = new RegExp(`^${source}$`, "u");
  return (path) => expression.test(path);
}
