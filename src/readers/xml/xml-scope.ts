import { ZipingError } from "../../document/ziping-error.js";
import { USUAL_PREFIXES } from "./namespaces.js";

/** The namespace declarations in force at an element. */
export interface XmlScope {
  /** Declared prefix → prefix that our code uses; the default namespace under `""`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether all prefixes are the usual ones, so that no name needs to be translated. */
  readonly isUsual: boolean;
  /** Names already translated: a document has few different ones. */
  readonly names: Map<string, string>;
}

export const ROOT_SCOPE: XmlScope = { prefixes: new Map([["xml", "xml"]]), isUsual: true, names: new Map() };

const USUAL_NAMES: ReadonlySet<string> = new Set(USUAL_PREFIXES.values());

type Attributes = Readonly<Record<string, string>>;

/**
 * Enters an element: its own declarations and its attributes under their usual names. The values of `mc:Ignorable` and of
 * `Requires`, which are lists of prefixes, are translated too.
 *
 * @param declares whether one of the attributes is a namespace declaration.
 * @throws ZipingError `CORRUPT` for a prefix in such a list that is not declared: Word refuses such a file (ECMA-376 part 3).
 */
export function openScope(
  outer: XmlScope,
  rawAttributes: Attributes,
  declares: boolean,
  part: string,
): { readonly scope: XmlScope; readonly attributes: Attributes } {
  if (!declares && outer.isUsual) return { scope: outer, attributes: rawAttributes };
  const scope = declares ? declaringScope(outer, rawAttributes) : outer;
  return { scope, attributes: translated(scope, rawAttributes, part) };
}

/**
 * The name of an element with the usual prefix of its namespace.
 *
 * @throws ZipingError `CORRUPT` where its prefix is not declared.
 */
export function usualName(scope: XmlScope, rawName: string, part: string): string {
  const known = scope.names.get(rawName);
  if (known !== undefined) return known;
  const colon = rawName.indexOf(":");
  const prefix = usualPrefix(scope, rawName.slice(0, Math.max(colon, 0)), part);
  const name = prefix === "" ? rawName : `${prefix}:${rawName.slice(colon + 1)}`;
  scope.names.set(rawName, name);
  return name;
}

function usualPrefix(scope: XmlScope, prefix: string, part: string): string {
  const usual = scope.prefixes.get(prefix);
  if (usual !== undefined) return usual;
  if (prefix === "") return "";
  throw new ZipingError(
    "CORRUPT",
    `${part} 不是有效的 XML：前缀 ${prefix.slice(0, 20)} 没有声明。请用 Word 或 WPS 打开并另存后再试。`,
  );
}

function declaringScope(outer: XmlScope, attributes: Attributes): XmlScope {
  const prefixes = new Map(outer.prefixes);
  for (const [name, uri] of Object.entries(attributes)) {
    if (name === "xmlns") prefixes.set("", USUAL_PREFIXES.get(uri) ?? "");
    else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), usualPrefixOf(uri, name.slice(6)));
  }
  const isUsual = [...prefixes].every(([declared, usual]) => declared === usual);
  return { prefixes, isUsual, names: new Map() };
}

/** A foreign namespace keeps its prefix, unless it goes by the name of one of ours. */
function usualPrefixOf(uri: string, prefix: string): string {
  return USUAL_PREFIXES.get(uri) ?? (USUAL_NAMES.has(prefix) ? `other-${prefix}` : prefix);
}

function translated(scope: XmlScope, rawAttributes: Attributes, part: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [rawName, value] of Object.entries(rawAttributes)) {
    if (rawName.startsWith("xmlns")) continue;
    const name = attributeName(scope, rawName);
    const listsPrefixes = name === "mc:Ignorable" || name === "Requires";
    attributes[name] = listsPrefixes ? translatedPrefixes(scope, value, part) : value;
  }
  return attributes;
}

function attributeName(scope: XmlScope, rawName: string): string {
  const colon = rawName.indexOf(":");
  if (colon === -1) return rawName;
  const prefix = rawName.slice(0, colon);
  return `${scope.prefixes.get(prefix) ?? prefix}${rawName.slice(colon)}`;
}

/** Prefixes parted by white space: "w14 wp14". */
const BLANKS = /\s+/u;

function translatedPrefixes(scope: XmlScope, list: string, part: string): string {
  return list
    .split(BLANKS)
    .filter((prefix) => prefix !== "")
    .map((prefix) => usualPrefix(scope, prefix, part))
    .join(" ");
}
