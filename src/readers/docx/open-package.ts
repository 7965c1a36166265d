import { ZipingError } from "../../document/ziping-error.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { childrenOf } from "../xml/xml-element.js";
import { LARGEST_PART, openZip } from "../zip/open-zip.js";
import { readRelations } from "../zip/read-relations.js";
import { trimStyles } from "./trim-styles.js";
import type { ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ZipArchive } from "../zip/open-zip.js";

/** The parts of a Word package that we read; only the main part is never missing. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

const USUAL_MAIN_PART = "word/document.xml";
const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of a Word document's or template's main part, with or without macros. */
const MAIN_PART_TYPE =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml/iu;

/**
 * Whether a zip file is a Word package. Of a zip file with a broken directory, whether its beginning looks like one: its
 * owner is to be told that it is broken, not that we do not know its format.
 */
export function isWordPackage(bytes: Uint8Array): boolean {
  try {
    const archive = openZip(bytes, LARGEST_PART);
    if (archive.names.some((name) => name.toLowerCase() === USUAL_MAIN_PART)) return true;
    const contentTypes = archive.read(CONTENT_TYPES);
    return contentTypes !== undefined && MAIN_PART_TYPE.test(decodeXml(contentTypes, CONTENT_TYPES));
  } catch {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
    return start.includes("word/") || start.includes(CONTENT_TYPES);
  }
}

/**
 * Unpacks a Word package and parses the parts that we read. Parts outside the package are not fetched, macros not looked at.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED` or `TOO_LARGE`.
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): WordPackage {
  const archive = openZip(bytes, Math.min(LARGEST_PART, limits.maxUnpackedBytes));
  const mainPart = relatedParts(archive, "").get("officeDocument") ?? mainPartByType(archive) ?? USUAL_MAIN_PART;
  const document = readPart(archive, mainPart);
  if (document === undefined) throw new ZipingError("CORRUPT", "压缩包里没有 Word 正文。请用 Word 或 WPS 打开并另存后再试。");
  const related = relatedParts(archive, mainPart);
  const part = (kind: string): XmlElement | undefined => readPart(archive, related.get(kind));
  return {
    document,
    styles: readStylesPart(archive, related.get("styles")),
    numbering: part("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
  };
}

function readPart(archive: ZipArchive, path: string | undefined): XmlElement | undefined {
  const xml = readText(archive, path);
  return path === undefined || xml === undefined ? undefined : parseXml(xml, path);
}

function readStylesPart(archive: ZipArchive, path: string | undefined): XmlElement | undefined {
  const xml = readText(archive, path);
  return path === undefined || xml === undefined ? undefined : parseXml(trimStyles(xml), path);
}

function readText(archive: ZipArchive, path: string | undefined): string | undefined {
  const bytes = path === undefined ? undefined : archive.read(path);
  return path === undefined || bytes === undefined ? undefined : decodeXml(bytes, path);
}

function mainPartByType(archive: ZipArchive): string | undefined {
  const overrides = childrenOf(readPart(archive, CONTENT_TYPES), "ct:Override");
  const main = overrides.find(({ attributes }) => MAIN_PART_TYPE.test(attributes["ContentType"] ?? ""));
  return main?.attributes["PartName"]?.slice(1);
}

/** The parts that a part names in its relationships, by kind. */
function relatedParts(archive: ZipArchive, source: string): ReadonlyMap<string, string> {
  return new Map(readRelations(archive, source).map(({ kind, path }) => [kind, path]));
}
