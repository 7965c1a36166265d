// What goes wrong in packages: parts lost, swapped, renamed; their XML damaged; sizes that lie.
import { unzipSync, zipSync } from "fflate";
import { BYTE_MUTATIONS } from "./mutate-bytes.mjs";
import { MARKUP_MUTATIONS } from "./mutate-markup.mjs";
import { TEXT_MUTATIONS } from "./mutate-text.mjs";

const ODD_NAMES = [
  "../../evil",
  "/etc/passwd",
  "C:\\x",
  "__proto__",
  "word/",
  "",
  "a".repeat(300),
  "\u0000",
  "word\\document.xml",
  "字".repeat(60),
];

/** Parts beyond that are damaged as bytes: some changes of text take long for long ones. */
const LARGEST_TEXT = 200_000;
/** Sizes that an earlier change made up are not believed. */
const LARGEST_PART = 2_000_000;

const withEntries = (change) => (bytes, random, other) => {
  const entries = Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize < LARGEST_PART }));
  if (entries.length === 0) return bytes;
  return zipSync(Object.fromEntries(change(entries, random, other)), { level: random.pick([0, 1, 6]) });
};

const dropEntry = withEntries((entries, random) => entries.toSpliced(random.below(entries.length), 1));
const swapEntries = withEntries((entries, random) => {
  const [one, two] = [random.below(entries.length), random.below(entries.length)];
  return entries.map(([name, content], at) => [name, at === one ? entries[two][1] : at === two ? entries[one][1] : content]);
});
const renameEntry = withEntries((entries, random) => {
  const at = random.below(entries.length);
  const name = random.pick([...ODD_NAMES, entries[at][0].toUpperCase(), ...entries.map(([other]) => other)]);
  return entries.with(at, [name, entries[at][1]]);
});
const emptyEntry = withEntries((entries, random) => {
  const at = random.below(entries.length);
  return entries.with(at, [entries[at][0], new Uint8Array()]);
});
const addEntries = withEntries((entries, random) => [
  ...entries,
  ...Array.from({ length: random.pick([1, 5, 500]) }, (_, at) => [
    `${random.pick(ODD_NAMES)}${at}`,
    new Uint8Array(random.below(50)),
  ]),
]);

/** Changes one part's XML (or text), or its bytes where it is none, and packs the file anew. */
const inPart = (mutations) =>
  withEntries((entries, random, other) => {
    const weighted = entries.flatMap(([, content], at) => Array.from({ length: content.length > 1000 ? 3 : 1 }, () => at));
    const at = random.pick(weighted);
    const [name, content] = entries[at];
    const isText = content.length < LARGEST_TEXT && content[0] === 0x3c;
    const changed = isText
      ? new TextEncoder().encode(random.pick(Object.values(mutations))(new TextDecoder().decode(content), random))
      : random.pick(Object.values(BYTE_MUTATIONS))(content.length === 0 ? new Uint8Array(1) : content, random, other);
    return entries.with(at, [name, changed]);
  });

/** Numbers of the directory and of local headers (sizes, offsets, methods, flags) that lie. */
const lyingRecords = (bytes, random) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const records = [];
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 || signature === 0x04034b50) records.push(at);
  }
  for (let left = 1 + random.below(4); records.length > 0 && left > 0; left--) {
    const at = random.pick(records) + random.pick([6, 8, 10, 14, 16, 18, 20, 22, 24, 26, 28, 30, 42]);
    if (at + 4 <= copy.length)
      view.setUint32(at, random.pick([0, 1, 0xffffffff, 0x7fffffff, 0xffff, random.below(copy.length)]), true);
  }
  return copy;
};

/** Changes of a zip package: `(bytes, random, another file's bytes) => bytes`. */
export const ZIP_MUTATIONS = {
  dropEntry, swapEntries, renameEntry, emptyEntry, addEntries, lyingRecords,
  markup: inPart(MARKUP_MUTATIONS), moreMarkup: inPart(MARKUP_MUTATIONS), text: inPart(TEXT_MUTATIONS),
}; // prettier-ignore
