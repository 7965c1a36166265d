import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";

const PAGE = new URL("../docs/performance.md", import.meta.url);
/** The one section that `npm run bench:folder` writes: it takes long, and `npm run bench` leaves it as it is. */
const FOLDER_TITLE = "## A folder";

async function pageParts() {
  const page = await readFile(PAGE, "utf8");
  const at = page.indexOf(`${FOLDER_TITLE}\n`);
  return at < 0 ? [page, ""] : [page.slice(0, at), page.slice(at)];
}

async function writePage(text) {
  const page = await format(text, { parser: "markdown", printWidth: 130 });
  await writeFile(PAGE, page);
  process.stdout.write(page);
}

/** Renews everything but the section on folders, which stands last. */
export async function writeMeasured(lines) {
  const [, folder] = await pageParts();
  await writePage(`${lines.join("\n")}\n${folder}`);
}

/** Renews the section on folders. */
export async function writeFolderSection(lines) {
  const [measured] = await pageParts();
  await writePage(`${measured}\n${[FOLDER_TITLE, "", ...lines].join("\n")}\n`);
}
