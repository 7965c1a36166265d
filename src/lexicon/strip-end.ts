/**
 * A text without the pieces that stand at its end, any number of them: what `(?:piece)+$` would take away, but in linear time
 * for every text.
 *
 * @param piece one piece at the end: `/(?:为|共)$/u`
 * @param longest more characters than a piece and what is looked at in front of it have
 */
export function stripEnd(text: string, piece: RegExp, longest: number): string {
  let end = text.length;
  for (let found = endOf(text, end, piece, longest); found > 0; found = endOf(text, end, piece, longest)) end -= found;
  return text.slice(0, end);
}

function endOf(text: string, end: number, piece: RegExp, longest: number): number {
  return piece.exec(text.slice(Math.max(0, end - longest), end))?.[0].length ?? 0;
}
