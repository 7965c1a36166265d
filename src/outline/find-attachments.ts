import { flatMap } from "../lists/flat-map.js";
import type { SourceDocument } from "../document/document.js";
import type { Location } from "../document/location.js";
import { removeBlanks } from "../document/text.js";
import { ATTACHMENT_LABEL, UNIT_LINE, YEAR_LINE } from "../lexicon/paragraph-signs.js";
import { formKindOf } from "../lexicon/report-titles.js";
import { parseChineseNumeral } from "../quantity/chinese-numeral.js";
import { narrowNumerals } from "../quantity/read-number.js";
import { headingMarker } from "./heading-marker.js";

/** The head of an attachment: its label and its title, in front of a table. */
export interface AttachmentHead {
  readonly block: number;
  readonly label: string;
  readonly ordinal: number | null;
  readonly title: string;
  readonly at: Location;
}

interface Candidate {
  readonly block: number;
  readonly label: string;
  readonly ordinal: number | null;
  readonly rest: string;
}

/** More paragraphs than ever stand between an attachment's label and its table. */
const MOST_LINES_BEFORE_TABLE = 8;
const LONGEST_LABEL_LINE = 60;

/**
 * The heads of the attachments that are there, in order. The list of attachments at the end of the prose (附件：1.… 2.…) is no
 * head: no table follows it before the first attachment's own label.
 */
export function findAttachments(document: SourceDocument): readonly AttachmentHead[] {
  const candidates = flatMap(document.blocks, (_, block) => candidateAt(document, block) ?? []);
  return candidates.filter((candidate) => opensTable(document, candidate)).map((candidate) => withTitle(document, candidate));
}

function candidateAt(document: SourceDocument, block: number): Candidate | undefined {
  const paragraph = document.blocks[block];
  if (paragraph?.kind !== "paragraph") return undefined;
  const compact = removeBlanks(paragraph.text);
  const match = compact.length > LONGEST_LABEL_LINE ? null : ATTACHMENT_LABEL.exec(compact);
  if (match === null) return undefined;
  const [, label = "", digits = "", rest = ""] = match;
  if (rest !== "" && formKindOf(rest) === undefined && !rest.endsWith("表")) return undefined;
  if (!/^附[件表录]/u.test(label) && digits === "") return undefined;
  return { block, label: label.replace(/[:：]$/u, ""), ordinal: digits === "" ? null : ordinalOf(digits), rest };
}

function ordinalOf(digits: string): number | null {
  const plain = Number(narrowNumerals(digits));
  return Number.isNaN(plain) ? (parseChineseNumeral(digits) ?? null) : plain;
}

function opensTable(document: SourceDocument, candidate: Candidate): boolean {
  let listed = 0;
  for (let block = candidate.block + 1; block <= candidate.block + MOST_LINES_BEFORE_TABLE; block++) {
    const next = document.blocks[block];
    if (next === undefined) return false;
    if (next.kind === "table") return true;
    if (candidateAt(document, block) !== undefined) return false;
    const marker = headingMarker(next.text);
    if (marker?.level === 1) return false;
    if (marker !== undefined && formKindOf(removeBlanks(next.text.slice(marker.titleStart))) !== undefined) listed++;
    if (listed >= 2) return false;
  }
  return false;
}

function withTitle(document: SourceDocument, { block, label, ordinal, rest }: Candidate): AttachmentHead {
  return { block, label, ordinal, title: rest === "" ? titleBelow(document, block) : rest, at: { block } };
}

/** The title on the lines below a label; a title over two lines is joined; a table may carry its title in its first row. */
function titleBelow(document: SourceDocument, label: number): string {
  let begun = "";
  for (let index = label + 1; index <= label + MOST_LINES_BEFORE_TABLE; index++) {
    const block = document.blocks[index];
    if (block === undefined) break;
    if (block.kind === "table") return begun === "" ? titleInTable(block.grid.cells[0]?.text) : begun;
    const compact = removeBlanks(block.text);
    if (YEAR_LINE.test(compact) || UNIT_LINE.test(compact)) continue;
    if (formKindOf(begun + compact) !== undefined) return begun + compact;
    if (begun === "") begun = compact;
  }
  return begun;
}

function titleInTable(text: string | undefined): string {
  const compact = removeBlanks(text ?? "");
  return formKindOf(compact) === undefined ? "" : compact;
}
