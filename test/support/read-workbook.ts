import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";

/** A cell as it is stored: what it shows, and whether it is a number. */
export interface StoredCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A sheet read back from its parts. */
export interface StoredSheet {
  readonly name: string;
  readonly rows: readonly (readonly StoredCell[])[];
  /** The whole part, for what is not in cells. */
  readonly xml: string;
}

/** The sheets of a workbook in the order in which they show. Nothing is shared with the code that writes them. */
export function readWorkbook(bytes: Uint8Array): readonly StoredSheet[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const part = (name: string): string => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`the workbook has no part ${name}`);
    return xml;
  };
  const targets = load(part("xl/_rels/workbook.xml.rels"), { xml: true });
  const workbook = load(part("xl/workbook.xml"), { xml: true });
  return workbook("sheet")
    .toArray()
    .map((sheet) => {
      const target = targets(`Relationship[Id="${workbook(sheet).attr("r:id") ?? ""}"]`).attr("Target") ?? "";
      const xml = part(`xl/${target}`);
      return { name: workbook(sheet).attr("name") ?? "", rows: rowsOf(xml), xml };
    });
}

function rowsOf(xml: string): readonly (readonly StoredCell[])[] {
  const sheet = load(xml, { xml: true });
  return sheet("row")
    .toArray()
    .map((row) =>
      sheet(row)
        .children("c")
        .toArray()
        .map((cell) => ({ text: sheet(cell).text(), isNumber: sheet(cell).children("v").length > 0 })),
    );
}

/** A workbook for reading: each sheet's name and its cells, a row a line. */
export function workbookText(bytes: Uint8Array): string {
  const show = ({ text, isNumber }: StoredCell): string => (isNumber ? `#${text}` : text.replaceAll("\n", "⏎"));
  return readWorkbook(bytes)
    .map(({ name, rows }) => `== ${name}\n${rows.map((row) => `${row.map(show).join(" | ")}\n`).join("")}`)
    .join("\n");
}
