// Makes a folder of many reports from the practice files beside the checkout, in their mixed formats, each with a content of its
// own, as far as a format allows it: `node bench/make-folder.mjs FOLDER COUNT`. For measuring `ziping check FOLDER`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../shared/reports/practice/", import.meta.url));
const [folder, count] = process.argv.slice(2);
const PER_FOLDER = 100;
/** The practice set has more .pdf than a folder from the wild: every fourth is taken. */
const KEEP = { ".pdf": 4 };

const sources = readdirSync(SOURCE)
  .filter((name) => !name.endsWith(".json"))
  .filter((name, index) => index % (KEEP[extname(name)] ?? 1) === 0)
  .map((name) => ({ extension: extname(name), bytes: readFileSync(join(SOURCE, name)) }));

/** The same document with other bytes: readers skip what follows the end of a package, a page or a text. */
function varied({ extension, bytes }, number) {
  const mark = extension === ".html" ? `<!-- ${number} -->` : extension === ".txt" ? `${"\n".repeat(1 + (number % 7))}` : "";
  if (extension === ".txt") return Buffer.concat([bytes, Buffer.from(`${mark}${" ".repeat(number % 997)}\n`)]);
  if (extension === ".docx") return withComment(bytes, number);
  if (extension === ".pdf") return Buffer.concat([bytes, Buffer.from(`\n%${number}\n`)]);
  return Buffer.concat([bytes, Buffer.from(mark === "" ? String(number).padStart(8, "0") : mark)]);
}

/** A zip's end record closes with a comment and its length. */
function withComment(bytes, number) {
  const comment = Buffer.from(String(number));
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(comment.length, copy.length - 2);
  return Buffer.concat([copy, comment]);
}

for (let number = 0; number < Number(count); number++) {
  const source = sources[number % sources.length];
  const place = join(folder, String(Math.floor(number / PER_FOLDER)).padStart(3, "0"));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${String(number).padStart(5, "0")}${source.extension}`), varied(source, number));
}
