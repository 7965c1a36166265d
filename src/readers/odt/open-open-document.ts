import { ZipingError } from "../../document/ziping-error.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { childOf, childrenOf, findAll } from "../xml/xml-element.js";
import { LARGEST_PART, openZip } from "../zip/open-zip.js";
import type { ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ZipArchive } from "../zip/open-zip.js";

/** The parts of a text document that we read; in a flat file (.fodt) both are its one root element. */
export interface OpenDocument {
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
}

const MIME_TYPE = "mimetype";
const CONTENT = "content.xml";
const STYLES = "styles.xml";
const MANIFEST = "META-INF/manifest.xml";

/** application/vnd.oasis.opendocument.text, and its templates, master documents and web pages */
const TEXT_TYPE = "vnd.oasis.opendocument.text";
/** The root of a flat file: `<office:document … office:mimetype="application/vnd.oasis.opendocument.text">` */
const FLAT_ROOT = /<\w+:document\s[^>]*mimetype="application\/vnd\.oasis\.opendocument\.text/u;
/** The root of a flat file declares some forty namespaces before it tells its kind. */
const ROOT_WITHIN = 16 * 1024;

/** Whether a zip file is a text document of the OpenDocument format; one with a broken directory by how it begins. */
export function isTextPackage(bytes: Uint8Array): boolean {
  if (startOf(bytes, 200).includes("opendocument.text")) return true;
  try {
    const archive = openZip(bytes, LARGEST_PART);
    if (!archive.names.includes(CONTENT)) return false;
    return (readText(archive, MIME_TYPE) ?? readText(archive, MANIFEST) ?? "").includes(TEXT_TYPE);
  } catch {
    return false;
  }
}

/** Whether a file is a text document in one XML file (.fodt). */
export function isFlatText(bytes: Uint8Array): boolean {
  return FLAT_ROOT.test(startOf(bytes, ROOT_WITHIN).replaceAll("\0", ""));
}

function startOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, length));
}

/**
 * Opens a text document, packed or flat. Parts outside the package are not fetched, macros not looked at.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED` or `TOO_LARGE`.
 */
export function openOpenDocument(bytes: Uint8Array, limits: ReadLimits): OpenDocument {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? openPackage(bytes, limits) : openFlat(bytes);
}

function openFlat(bytes: Uint8Array): OpenDocument {
  const root = parseXml(decodeXml(bytes, "文件"), "文件", { keepsBlanks: true });
  return { content: root, styles: root };
}

function openPackage(bytes: Uint8Array, limits: ReadLimits): OpenDocument {
  const archive = openZip(bytes, Math.min(LARGEST_PART, limits.maxUnpackedBytes));
  if (isEncrypted(archive)) {
    throw new ZipingError("ENCRYPTED", "文件设有打开密码；请在 LibreOffice 或 WPS 中取消密码并另存后再试。");
  }
  const content = readPart(archive, CONTENT);
  if (content === undefined) {
    throw new ZipingError("CORRUPT", "压缩包里没有 OpenDocument 正文（content.xml）。请用 LibreOffice 或 WPS 打开并另存后再试。");
  }
  return { content, styles: readPart(archive, STYLES) };
}

/** The manifest names the parts that are encrypted; newer files hold nothing but one encrypted package. */
function isEncrypted(archive: ZipArchive): boolean {
  if (archive.names.includes("encrypted-package")) return true;
  const manifest = readPart(archive, MANIFEST);
  if (manifest === undefined) return false;
  return findAll(manifest, "manifest:file-entry").some((entry) => childOf(entry, "manifest:encryption-data") !== undefined);
}

function readPart(archive: ZipArchive, name: string): XmlElement | undefined {
  const xml = readText(archive, name);
  return xml === undefined ? undefined : parseXml(xml, name, { keepsBlanks: true });
}

function readText(archive: ZipArchive, name: string): string | undefined {
  const bytes = archive.read(name);
  return bytes === undefined ? undefined : decodeXml(bytes, name);
}

/** The element that holds the text of a document. */
export function bodyOf({ content }: OpenDocument): XmlElement {
  const body = childrenOf(childOf(content, "office:body"), "office:text")[0];
  if (body === undefined) {
    throw new ZipingError("CORRUPT", "OpenDocument 文件里没有正文。请用 LibreOffice 或 WPS 打开并另存后再试。");
  }
  return body;
}
