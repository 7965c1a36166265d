import type { SourceDocument } from "../document/document.js";
import { removeBlanks } from "../document/text.js";
import { amountHead, fundColumn, indicatorColumn, staffingColumn } from "../lexicon/column-heads.js";
import { DATE_ALONE } from "../lexicon/paragraph-signs.js";
import { DEPARTMENT_END, formKindOf } from "../lexicon/report-titles.js";
import type { Section, TextField } from "../report/report.js";
import { buildSections } from "./build-sections.js";
import { type AttachmentHead, findAttachments } from "./find-attachments.js";
import { findHeadings } from "./find-headings.js";
import { readTitle, type ReportTitle } from "./read-title.js";
import { type TextPiece, textPieces } from "./text-piece.js";

/** A report's prose by its headings, and where its attachments begin. */
export interface Outline {
  readonly title: ReportTitle;
  readonly sections: readonly Section[];
  readonly attachments: readonly AttachmentHead[];
  /** The name under the text, where the report is signed. */
  readonly signature: TextField | undefined;
}

/** Finds title, sections and attachments among the neutral blocks of a document. */
export function readOutline(document: SourceDocument): Outline {
  const attachments = findAttachments(document);
  const bodyEnd = attachments[0]?.block ?? firstFormBlock(document) ?? document.blocks.length;
  const pieces = textPieces(document);
  const body = pieces.filter(({ block }) => block < bodyEnd);
  const headings = findHeadings(body);
  const lastHeading = headings.at(-1)?.piece ?? -1;
  const { kept, signature } = dropClosing(body, lastHeading);
  const head = body.slice(0, headings[0]?.piece ?? HEAD_PIECES);
  return {
    title: readTitle(head),
    sections: buildSections(kept, headings),
    attachments,
    signature,
  };
}

/** How many paragraphs are looked at for a title where a file has no section. */
const HEAD_PIECES = 20;

/** The block at which the forms begin in a report whose attachments have no label. */
function firstFormBlock(document: SourceDocument): number | undefined {
  const table = document.blocks.findIndex((block) => block.kind === "table" && isForm(block.grid.cells.map(({ text }) => text)));
  if (table < 0) return undefined;
  for (let index = table - 1; index >= Math.max(0, table - 4); index--) {
    const block = document.blocks[index];
    if (block?.kind === "paragraph" && formKindOf(removeBlanks(block.text)) !== undefined) return index;
  }
  return table;
}

function isForm(texts: readonly string[]): boolean {
  const count = (isHead: (text: string) => boolean): number => texts.filter((text) => text !== "" && isHead(text)).length;
  return (
    count((text) => staffingColumn(text) !== undefined) >= 2 ||
    count((text) => amountHead(text) !== undefined) >= 3 ||
    count((text) => fundColumn(text) !== undefined) >= 4 ||
    count((text) => indicatorColumn(text) !== undefined) >= 5
  );
}

/** 附件： at the start of the list of attachments that ends the prose. */
const ATTACHMENT_LIST = /^附件\s*[:：]/u;
const LONGEST_SIGNATURE = 30;

/** Takes the list of attachments and the signature with its date from the end of the last section. */
function dropClosing(
  body: readonly TextPiece[],
  lastHeading: number,
): { readonly kept: readonly TextPiece[]; readonly signature: TextField | undefined } {
  const list = body.findIndex(({ text }, index) => index > lastHeading && ATTACHMENT_LIST.test(text.trim()));
  const closing = list < 0 ? [] : body.slice(list);
  const kept = list < 0 ? [...body] : body.slice(0, list);
  let signed = closing.find(isSignature);
  let hasDate = closing.some(isDate);
  while (kept.length > lastHeading + 1) {
    const last = kept.at(-1);
    if (last === undefined) break;
    if (isDate(last)) hasDate = true;
    else if (hasDate && isSignature(last)) signed ??= last;
    else break;
    kept.pop();
  }
  const signature = signed === undefined ? undefined : { text: signed.text, at: { block: signed.block } };
  return { kept, signature };
}

function isDate({ text }: TextPiece): boolean {
  return DATE_ALONE.test(removeBlanks(text));
}

function isSignature({ text }: TextPiece): boolean {
  const compact = removeBlanks(text);
  return (
    compact.length >= 3 && compact.length <= LONGEST_SIGNATURE && DEPARTMENT_END.test(compact) && !/[。；，：:]/u.test(compact)
  );
}
