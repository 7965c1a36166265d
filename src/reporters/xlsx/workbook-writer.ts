import { flatMap } from "../../lists/flat-map.js";
import type { Zip, ZipDeflate } from "fflate";

import type { CellContent } from "./cell.js";
import {
  contentTypesXml,
  corePropertiesXml,
  type NamedSheet,
  rootRelationshipsXml,
  workbookRelationshipsXml,
  workbookXml,
} from "./package-parts.js";
import { absoluteRange, type CellLink, layoutRow, MOST_ROWS, type SheetLayout, sheetEnd, sheetStart } from "./sheet-layout.js";
import { stylesXml } from "./styles.js";

type Fflate = typeof import("fflate");

/** Fast: rows are much alike, and more effort makes the file little smaller. */
const COMPRESSION = 2;

/** Entries of a zip carry a time; one that never changes keeps the same results the same file. */
const ENTRY_TIME = "2000-01-01T00:00:00";

/**
 * Writes a workbook (ECMA-376) row by row. Rows are compressed as they come; the bytes of the first sheet that is begun can
 * be taken at any time, those of the others wait, compressed, for the end. No row is kept.
 */
export class WorkbookWriter {
  private readonly fflate: Fflate;
  private readonly zip: Zip;
  private readonly mostRows: number;
  private ready: Uint8Array[] = [];
  private parts = 0;

  /** @param mostRows how many rows a sheet may have before it goes on in a further one */
  constructor(fflate: Fflate, mostRows: number = MOST_ROWS) {
    this.fflate = fflate;
    this.mostRows = mostRows;
    this.zip = new fflate.Zip((error, chunk) => {
      if (error !== null) throw error;
      this.ready.push(chunk);
    });
    this.write("[Content_Types].xml", contentTypesXml());
    this.write("_rels/.rels", rootRelationshipsXml());
  }

  /** Begins a sheet. */
  sheet(layout: SheetLayout, isFirst = false): SheetWriter {
    return new SheetWriter(layout, this.mostRows, isFirst, () => {
      const part = `sheet${++this.parts}.xml`;
      return { part, entry: this.entry(`xl/worksheets/${part}`), encode: this.fflate.strToU8 };
    });
  }

  /** The bytes that are ready. */
  take(): readonly Uint8Array[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  /** Ends the workbook; the sheets show in the order given. */
  finish(sheets: readonly SheetWriter[], title: string, creator: string): readonly Uint8Array[] {
    const named = flatMap(sheets, (sheet) => sheet.finish());
    this.write("xl/styles.xml", stylesXml());
    this.write("xl/workbook.xml", workbookXml(named));
    this.write("xl/_rels/workbook.xml.rels", workbookRelationshipsXml(named));
    this.write("docProps/core.xml", corePropertiesXml(title, creator));
    this.zip.end();
    return this.take();
  }

  private entry(name: string): ZipDeflate {
    const entry = new this.fflate.ZipDeflate(name, { level: COMPRESSION });
    entry.mtime = ENTRY_TIME;
    this.zip.add(entry);
    return entry;
  }

  private write(name: string, text: string): void {
    this.entry(name).push(this.fflate.strToU8(text), true);
  }
}

interface OpenPart {
  readonly part: string;
  readonly entry: ZipDeflate;
  readonly encode: (text: string) => Uint8Array;
}

/** One sheet of a workbook; goes on in a further sheet when it has as many rows as a sheet may have. */
export class SheetWriter {
  private readonly layout: SheetLayout;
  private readonly mostRows: number;
  private readonly open: () => OpenPart;
  private readonly finished: NamedSheet[] = [];
  private current: OpenPart;
  private row = 1;
  private lastFiltered = 1;
  private links: CellLink[] = [];

  constructor(layout: SheetLayout, mostRows: number, isFirst: boolean, open: () => OpenPart) {
    this.layout = layout;
    this.mostRows = mostRows;
    this.open = open;
    this.current = open();
    this.push(sheetStart(layout, isFirst));
  }

  /** Where the next row will stand. */
  get next(): { readonly sheet: string; readonly row: number } {
    return this.row < this.mostRows
      ? { sheet: this.name, row: this.row + 1 }
      : { sheet: this.nameOf(this.finished.length + 1), row: 2 };
  }

  add(cells: readonly CellContent[]): void {
    if (this.row === this.mostRows) this.goOn();
    this.row++;
    this.lastFiltered = this.row;
    this.push(layoutRow(this.layout, this.row, cells));
  }

  /** Adds a row that filters and sorting leave where it is: a total. */
  addTotal(cells: readonly CellContent[]): void {
    if (this.row === this.mostRows) this.goOn();
    this.row++;
    this.push(layoutRow(this.layout, this.row, cells));
  }

  /** Links a cell of the sheet that is being written. */
  link(link: CellLink): void {
    this.links.push(link);
  }

  /** Ends the sheet; the parts that it became. */
  finish(): readonly NamedSheet[] {
    this.close();
    return this.finished;
  }

  private get name(): string {
    return this.nameOf(this.finished.length);
  }

  private nameOf(index: number): string {
    return index === 0 ? this.layout.name : `${this.layout.name} (${index + 1})`;
  }

  private goOn(): void {
    this.close();
    this.current = this.open();
    this.row = 1;
    this.lastFiltered = 1;
    this.push(sheetStart(this.layout, false));
  }

  private close(): void {
    this.current.entry.push(this.current.encode(sheetEnd(this.layout, this.lastFiltered, this.links)), true);
    const { columns, printedColumns } = this.layout;
    this.finished.push({
      name: this.name,
      part: this.current.part,
      filtered: absoluteRange(columns.length, this.lastFiltered),
      printed: absoluteRange(printedColumns, this.row),
    });
    this.links = [];
  }

  private push(text: string): void {
    this.current.entry.push(this.current.encode(text));
  }
}
