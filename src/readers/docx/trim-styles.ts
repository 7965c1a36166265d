/** Where what we do not read begins and ends. Table styles are most of the part in files of many programs. */
const LEFT_OUT: readonly (readonly [string, string])[] = [
  ['<w:style w:type="table"', "</w:style>"],
  ["<w:tblStylePr ", "</w:tblStylePr>"],
  ["<w:latentStyles ", "</w:latentStyles>"],
];

/**
 * `styles.xml` without table styles, the looks of their first rows and the like, and the list of styles that the file does
 * not have: up to nine tenths of the part, and nothing that we read. What is left out before parsing costs nothing.
 */
export function trimStyles(xml: string): string {
  return LEFT_OUT.reduce((left, [start, end]) => without(left, start, end), xml);
}

function without(xml: string, start: string, end: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf(start); at !== -1; at = xml.indexOf(start, from)) {
    const tagEnd = xml.indexOf(">", at);
    const isEmpty = xml.charAt(tagEnd - 1) === "/";
    const last = isEmpty ? tagEnd : xml.indexOf(end, at);
    if (tagEnd === -1 || last === -1) break;
    kept.push(xml.slice(from, at));
    from = isEmpty ? tagEnd + 1 : last + end.length;
  }
  return kept.join("") + xml.slice(from);
}
