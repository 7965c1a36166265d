import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { ensureBuilt } from "../support/built-package.js";

const MEGABYTE = 1024 * 1024;
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word file whose body has so many bytes of XML: prose and tables. */
function wordFile(size: number): Uint8Array {
  const paragraph = (text: string): string =>
    `<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const row = (at: number): string =>
    `<w:tr>${["项目", String(at), "按期完成"].map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
  const part = `${paragraph("本年度总支出5498.15万元。")}<w:tbl>${Array.from({ length: 20 }, (_unused, at) => row(at)).join("")}</w:tbl>`;
  const body = part.repeat(Math.ceil(size / strToU8(part).length));
  return zipSync({ "word/document.xml": strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`) });
}

beforeAll(ensureBuilt, 120_000);

it("reads a Word body of 5 MB of XML in less than 250 MB of memory", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ziping-"));
  try {
    const path = join(folder, "large.docx");
    await writeFile(path, wordFile(5 * MEGABYTE));
    const script = `import { parseReport } from "./dist/index.js";
      const { tables } = await parseReport(process.argv[1]);
      console.log(tables.length, process.resourceUsage().maxRSS);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, path]);
    const [tables = 0, kilobytes = Infinity] = stdout.split(" ").map(Number);
    expect(tables).toBeGreaterThan(100);
    expect(kilobytes / 1024).toBeLessThan(250);
  } finally {
    await rm(folder, { recursive: true });
  }
});
