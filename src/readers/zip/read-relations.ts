import { flatMap } from "../../lists/flat-map.js";
import { decodeXml } from "../xml/decode-xml.js";
import { parseXml } from "../xml/parse-xml.js";
import { childrenOf } from "../xml/xml-element.js";
import type { ZipArchive } from "./open-zip.js";

/** What one part of an OPC package (ECMA-376 part 2) says of another one that belongs to it. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, the same in the transitional and in the strict form: "styles". */
  readonly kind: string;
  /** The other part's name in the package. */
  readonly path: string;
}

/** The last word of a relationship's type */
const RELATION_KIND = /\/relationships\/([A-Za-z]+)$/u;

/** The parts that a part names in its relationships; `""` names the package itself. Parts outside the package are left out. */
export function readRelations(archive: ZipArchive, source: string): readonly Relation[] {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const bytes = archive.read(name);
  const root = bytes === undefined ? undefined : parseXml(decodeXml(bytes, name), name);
  return flatMap(childrenOf(root, "rel:Relationship"), ({ attributes }) => {
    const kind = RELATION_KIND.exec(attributes["Type"] ?? "")?.[1];
    const target = attributes["Target"];
    if (kind === undefined || target === undefined || attributes["TargetMode"] === "External") return [];
    return [{ id: attributes["Id"] ?? "", kind, path: resolvePath(folder, target) }];
  });
}

/** The name in the package of what a part in a folder calls `target`. */
export function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
