import { flat, flatMap } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import { firstLineIndent } from "../docx/indentation.js";
import type { ListCounter, ListMarker } from "../docx/list-counter.js";
import { separatorOf } from "../docx/list-counter.js";
import type { NumberedList } from "../docx/read-numbering.js";
import type { ParagraphFormat } from "../docx/read-styles.js";
import { mergeParagraph } from "../docx/read-styles.js";
import type { StoryItem, StoryLine } from "../docx/story.js";
import type { DocLine, LineContext, ShownParagraph } from "./paragraph-lines.js";
import { readLines } from "./paragraph-lines.js";
import type { TablePlace } from "./paragraph-properties.js";
import { paragraphFormat, tablePlace } from "./paragraph-properties.js";
import type { RawParagraph } from "./read-paragraphs.js";
import { readRowLayout } from "./read-row-layout.js";
import type { DocRow } from "./table-from-rows.js";
import { showsText } from "./shows-text.js";
import { tableFromRows } from "./table-from-rows.js";

/** What reading a story needs, and the counters that run through the whole document. */
export interface StoryContext extends LineContext {
  readonly counter: ListCounter;
  /** What stands in the text box that is anchored at a place of the text. */
  readonly textBoxAt: (position: number) => readonly StoryItem[];
}

interface PlacedParagraph {
  readonly paragraph: RawParagraph;
  readonly place: TablePlace;
}

/** Reads a story, the body or a text box, from its paragraphs. */
export function readStory(paragraphs: readonly RawParagraph[], context: StoryContext): readonly StoryItem[] {
  return new StoryReader(paragraphs, context).read(0);
}

/** Tables within tables go no deeper in files that people write; deeper ones are read as text. */
const DEEPEST = 32;

interface OpenRow extends DocRow {
  /** A tracked change deletes the row's end mark. */
  readonly isMarkDeleted: boolean;
}

class StoryReader {
  readonly #paragraphs: readonly PlacedParagraph[];
  readonly #context: StoryContext;
  #next = 0;
  /** Lines of paragraphs whose end is deleted or hidden: they go on in the next paragraph. */
  #carried: readonly DocLine[] = [];

  constructor(paragraphs: readonly RawParagraph[], context: StoryContext) {
    this.#paragraphs = paragraphs.map((paragraph) => ({ paragraph, place: tablePlace(paragraph.sprms) }));
    this.#context = context;
  }

