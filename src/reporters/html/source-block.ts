import { flatMap } from "../../lists/flat-map.js";
import { listOf } from "../../lists/list-of.js";
import type { Location, Span } from "../../document/location.js";
import type { Cell, Report, Table } from "../../report/report.js";
import { tableName } from "../../rules/place/describe-place.js";
import { isValue } from "../../rules/place/table-labels.js";
import type { Severity } from "../../rules/finding.js";
import type { Language } from "../../rules/rule.js";
import { escapeHtml } from "../escape-html.js";
import type { Mask } from "../for-people.js";
import { backLinks, type Mark, markedText, worstOf } from "./marked-text.js";
import type { Piece, ReportBlock } from "./report-blocks.js";

/** A place that takes part in a finding of the report. */
export interface MarkedPlace {
  readonly at: Location;
  readonly finding: number;
  readonly severity: Severity;
}

/** What is needed to show a block of a report. */
export interface BlockContext {
  readonly report: Report;
  /** Id of the report in the page. */
  readonly id: string;
  readonly language: Language;
  readonly mask: Mask;
}

/** The id of a place in the page. */
export function placeId(report: string, { block, cell, span }: Location): string {
  if (cell !== undefined) return `${report}b${block}c${cell.row}-${cell.col}`;
  return `${report}b${block}${span === undefined ? "" : `s${span.start}-${span.end}`}`;
}

/** What stands above a block: a table's name; nothing above a paragraph. */
export function blockCaption(block: ReportBlock, { report, language, mask }: BlockContext): string {
  return block.kind === "table" ? escapeHtml(mask(tableName(report, block.table, language))) : "";
}

/** A table or a paragraph with the places that take part marked and linked. */
export function blockHtml(block: ReportBlock, places: readonly MarkedPlace[], context: BlockContext): string {
  switch (block.kind) {
    case "table":
      return tableHtml(block.table, places, context);
    case "paragraph":
      return paragraphHtml(block.pieces, places, context);
  }
}

/** A place that the report does not hold, a blank above all, is shown by the piece before it. */
function paragraphHtml(pieces: readonly Piece[], places: readonly MarkedPlace[], context: BlockContext): string {
  const marks = flatMap(places, (place) => {
    const own = pieces.filter((piece) => spanIn(place.at, piece) !== undefined);
    const shown = own.length > 0 ? own : [pieces.findLast(({ offset }) => offset <= (place.at.span?.start ?? 0)) ?? pieces[0]];
    return shown.map((piece, index) => ({ piece, place, id: index === 0 ? placeId(context.id, place.at) : undefined }));
  });
  return pieces
    .map((piece) => {
      const own = marks.filter((mark) => mark.piece === piece);
      return `<p>${markedText(
        piece.text,
        own.map(({ place, id }) => markOf(place, spanIn(place.at, piece) ?? { start: 0, end: piece.text.length }, id)),
        context.id,
        context.mask,
      )}</p>`;
    })
    .join("");
}

/** The part of a piece that a place covers; `undefined` where it covers none. */
function spanIn({ span }: Location, { offset, text }: Piece): Span | undefined {
  const start = Math.max(0, (span?.start ?? offset) - offset);
  const end = Math.min(text.length, (span?.end ?? offset + text.length) - offset);
  return start < end ? { start, end } : undefined;
}

function markOf({ finding, severity }: MarkedPlace, { start, end }: Span, id: string | undefined): Mark {
  return { start, end, finding, severity, ...(id === undefined ? {} : { id }) };
}

function tableHtml(table: Table, places: readonly MarkedPlace[], context: BlockContext): string {
  const byRow: Cell[][] = listOf(table.rows, () => []);
  for (const cell of table.cells) byRow[cell.row]?.push(cell);
  const rows = byRow.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, places, context)).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

function cellHtml(cell: Cell, places: readonly MarkedPlace[], context: BlockContext): string {
  const { rowSpan, colSpan, text } = cell;
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (colSpan > 1 ? ` colspan="${colSpan}"` : "");
  const own = places.filter(({ at }) => at.cell?.row === cell.row && at.cell.col === cell.col);
  const figure = text !== "" && isValue(text) ? "figure" : "";
  if (own.length === 0) return `<td${spans}${attribute("class", figure)}>${escapeHtml(context.mask(text))}</td>`;
  const severity = worstOf(own.map((place) => place.severity));
  const numbers = [...new Set(own.map(({ finding }) => finding))].join(" ");
  const [first] = own;
  const id = first === undefined ? "" : placeId(context.id, first.at);
  const classes = ["hit", severity, figure].filter((name) => name !== "").join(" ");
  return `<td${spans} id="${id}" class="${classes}" data-in="${numbers}">${cellText(text, own, context)}</td>`;
}

/** Only where a part of a longer text is meant is that part marked; the links stand at the end. The cell itself has the id. */
function cellText(text: string, places: readonly MarkedPlace[], context: BlockContext): string {
  const parts = flatMap(places, (place) => {
    const span = spanIn(place.at, { offset: 0, text });
    return span === undefined || span.end - span.start === text.length ? [] : [{ place, span }];
  });
  const whole = places.filter((place) => !parts.some((part) => part.place === place));
  const marks = parts.map(({ place, span }) => markOf(place, span, undefined));
  return markedText(text, marks, context.id, context.mask) + backLinks(context.id, whole);
}

function attribute(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${value}"`;
}
