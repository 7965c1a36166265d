import { flatMap } from "../../lists/flat-map.js";
import { groupBy } from "../../lists/group-by.js";
import type { Location } from "../../document/location.js";
import { rememberedOf } from "../../lexicon/remembered.js";
import type { Cell, Report, Section, Table, TextField } from "../../report/report.js";

/** The table that a location lies in. */
export function tableAt(report: Report, at: Location): Table | undefined {
  return at.cell === undefined ? undefined : report.tables.find((table) => table.block === at.block);
}

/** The cells of a table by place: row by row, `cols` places each. */
const cellsByPlace = rememberedOf(
  ({ cells, cols }: Table): ReadonlyMap<number, Cell> => new Map(cells.map((cell) => [cell.row * cols + cell.col, cell])),
);

/** The cell that a location names. */
export function cellAt(table: Table, { cell }: Location): Cell | undefined {
  return cell === undefined || cell.col >= table.cols ? undefined : cellsByPlace(table).get(cell.row * table.cols + cell.col);
}

/** The characters that stand at a location, where the report holds them: cells of its tables, paragraphs of its sections. */
export function quote(report: Report, at: Location): TextField | undefined {
  const table = tableAt(report, at);
  const text = table === undefined ? paragraphText(report, at) : cellAt(table, at)?.text.slice(at.span?.start, at.span?.end);
  return text === undefined ? undefined : { text, at };
}

function paragraphText(report: Report, at: Location): string | undefined {
  const { span } = at;
  for (const paragraph of paragraphsByBlock(report.sections).get(at.block) ?? []) {
    if (span === undefined) return paragraph.at.span === undefined ? paragraph.text : undefined;
    const offset = paragraph.at.span?.start ?? 0;
    if (span.start >= offset && span.end <= offset + paragraph.text.length) {
      return paragraph.text.slice(span.start - offset, span.end - offset);
    }
  }
  return undefined;
}

/** All sections of a tree, in reading order. */
export const allSections: (sections: readonly Section[]) => readonly Section[] = rememberedOf((sections) =>
  flatMap(sections, (section) => [section, ...allSections(section.children)]),
);

const paragraphsByBlock = rememberedOf((sections: readonly Section[]): ReadonlyMap<number, readonly TextField[]> =>
  groupBy(
    flatMap(allSections(sections), (section) => section.paragraphs ?? []),
    ({ at }) => at.block,
  ),
);

/**
 * A section's heading as it is printed, or as much of it as its location covers: with its number where the location
 * begins with the number, else the title alone.
 */
export function quoteHeading(section: Section): TextField {
  const { span } = section.at;
  const whole = `${section.marker ?? ""}${section.title}`;
  if (span === undefined) return { text: whole, at: section.at };
  const length = span.end - span.start;
  if (length === whole.length) return { text: whole, at: section.at };
  if (length === section.title.length) return { text: section.title, at: section.at };
  const end = span.start + whole.length;
  return { text: whole, at: { ...section.at, span: { start: span.start, end } } };
}

/** The cell or paragraph in which a name stands, as it is printed; the name alone where the report does not hold it. */
export function quoteLabel(report: Report, name: string, at: Location): TextField {
  return quote(report, at) ?? { text: name, at };
}
