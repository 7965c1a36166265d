import { flatMap } from "../../lists/flat-map.js";
import { ZipingError } from "../../document/ziping-error.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { LARGEST_PART, openZip } from "../zip/open-zip.js";
import { resolvePath } from "../zip/read-relations.js";
import { childNamed, childrenNamed, numberOf, numbersOf, textOf } from "./ofd-element.js";
import type { ReadLimits } from "../reader.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ZipArchive } from "../zip/open-zip.js";

/** A page of an OFD document. Its measures are millimetres; the origin is its upper left corner, wherever `PhysicalBox` begins. */
export interface OfdPage {
  readonly width: number;
  readonly height: number;
  /** The page's content and the templates below and above it, in the order of painting. */
  readonly contents: readonly XmlElement[];
}

/** What pages refer to by numbers. */
export interface OfdResources {
  /** Fonts that are bold of themselves. */
  readonly boldFonts: ReadonlySet<string>;
  /** Line widths in millimetres of drawing parameters. */
  readonly lineWidths: ReadonlyMap<string, number>;
}

export interface OfdDocument {
  /** Pages that are parsed when they are asked for. Each throws a ZipingError `CORRUPT` where it is damaged. */
  readonly pages: readonly (() => OfdPage)[];
  /** What the document's own pages refer to: another document of the package gives the same numbers to others. */
  readonly resources: OfdResources;
}

const ROOT = "OFD.xml";
/** A4, where a document does not tell the size of its pages. */
const USUAL_PAGE = [0, 0, 210, 297];

/** Whether a zip file is an OFD document; one with a broken directory by how it begins. */
export function isOfd(bytes: Uint8Array): boolean {
  try {
    return openZip(bytes, LARGEST_PART).names.some((name) => name.toLowerCase() === ROOT.toLowerCase());
  } catch {
    return new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).includes(ROOT);
  }
}

/**
 * Opens an OFD package (GB/T 33190): its documents, of which most have but one. Signatures and annotations are not read.
 *
 * @throws ZipingError `CORRUPT`, `ENCRYPTED` or `TOO_LARGE`.
 */
export function openOfd(bytes: Uint8Array, limits: ReadLimits): readonly OfdDocument[] {
  const archive = openZip(bytes, Math.min(LARGEST_PART, limits.maxUnpackedBytes));
  if (archive.names.some((name) => ENCRYPTION_LIST.test(name))) {
    throw new ZipingError("ENCRYPTED", "OFD 文件已加密；请用阅读软件解除加密并另存后再试。");
  }
  const root = readPart(archive, ROOT);
  const documents = flatMap(childrenNamed(root, "DocBody"), (body) => {
    const path = textOf(childNamed(body, "DocRoot")).trim();
    return path === "" ? [] : [openDocument(archive, resolvePath("", path))];
  });
  if (documents.length === 0) throw corrupt("OFD 文件里没有文档");
  return documents;
}

/** The list of encrypted parts (GM/T 0099): Encryptions.xml, Doc_0/Encryptions.xml */
const ENCRYPTION_LIST = /(?:^|\/)encryptions?\.xml$/iu;

function openDocument(archive: ZipArchive, path: string): OfdDocument {
  const root = readPart(archive, path);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const common = childNamed(root, "CommonData");
  const size = boxOf(childNamed(common, "PageArea")) ?? USUAL_PAGE;
  const templates = new Map(
    childrenNamed(common, "TemplatePage").map(({ attributes }) => [
      attributes["ID"],
      locate(archive, folder, attributes["BaseLoc"]),
    ]),
  );
  const pages = childrenNamed(childNamed(root, "Pages"), "Page").map(
    ({ attributes }) =>
      () =>
        openPage(archive, locate(archive, folder, attributes["BaseLoc"]), templates, size),
  );
  return { pages, resources: readResources(archive, folder, common) };
}

/** The part that a path names: relative to the document's folder, as it should be, or to the package. */
function locate(archive: ZipArchive, folder: string, path: string | undefined): string {
  const [inFolder, inPackage] = [resolvePath(folder, path ?? ""), resolvePath("", path ?? "")];
  const has = (name: string): boolean => archive.names.some((other) => other.toLowerCase() === name.toLowerCase());
  return has(inFolder) || !has(inPackage) ? inFolder : inPackage;
}

function openPage(
  archive: ZipArchive,
  path: string,
  templates: ReadonlyMap<string | undefined, string>,
  usualSize: readonly number[],
): OfdPage {
  const page = readPart(archive, path);
  const [, , width = 0, height = 0] = boxOf(childNamed(page, "Area")) ?? usualSize;
  const used = childrenNamed(page, "Template").map(({ attributes }) => ({
    isAbove: attributes["ZOrder"] === "Foreground",
    path: templates.get(attributes["TemplateID"]),
  }));
  const layers = (isAbove: boolean): readonly XmlElement[] =>
    used
      .filter((template) => template.isAbove === isAbove && template.path !== undefined)
      .map((template) => readPart(archive, template.path ?? ""));
  const contents = flatMap([...layers(false), page, ...layers(true)], (part) => childNamed(part, "Content") ?? []);
  return { width, height, contents };
}

function boxOf(area: XmlElement | undefined): readonly number[] | undefined {
  const box = numbersOf(textOf(childNamed(area, "PhysicalBox")));
  return box.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0 ? box : undefined;
}

function readResources(archive: ZipArchive, folder: string, common: XmlElement | undefined): OfdResources {
  const paths = flatMap(["PublicRes", "DocumentRes"], (name) =>
    childrenNamed(common, name).map((element) => textOf(element).trim()),
  );
  const roots = flatMap(paths, (path) => {
    try {
      return [readPart(archive, locate(archive, folder, path))];
    } catch (error) {
      if (error instanceof ZipingError) return [];
      throw error;
    }
  });
  const fonts = flatMap(roots, (root) => childrenNamed(childNamed(root, "Fonts"), "Font"));
  const parameters = flatMap(roots, (root) => childrenNamed(childNamed(root, "DrawParams"), "DrawParam"));
  return {
    boldFonts: new Set(fonts.filter(isBold).map(({ attributes }) => attributes["ID"] ?? "")),
    lineWidths: new Map(
      flatMap(parameters, ({ attributes }) => {
        const width = numberOf(attributes["LineWidth"]);
        return width === undefined ? [] : [[attributes["ID"] ?? "", width] as const];
      }),
    ),
  };
}

/** "SimHei Bold" */
const BOLD_NAME = /bold/iu;

function isBold({ attributes }: XmlElement): boolean {
  return attributes["Bold"] === "true" || BOLD_NAME.test(attributes["FontName"] ?? "");
}

function readPart(archive: ZipArchive, path: string): XmlElement {
  const bytes = archive.read(path);
  if (bytes === undefined) throw corrupt(`OFD 文件里缺少 ${path}`);
  return parseXml(decodeXml(bytes, path), path);
}

function corrupt(what: string): ZipingError {
  return new ZipingError("CORRUPT", `${what}，文件不完整或已损坏；请重新获取该文件。`);
}
