// What careless writers do to XML and HTML: nodes lost, doubled, swapped, nested wrongly; attributes garbled.
import { ODD_NUMBERS } from "./random.mjs";

/** A tag with its attributes, e.g. `<td colspan="2">`. */
const TAG = /<\/?[A-Za-z][^<>]*>/gu;
const ATTRIBUTE_VALUE = /=\s*(?:"[^"]*"|'[^']*')/gu;
const ODD_VALUES = [
  ...ODD_NUMBERS,
  "__proto__",
  "constructor",
  "a".repeat(3000),
  "<&>",
  "%00",
  "continue",
  "restart",
  "true",
  "auto",
  "万",
];

/** Changes of a document of tags: `(text, random) => text`. */
export const MARKUP_MUTATIONS = {
  dropNode: (text, random) => onNode(text, random, (before, _node, after) => before + after),
  doubleNode: (text, random) => onNode(text, random, (before, node, after) => before + node + node + after),
  repeatNode: (text, random) =>
    onNode(
      text,
      random,
      (before, node, after) => before + node.repeat(Math.min(300, 1 + Math.floor(100_000 / node.length))) + after,
    ),
  nestNode: (text, random) =>
    onNode(text, random, (before, node, after, { open, close }) => {
      const depth = 1 + random.below(2000);
      return before + open.repeat(depth) + node + close.repeat(depth) + after;
    }),
  emptyNode: (text, random) => onNode(text, random, (before, _node, after, { open, close }) => before + open + close + after),
  moveNode: (text, random) =>
    onNode(text, random, (before, node, after) => {
      const rest = before + after;
      const tags = [...rest.matchAll(TAG)];
      const at = tags.length === 0 ? 0 : random.pick(tags).index;
      return rest.slice(0, at) + node + rest.slice(at);
    }),
  swapNames: (text, random) => {
    const names = [...text.matchAll(/<([A-Za-z][\w:.-]*)/gu)].map(([, name]) => name);
    if (names.length === 0) return text;
    const [one, two] = [random.pick(names), random.pick(names)];
    return text.replaceAll(new RegExp(`(</?)${one}(?=[\\s/>])`, "gu"), `$1${two}`);
  },
  dropTag: (text, random) => onTag(text, random, () => ""),
  doubleTag: (text, random) => onTag(text, random, (tag) => tag + tag),
  cutTag: (text, random) => onTag(text, random, (tag) => tag.slice(0, random.below(tag.length))),
  dropAttributes: (text, random) => onTag(text, random, (tag) => tag.replace(/\s[^<>]*>$/u, ">")),
  garbleValues: (text, random) => {
    const share = random.pick([0.01, 0.05, 0.3]);
    return text.replace(ATTRIBUTE_VALUE, (value) => (random.chance(share) ? `="${random.pick(ODD_VALUES)}"` : value));
  },
  garbleNumbers: (text, random) => {
    const share = random.pick([0.02, 0.2]);
    return text.replace(/"-?\d+"/gu, (value) => (random.chance(share) ? `"${random.pick(ODD_NUMBERS)}"` : value));
  },
  entities: (text, random) => {
    const entity = random.pick(["&#0;", "&#xD800;", "&#x110000;", "&lol;", "&amp", "&#99999999999;", "&#x;", "&nbsp;"]);
    return text.replace(/(?<=>)[^<>]+(?=<)/gu, (content) => (random.chance(0.1) ? content + entity : content));
  },
  doctype: (text) => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY lol "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>';
    return text.startsWith("<?xml") ? text.replace("?>", `?>${entities}`) : entities + text;
  },
};

function onTag(text, random, change) {
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return text;
  let changed = text;
  const chosen = Array.from({ length: 1 + random.below(3) }, () => random.pick(tags)).sort((a, b) => b.index - a.index);
  for (const { 0: tag, index } of chosen) changed = changed.slice(0, index) + change(tag) + changed.slice(index + tag.length);
  return changed;
}

/** Calls `change` with a node, from its start tag to its end tag, and what stands before and after it. */
function onNode(text, random, change) {
  const starts = [...text.matchAll(/<([A-Za-z][\w:.-]*)(?=[\s/>])[^<>]*>/gu)];
  for (let tries = 0; starts.length > 0 && tries < 8; tries++) {
    const { 0: open, 1: name, index } = random.pick(starts);
    const end = open.endsWith("/>") ? index + open.length : endOf(text, name, index + open.length);
    if (end === undefined) continue;
    const [before, node, after] = [text.slice(0, index), text.slice(index, end), text.slice(end)];
    return change(before, node, after, open.endsWith("/>") ? { open: "", close: "" } : { open, close: `</${name}>` });
  }
  return text;
}

function endOf(text, name, from) {
  let depth = 1;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, "gu");
  tags.lastIndex = from;
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    if (!match[0].endsWith("/>")) depth += match[1] === "/" ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return undefined;
}