  /** All paragraphs and tables that stand at least that deep, up to where the text leaves that depth. */
  read(depth: number): readonly StoryItem[] {
    const items: StoryItem[] = [];
    for (let at = this.#peek(); at !== undefined && at.place.depth >= depth; at = this.#peek()) {
      if (at.place.depth > depth && depth < DEEPEST) append(items, this.#table(depth + 1));
      else append(items, this.#paragraph());
    }
    return items;
  }

  #peek(): PlacedParagraph | undefined {
    return this.#paragraphs[this.#next];
  }

  #table(depth: number): readonly StoryItem[] {
    const rows: OpenRow[] = [];
    while ((this.#peek()?.place.depth ?? 0) >= depth) rows.push(this.#row(depth));
    const kept = rows.filter((row, index) => !isDeleted(row, rows[index - 1]));
    this.#context.remarks.revisions += rows.length - kept.length;
    return kept.length === 0 ? [] : [tableFromRows(kept)];
  }

  /** A row up to its end mark. */
  #row(depth: number): OpenRow {
    const cells: (readonly StoryItem[])[] = [];
    let items: StoryItem[] = [];
    for (let at = this.#peek(); at !== undefined && at.place.depth >= depth; at = this.#peek()) {
      if (at.place.depth > depth && depth < DEEPEST) {
        append(items, this.#table(depth + 1));
        continue;
      }
      if (at.place.endsRow) return this.#endRow(at.paragraph, cells, items);
      append(items, this.#paragraph());
      if (endsCell(at, depth)) {
        cells.push(items);
        items = [];
      }
    }
    this.#context.remarks.rowsWithoutLayout++;
    return { cells: items.length === 0 ? cells : [...cells, items], layout: undefined, isMarkDeleted: false };
  }

  #endRow(mark: RawParagraph, cells: readonly (readonly StoryItem[])[], rest: readonly StoryItem[]): OpenRow {
    this.#next++;
    const { isMarkDeleted } = readLines(mark, this.#context);
    const layout = readRowLayout(mark.sprms);
    if (layout === undefined) this.#context.remarks.rowsWithoutLayout++;
    return { cells: rest.length === 0 ? cells : [...cells, rest], layout, isMarkDeleted };
  }

  #paragraph(): readonly StoryItem[] {
    const at = this.#peek();
    this.#next++;
    if (at === undefined) return [];
    const shown = readLines(at.paragraph, this.#context);
    const lines = joinCarried(this.#carried, shown);
    this.#carried = shown.runsOn && !at.place.endsInnerCell ? lines : [];
    return this.#carried.length > 0 ? [] : closeParagraph(at.paragraph, lines, this.#context);
  }
}

/** Word marks the end of a row that is deleted, LibreOffice the end of the row before it. No text is left in it. */
function isDeleted(row: OpenRow, before: OpenRow | undefined): boolean {
  if (showsText(flat(row.cells))) return false;
  return row.isMarkDeleted || (before?.isMarkDeleted === true && showsText(flat(before.cells)));
}

function endsCell({ paragraph, place }: PlacedParagraph, depth: number): boolean {
  return depth === 1 ? paragraph.mark === "\u0007" : place.endsInnerCell;
}

function joinCarried(carried: readonly DocLine[], { lines }: ShownParagraph): readonly DocLine[] {
  const before = carried.at(-1);
  const [first, ...rest] = lines;
  if (before === undefined || first === undefined) return lines;
  const isBold = before.text.trim() === "" ? first.isBold : before.isBold && (first.isBold || first.text.trim() === "");
  const size = before.size ?? first.size;
  const joined = {
    text: before.text + first.text,
    isBold,
    drawings: [...before.drawings, ...first.drawings],
    ...(size === undefined ? {} : { size }),
  };
  return [...carried.slice(0, -1), joined, ...rest];
}

function closeParagraph(paragraph: RawParagraph, lines: readonly DocLine[], context: StoryContext): readonly StoryItem[] {
  const style = context.file.styles.paragraphStyle(paragraph.style);
  const own = paragraphFormat(paragraph.sprms);
  const merged = mergeParagraph(style.paragraph, own);
  const list = merged.listId === undefined ? undefined : context.file.numbering.get(merged.listId);
  const depth = merged.listDepth ?? 0;
  const marker = list === undefined ? undefined : context.counter.next(list, depth);
  const format = list === undefined ? merged : withListIndent(style.paragraph, list, depth, own);
  if (marker?.unknownFormat !== undefined) context.remarks.unknownNumberFormats.add(marker.unknownFormat);
  return flatMap(lines, (line, index) => [
    {
      ...storyLine(line, index === 0 ? marker : undefined, format, style.characters.size),
      endsPage: paragraph.mark === "\f" && index === lines.length - 1,
    },
    ...flatMap(line.drawings, (position) => context.textBoxAt(position)),
  ]);
}

function withListIndent(style: ParagraphFormat, list: NumberedList, depth: number, own: ParagraphFormat): ParagraphFormat {
  const level = list.overrides.get(depth)?.level ?? list.abstract.levels.get(depth);
  return mergeParagraph(mergeParagraph(style, { indent: level?.indent ?? {} }), own);
}

function storyLine(
  line: DocLine,
  marker: ListMarker | undefined,
  format: ParagraphFormat,
  styleSize: number,
): Omit<StoryLine, "endsPage"> {
  return {
    kind: "line",
    text: line.text,
    marker: marker?.text ?? "",
    separator: separatorOf(marker),
    isBold: line.isBold,
    isCentered: format.isCentered ?? false,
    indent: firstLineIndent(format.indent, line.size ?? styleSize),
    page: 1,
    headingLevel: format.outlineLevel === undefined || format.outlineLevel > 8 ? undefined : format.outlineLevel + 1,
  };
}
