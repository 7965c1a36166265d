import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runCommand } from "../support/memory-terminal.js";

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROOT = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`;
const LINKS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="${RELATIONSHIPS}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
<Relationship Id="r2" Type="${RELATIONSHIPS}/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>`;
const BODY = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="${RELATIONSHIPS}"><w:body>
<w:p><w:r><w:t>2022年度示例县档案馆整体支出绩效自评报告 &lt;script&gt;</w:t></w:r></w:p>
<w:p><w:hyperlink r:id="r1"><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:hyperlink r:id="r2"><w:r><w:t>乙</w:t></w:r></w:hyperlink></w:p>
<w:p><w:r><w:t>电话138</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>00000000</w:t></w:r></w:p>
<w:p><w:bookmarkStart w:id="1" w:name="r1"/><w:r><w:t>丙&lt;/script&gt;</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>支出总额</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-view-"));
  const parts = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": ROOT,
    "word/document.xml": BODY,
    "word/_rels/document.xml.rels": LINKS,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  await writeFile(join(folder, "report.docx"), zipSync(files));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a .docx in the page of results", () => {
  it("is there with --with-source, its numbers masked, without ids and links of its own", async () => {
    const output = join(folder, "results.html");
    await runCommand(["check", join(folder, "report.docx"), "--format", "html", "--with-source", "--output", output, "--quiet"]);
    const html = await readFile(output, "utf8");
    expect(html).toContain("<p>电话138<strong>******00</strong></p>");
    expect(html).toContain("<td><p>支出总额</p></td>");
    expect(html).not.toMatch(/example\.invalid|javascript:|id="r1"><\/a>/u);
  });

  it("is not there without it", async () => {
    const output = join(folder, "results.html");
    await runCommand(["check", join(folder, "report.docx"), "--format", "html", "--output", output, "--quiet"]);
    expect(await readFile(output, "utf8")).not.toContain("<td><p>支出总额</p></td>");
  });
});

describe("ziping view of a .docx", () => {
  it("shows paragraphs and tables, and lets no script or unsafe link through", async () => {
    const { exitCode, stdout } = await runCommand(["view", join(folder, "report.docx")]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2022年度示例县档案馆整体支出绩效自评报告 &lt;script&gt;");
    expect(stdout).toContain("支出总额");
    expect(stdout).toContain('href="https://example.invalid/"');
    expect(stdout).not.toContain("javascript:");
  });
});
