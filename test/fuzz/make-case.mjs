// One damaged file, made from the seed and its number alone.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { BYTE_MUTATIONS } from "./mutate-bytes.mjs";
import { MARKUP_MUTATIONS } from "./mutate-markup.mjs";
import { OLE_MUTATIONS, WHOLE_OLE_MUTATIONS } from "./mutate-ole.mjs";
import { PDF_MUTATIONS } from "./mutate-pdf.mjs";
import { encodeOddly, TEXT_MUTATIONS } from "./mutate-text.mjs";
import { ZIP_MUTATIONS } from "./mutate-zip.mjs";
import { randomOf } from "./random.mjs";

const FORMAT_BY_EXTENSION = { htm: "html", mht: "html", mhtml: "html", wps: "doc", fodt: "odt" };
const FORMATS = new Set(["pdf", "docx", "doc", "html", "txt", "xlsx", "xls", "ofd", "rtf", "odt", "zip"]);
/** Larger files would cost time and show nothing that smaller ones do not. */
const LARGEST = 300_000;
/** Changes upon changes must not make files of any size. */
const LARGEST_DAMAGED = 3_000_000;
/** A package of more than that, unpacked, is damaged as a row of bytes only. */
const LARGEST_UNPACKED = 2_000_000;

/** The files to damage, by format: all below the folders. */
export function readCorpus(folders) {
  const corpus = new Map();
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of paths.toSorted()) {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const format = FORMAT_BY_EXTENSION[extension] ?? extension;
    if (!FORMATS.has(format)) continue;
    const bytes = new Uint8Array(readFileSync(path));
    if (bytes.length === 0 || bytes.length > LARGEST) continue;
    corpus.set(format, [...(corpus.get(format) ?? []), { name: basename(path), bytes }]);
  }
  return corpus;
}

/** Damaged file number `index` of a seed: its bytes, and what was done to which file. */
export function makeCase(corpus, seed, index) {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const format = random.pick([...corpus.keys()]);
  const { name, bytes } = random.pick(corpus.get(format));
  const other = random.pick(random.pick([...corpus.values()])).bytes;
  let changed = bytes;
  const done = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) {
    const [kind, mutate] = random.pick(Object.entries(random.pick(mutationsFor(bytes, changed === bytes))));
    if (changed.length === 0) break;
    const next = attempt(mutate, changed, random, other);
    if (next === undefined || next.length > LARGEST_DAMAGED) continue;
    changed = next;
    done.push(kind);
  }
  return { format, name, mutations: done, bytes: changed };
}

/** A file that is damaged already may no longer be taken apart by a change that must know its structure. */
function attempt(mutate, bytes, random, other) {
  try {
    return mutate(bytes, random, other);
  } catch {
    return undefined;
  }
}

/** Sets of changes that suit a file, each as likely as the others. */
function mutationsFor(bytes, isWhole) {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return [BYTE_MUTATIONS, PDF_MUTATIONS, PDF_MUTATIONS];
  if (start.startsWith("PK")) return isLarge(bytes) ? [BYTE_MUTATIONS] : [BYTE_MUTATIONS, ZIP_MUTATIONS, ZIP_MUTATIONS];
  if (start.startsWith("\u00D0\u00CF")) return [BYTE_MUTATIONS, isWhole ? WHOLE_OLE_MUTATIONS : OLE_MUTATIONS];
  const isMarkup = /<[!?a-z]/iu.test(start) || start.startsWith("MIME");
  return isMarkup ? [BYTE_MUTATIONS, asText(MARKUP_MUTATIONS), asText(TEXT_MUTATIONS)] : [BYTE_MUTATIONS, asText(TEXT_MUTATIONS)];
}

function isLarge(bytes) {
  let unpacked = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
  } catch {
    return false;
  }
  return unpacked > LARGEST_UNPACKED;
}

/** Changes of text as changes of bytes: text in UTF-8 is decoded, anything else taken byte by byte. */
function asText(mutations) {
  return Object.fromEntries(
    Object.entries(mutations).map(([name, mutate]) => [
      name,
      (bytes, random) => {
        const text = decoded(bytes);
        if (text !== undefined) return encodeOddly(mutate(text, random), random);
        return Uint8Array.from(mutate(latin1(bytes), random), (character) => character.charCodeAt(0) & 0xff);
      },
    ]),
  );
}

function latin1(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
