import { unzipSync } from "fflate";
import { ZipingError } from "../../document/ziping-error.js";
import { childrenOf } from "./xml-element.js";
import { parseXml } from "./parse-xml.js";
import type { ReadLimits } from "../reader.js";
import type { XmlElement } from "./xml-element.js";

/** The parts of a Word package that we read; only the main part is never missing. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
}

/** A test whether a relationship type is that of a part, in the transitional or in the strict form. */
const RELATION_KIND = /\/relationships\/([A-Za-z]+)$/u;

/** Unpacks a .docx and parses its parts. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): WordPackage {
  const files = unzip(bytes, limits);
  const mainPath = relations(files, "")?.get("officeDocument") ?? "word/document.xml";
  const document = parsePart(files, mainPath);
  if (document === undefined) throw new ZipingError("CORRUPT", "压缩包里没有 Word 正文（word/document.xml）。请用 Word 或 WPS 打开并另存后再试。");
  const related = relations(files, mainPath) ?? new Map<string, string>();
  const part = (kind: string): XmlElement | undefined => parsePart(files, related.get(kind) ?? "");
  return {
    document,
    styles: part("styles"),
    numbering: part("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
  };
}

function unzip(bytes: Uint8Array, limits: ReadLimits): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/iu.test(name) || /stylesWithEffects|theme\//u.test(name)) return false;
        if (originalSize > limits.maxUnpackedBytes) throw new ZipingError("TOO_LARGE", `${name} 解压后超过上限，未予读取。`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ZipingError) throw error;
    throw new ZipingError("CORRUPT", "压缩包已损坏，无法解压。请重新获取该文件。", { cause: error });
  }
}

function parsePart(files: Readonly<Record<string, Uint8Array>>, path: string): XmlElement | undefined {
  const bytes = files[path];
  return bytes === undefined ? undefined : parseXml(new TextDecoder().decode(bytes), path);
}

function relations(files: Readonly<Record<string, Uint8Array>>, source: string): ReadonlyMap<string, string> | undefined {
  const slash = source.lastIndexOf("/");
  const folder = source.slice(0, slash + 1);
  const root = parsePart(files, `${folder}_rels/${source.slice(slash + 1)}.rels`);
  if (root === undefined) return undefined;
  const targets = new Map<string, string>();
  for (const { attributes } of childrenOf(root, "rel:Relationship")) {
    const kind = RELATION_KIND.exec(attributes["Type"] ?? "")?.[1];
    const target = attributes["Target"];
    if (kind === undefined || target === undefined || attributes["TargetMode"] === "External") continue;
    targets.set(kind, target.startsWith("/") ? target.slice(1) : folder + target);
  }
  return targets;
}
