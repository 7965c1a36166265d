import { flatMap } from "../../lists/flat-map.js";
import type { Location } from "../../document/location.js";
import type { Report, Section, Table, TextField } from "../../report/report.js";
import { allSections, quoteHeading } from "../../rules/place/quote.js";

/** A piece of a paragraph that the report holds: a heading and the text that runs on behind it are two. */
export interface Piece {
  /** Where in the paragraph it begins. */
  readonly offset: number;
  readonly text: string;
}

/** A table or a paragraph of the report, as far as the report holds it. */
export type ReportBlock =
  { readonly kind: "table"; readonly table: Table } | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] };

/** The tables and paragraphs of a report by block. */
export function reportBlocks(report: Report): ReadonlyMap<number, ReportBlock> {
  const pieces = new Map<number, Piece[]>();
  for (const { text, at } of paragraphFields(report)) {
    const own = pieces.get(at.block) ?? [];
    const offset = at.span?.start ?? 0;
    if (text !== "" && !own.some((piece) => overlaps(piece, offset, text.length))) own.push({ offset, text });
    pieces.set(at.block, own);
  }
  const blocks = new Map<number, ReportBlock>();
  for (const [block, own] of pieces) {
    blocks.set(block, { kind: "paragraph", pieces: own.sort((a, b) => a.offset - b.offset) });
  }
  for (const table of report.tables) blocks.set(table.block, { kind: "table", table });
  return blocks;
}

function overlaps(piece: Piece, offset: number, length: number): boolean {
  return offset < piece.offset + piece.text.length && piece.offset < offset + length;
}

/** Every text outside of tables, longer ones of a paragraph first. */
function paragraphFields(report: Report): readonly TextField[] {
  const sections = allSections(report.sections);
  const signOff = Object.values(report.basicData?.signOff ?? {});
  const attachments = report.attachments.map(({ label, title, at }) => ({ text: `${label} ${title}`.trim(), at }));
  return [
    ...flatMap(sections, (section) => section.paragraphs ?? []),
    ...sections.map((section: Section) => quoteHeading(section)),
    ...[report.title, report.department, report.basicData?.notes, ...signOff].filter((field) => field !== undefined),
    ...attachments,
  ].filter(({ at }: { readonly at: Location }) => at.cell === undefined);
}
