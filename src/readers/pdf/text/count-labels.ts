/** A label with its colon, as in a line of signatures: 填表人： */
const LABEL = /\p{Script=Han}[：:]/gu;

/** How many labels with a colon a line has: one of signatures has several. */
export function countLabels(text: string): number {
  return text.match(LABEL)?.length ?? 0;
}
