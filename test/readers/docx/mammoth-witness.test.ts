import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../../src/document/document.js";
import { ordinaryCharacters, removeBlanks } from "../../../src/document/text.js";
import { docxReader } from "../../../src/readers/docx/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

const FIXTURES = "fixtures/readers/docx";
const SHARED = "../shared/reports";

const docxFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".docx"))
        .map((name) => `${folder}/${name}`)
    : [];

/** Hidden text, a struck-out heading that the contents repeat, soft hyphens and signs of symbol fonts: what mammoth shows otherwise than the printed page. */
const SHOWN_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  [`${FIXTURES}/grids.docx`]: ["隐藏行", "9"],
  [`${FIXTURES}/numbering.docx`]: ["删去的项"],
  [`${FIXTURES}/runs.docx`]: ["单位代码400-8\u00AD12", "☑优🞎良R中", "看得见看不见也看不见又看得见"],
  [`${SHARED}/real/docx/generic_mineru-feature-demo_numbering-formula.docx`]: ["标题内包含删除线斜体"],
};
/** mammoth's text does not tell raised digits from others. */
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu;
const bare = (text: string): string =>
  removeBlanks(ordinaryCharacters(text))
    .replaceAll("\u2011", "-")
    .replace(RAISED, (digit) => digit.normalize("NFKC"));

function ours(document: SourceDocument): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.grid.cells.map((cell) => cell.text),
  );
}

/** Our text may hold more within a line: formulas, numbers, the results of simple fields. */
function holds(line: string, witnessed: string): boolean {
  let at = 0;
  for (const character of line) if (character === witnessed[at]) at++;
  return at === witnessed.length;
}

/** What mammoth sees, but for text that is struck out: that is left out here as if it were deleted. */
async function witness(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const { value: page } = await mammoth.convertToHtml({ buffer: bytes });
  const struck = load(page)("s")
    .toArray()
    .map((element) => load(element).text());
  return struck.reduce((text, piece) => text.replace(piece, ""), value);
}

async function missing(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(path);
  const value = await witness(bytes);
  const lines = ours(await docxReader.read(new Uint8Array(bytes), DEFAULT_LIMITS)).map(bare);
  const all = lines.join("");
  const witnessed = value.split("\n").map(bare);
  return witnessed.filter((text) => !all.includes(text) && !lines.some((line) => holds(line, text)));
}

describe("all text that mammoth sees is in our document", () => {
  const readable = ["report", "numbering", "revisions", "fields", "runs", "grids", "cut-tables", "pages"].map(
    (name) => `${FIXTURES}/${name}.docx`,
  );

  it.each(readable)("%s", async (path) => {
    expect(await missing(path)).toEqual(SHOWN_OTHERWISE[path] ?? []);
  });

  it.each([...docxFiles(SHARED), ...docxFiles(`${SHARED}/practice`), ...docxFiles(`${SHARED}/real/docx`)])("%s", async (path) => {
    expect(await missing(path)).toEqual(SHOWN_OTHERWISE[path] ?? []);
  });
});
