import { flatMap } from "../../lists/flat-map.js";
import type { RtfToken, RtfTokenizer } from "./tokenizer.js";

/** A group of the header as a tree: the tables of fonts, styles and lists are small and read as a whole. */
export interface RtfGroup {
  readonly parts: readonly RtfPart[];
}

export type RtfPart = Exclude<RtfToken, { readonly kind: "open" | "close" }> | ({ readonly kind: "group" } & RtfGroup);

/** Groups of the header nest a few levels; what is deeper is left out. */
const DEEPEST = 20;

/** Reads what is left of the group that is open, up to but without its end. */
export function readGroup(tokenizer: RtfTokenizer): RtfGroup {
  const root: RtfPart[] = [];
  const open = [root];
  while (open.length > 1 || !tokenizer.isAtGroupEnd) {
    if (open.length > DEEPEST) tokenizer.skipGroup();
    const token = tokenizer.next();
    if (token === undefined) break;
    if (token.kind === "open") {
      const parts: RtfPart[] = [];
      open.at(-1)?.push({ kind: "group", parts });
      open.push(parts);
    } else if (token.kind === "close") {
      open.pop();
    } else {
      open.at(-1)?.push(token);
    }
  }
  return { parts: root };
}

/** The groups right inside a group. */
export function groupsIn(group: RtfGroup): readonly RtfGroup[] {
  return group.parts.filter((part) => part.kind === "group");
}

/** The value of the last word of that name right inside a group; 1 where the word has none. */
export function wordIn(group: RtfGroup | undefined, name: string): number | undefined {
  let value: number | undefined;
  for (const part of group?.parts ?? []) if (part.kind === "word" && part.name === name) value = part.value ?? 1;
  return value;
}

/** The group right inside a group that begins with a word. */
export function groupNamed(group: RtfGroup, name: string): RtfGroup | undefined {
  return groupsIn(group).find((inner) => nameOf(inner) === name);
}

/** The first word of a group, which tells what it is. */
export function nameOf(group: RtfGroup): string | undefined {
  return group.parts.find((part) => part.kind === "word")?.name;
}

/** The Latin text right inside a group: names of fonts and styles, in which nothing else matters to us. */
export function plainText(group: RtfGroup): string {
  const bytes = flatMap(group.parts, (part) => (part.kind === "bytes" ? part.bytes : []));
  return bytes.reduce((text, byte) => (byte < 0x80 ? text + String.fromCharCode(byte) : text), "");
}
