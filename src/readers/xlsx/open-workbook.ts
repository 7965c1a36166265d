import { ZipingError } from "../../document/ziping-error.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { childOf, childrenOf } from "../xml/xml-element.js";
import { LARGEST_PART, openZip } from "../zip/open-zip.js";
import { readRelations } from "../zip/read-relations.js";
import { readCellStyles } from "./read-cell-styles.js";
import { readStrings } from "./read-strings.js";
import type { TextRun } from "./read-strings.js";
import type { ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ZipArchive } from "../zip/open-zip.js";
import type { CellStyle } from "./read-cell-styles.js";

/** A workbook, whose sheets are parsed when they are asked for. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly (readonly TextRun[])[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
}

export interface SheetPart {
  readonly isHidden: boolean;
  readonly read: () => XmlElement | undefined;
}

const USUAL_MAIN_PART = "xl/workbook.xml";
const CONTENT_TYPES = "[Content_Types].xml";
/** The content type of a workbook's or template's main part, with or without macros; binary workbooks (.xlsb) are another format. */
const MAIN_PART_TYPE = /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/u;

/** Whether a zip file is a workbook; one with a broken directory by how it begins. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    const archive = openZip(bytes, LARGEST_PART);
    if (archive.names.some((name) => name.toLowerCase() === USUAL_MAIN_PART)) return true;
    const types = archive.read(CONTENT_TYPES);
    return types !== undefined && MAIN_PART_TYPE.test(decodeXml(types, CONTENT_TYPES));
  } catch {
    return new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).includes("xl/");
  }
}

/**
 * Opens a workbook. Parts outside the package are not fetched, macros not looked at.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED` or `TOO_LARGE`.
 */
export function openWorkbook(bytes: Uint8Array, limits: ReadLimits): Workbook {
  const archive = openZip(bytes, Math.min(LARGEST_PART, limits.maxUnpackedBytes));
  const mainPart = readRelations(archive, "").find(({ kind }) => kind === "officeDocument")?.path ?? USUAL_MAIN_PART;
  const main = readPart(archive, mainPart);
  if (main === undefined) throw new ZipingError("CORRUPT", "压缩包里没有工作簿。请用 Excel 或 WPS 打开并另存后再试。");
  const relations = readRelations(archive, mainPart);
  const partOf = (kind: string): XmlElement | undefined =>
    readPart(archive, relations.find((relation) => relation.kind === kind)?.path);
  const paths = new Map(relations.map(({ id, path }) => [id, path]));
  return {
    sheets: childrenOf(childOf(main, "s:sheets"), "s:sheet").map(({ attributes }) => ({
      isHidden: attributes["state"] === "hidden" || attributes["state"] === "veryHidden",
      read: () => worksheet(readPart(archive, paths.get(attributes["r:id"] ?? ""))),
    })),
    strings: readStrings(partOf("sharedStrings")),
    styles: readCellStyles(partOf("styles")),
    is1904: isOn(childOf(main, "s:workbookPr")?.attributes["date1904"]),
  };
}

/** A sheet of cells; sheets that are one chart have none. */
function worksheet(root: XmlElement | undefined): XmlElement | undefined {
  return root?.name === "s:worksheet" ? root : undefined;
}

function readPart(archive: ZipArchive, path: string | undefined): XmlElement | undefined {
  const bytes = path === undefined ? undefined : archive.read(path);
  return path === undefined || bytes === undefined ? undefined : parseXml(decodeXml(bytes, path), path);
}

/** An on/off attribute. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** An on/off attribute that is set to off. */
export function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
