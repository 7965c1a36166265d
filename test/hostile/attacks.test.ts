import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { beforeEach, afterEach, describe, expect, it, vi } from "vitest";
import { ZipingError } from "../../src/document/ziping-error.js";
import { parseReport } from "../../src/parse-report.js";
import { CATALOG, FONT, ONE_PAGE, page, pdf, SHOW, stream } from "./make-pdf.js";

/** What one file may cost in computing time: far more than any of these needs, far less than a hang. */
const MOST_MS = 8000;
const TIME_MS = 60_000;

function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** `report`, the code of an error that a reader foresees, or what went wrong. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const start = computingTime();
  const result = await parseReport(bytes).then(
    () => "report",
    (error: unknown) => {
      if (!(error instanceof ZipingError)) return `not foreseen: ${String(error)}`;
      return error.message.startsWith("文件内容无法解析") ? `not foreseen: ${String(error.cause)}` : error.code;
    },
  );
  return computingTime() - start < MOST_MS ? result : "slow";
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const p = (text: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

function documentXml(body: string, doctype = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
}

function docx(xml: string, parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({ "word/document.xml": strToU8(xml), ...parts }, { level: 6 });
}

function cell(properties: string): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p("一")}</w:tc>`;
}

/** A document whose only paragraph has the number 999999999 in a format. */
function numbered(format: string): Uint8Array {
  const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${"%1".repeat(9)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`;
  return docx(documentXml(p("一", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')), {
    "word/numbering.xml": strToU8(numbering),
    "word/_rels/document.xml.rels": strToU8(relations),
  });
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "haha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY l${index} "${`&${index === 0 ? "a" : `l${index - 1}`};`.repeat(10)}">`).join("")}]>`;
const HTML = (body: string): Uint8Array =>
  strToU8(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const MANY = 60_000;

const REPEATED = `<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;
const ARCHIVE = `MIME-Version: 1.0\n${Array.from({ length: 20_000 }, (_, at) => `Content-Type: multipart/related; boundary=b${at}\n\n--b${at}\n`).join("")}Content-Type: text/html\n\n<p>a`;

function flatText(body: string): Uint8Array {
  const names = ["office", "text", "table"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
  return strToU8(
    `<?xml version="1.0"?><office:document ${names.join(" ")} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>a</text:p>${body}</office:text></office:body></office:document>`,
  );
}

/** A workbook of one sheet that holds `a` besides. */
function sheet(rows: string, merged?: string): Uint8Array {
  const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  const merge = merged === undefined ? "" : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`;
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${S}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${S}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>${rows}</sheetData>${merge}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const ATTACKS: readonly (readonly [what: string, make: () => Uint8Array, foreseen: string])[] = [
  ["a zip bomb of 1:1000", () => new Uint8Array(readFileSync("fixtures/readers/docx/bomb.docx")), "TOO_LARGE"],
  [
    "zip files in zip files",
    () => zipSync({ "a.zip": zipSync({ "b.zip": zipSync({ c: new Uint8Array(9_000_000) }) }) }),
    "UNSUPPORTED_FORMAT",
  ],
  [
    `a package of ${MANY} entries`,
    () =>
      docx(documentXml(p("一")), Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`x${index}`, new Uint8Array()]))),
    "report",
  ],
  ["a size that lies", () => lyingSize(docx(documentXml(p("一")))), "report"],
  ["entities that grow (billion laughs)", () => docx(documentXml(p("&l19;"), LAUGHS)), "report"],
  ["an external entity", () => docx(documentXml(p("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')), "report"],
  ["XML nested 200,000 deep", () => docx(documentXml("<w:sdt>".repeat(200_000) + "</w:sdt>".repeat(200_000))), "TOO_LARGE"],
  [
    "gridSpan of a thousand million",
    () => docx(documentXml(`<w:tbl><w:tr>${cell('<w:gridSpan w:val="1000000000"/>')}${cell("")}</w:tr></w:tbl>`)),
    "report",
  ],
  [
    "gridBefore of a thousand million",
    () => docx(documentXml(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${cell("")}</w:tr></w:tbl>`)),
    "report",
  ],
  [
    "a cell merged down 5,000 rows",
    () => docx(documentXml(`<w:tbl>${`<w:tr>${cell("<w:vMerge/>")}${cell("")}</w:tr>`.repeat(5000)}</w:tbl>`)),
    "report",
  ],
  ...["upperRoman", "lowerLetter", "chineseCounting", "decimal", "ideographZodiac"].map(
    (format) => [`a list that starts at 999999999 as ${format}`, () => numbered(format), "report"] as const,
  ),
  [
    "names of parts that lead out of the package",
    () => docx(documentXml(p("一")), { "../../../evil": strToU8("x"), "/etc/evil": strToU8("x"), "C:\\evil": strToU8("x") }),
    "report",
  ],
  ["a page tree without end", () => pdf([CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>"]), "NO_TEXT"],
  [
    "a page that is its own parent and content",
    () => pdf([CATALOG, ONE_PAGE, "<< /Type /Page /Parent 3 0 R /Contents 3 0 R /Resources 3 0 R >>"]),
    "NO_TEXT",
  ],
  [
    "an object whose length is itself",
    () => pdf([CATALOG, ONE_PAGE, page("", 4), `<< /Length 4 0 R >>\nstream\n${SHOW}\nendstream`, FONT]),
    "report",
  ],
  [
    "a PDF of a million objects",
    () => pdf([CATALOG, ONE_PAGE, page("", 4), stream("", SHOW), FONT, ...Array.from({ length: 1_000_000 }, () => "1")]),
    "report",
  ],
  [
    "a picture of a million by a million points",
    () =>
      pdf([
        CATALOG,
        ONE_PAGE,
        page("/XObject << /I 6 0 R >>", 4),
        stream("", `${SHOW} q 100 0 0 100 0 0 cm /I Do Q`),
        FONT,
        stream("/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /ColorSpace /DeviceRGB /BitsPerComponent 8", "x"),
      ]),
    "report",
  ],
  [
    "a form that draws itself",
    () =>
      pdf([
        CATALOG,
        ONE_PAGE,
        page("/XObject << /X 6 0 R >>", 4),
        stream("", `${SHOW} /X Do`),
        FONT,
        stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do"),
      ]),
    "report",
  ],
  ["HTML nested 100,000 deep", () => HTML(`${"<div>".repeat(100_000)}一`), "TOO_LARGE"],
  [
    "an element of a million attributes",
    () => HTML(`<p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=1`).join(" ")}>一</p>`),
    "TOO_LARGE",
  ],
  [
    "an element of a million attributes behind a quoted bracket",
    () => HTML(`<p title= ">" ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join("")}>一</p>`),
    "TOO_LARGE",
  ],
  ["a page of 40,000 attributes", () => HTML(`<p class="a" id="b">一</p>`.repeat(20_000)), "report"],
  ["tables nested 3,000 deep", () => HTML(`${"<table><tr><td>".repeat(3000)}一`), "report"],
  [
    "colspan and rowspan of a thousand million",
    () => HTML('<table><tr><td colspan="1000000000" rowspan="1000000000">一</td><td>二</td></tr><tr><td>三</td></tr></table>'),
    "report",
  ],
  ["groups nested 90,000 deep", () => strToU8(`{\\rtf1 ${"{".repeat(90_000)}a${"}".repeat(90_000)}}`), "report"],
  ["binary data of a thousand million bytes", () => strToU8("{\\rtf1 a\\bin1000000000 b}"), "report"],
  [
    "sections nested 20,000 deep",
    () => flatText("<text:section>".repeat(20_000) + "</text:section>".repeat(20_000)),
    "TOO_LARGE",
  ],
  ["a cell repeated a thousand million times", () => flatText(REPEATED), "TOO_LARGE"],
  ["blanks repeated a thousand million times", () => flatText('<text:p>a<text:s text:c="1000000000"/>b</text:p>'), "report"],
  ["a sheet merged from end to end", () => sheet("", "A1:XFD1048576"), "report"],
  ["a cell at the far end of a sheet", () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "report"],
  ["a text number of a thousand million", () => sheet('<row r="1"><c r="A1" t="s"><v>1000000000</v></c></row>'), "report"],
  ["parts of a web archive nested 20,000 deep", () => strToU8(ARCHIVE), "report"],
  ["a text of NUL bytes", () => new Uint8Array(1_000_000), "UNSUPPORTED_FORMAT"],
  ["a line of two million characters", () => strToU8("一、".repeat(1_000_000)), "report"],
  ["two million blanks", () => strToU8(`一、${" ".repeat(2_000_000)}二`), "report"],
];

/** Says of the first entry that it is 50 MB large unpacked. */
function lyingSize(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 50_000_000, true);
  return copy;
}

describe("no network", () => {
  const fetched = vi.fn();
  beforeEach(() => vi.stubGlobal("fetch", fetched));
  afterEach(() => {
    expect(fetched).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it.each(ATTACKS)(
    "%s ends in time, as foreseen",
    async (_what, make, foreseen) => {
      expect(await outcome(make())).toBe(foreseen);
    },
    TIME_MS,
  );
});

describe("names from a document", () => {
  it("do not change objects", async () => {
    const rows = ["__proto__", "constructor", "toString", "hasOwnProperty"]
      .map((name) => `<tr><td>${name}</td><td>1</td></tr>`)
      .join("");
    const report = await parseReport(HTML(`<p __proto__="x" class="__proto__" id="constructor">一</p><table>${rows}</table>`));
    expect(report.tables[0]?.cells.map(({ text }) => text)).toContain("__proto__");
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("x");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("give text that UTF-8 can hold, where a file writes half a character", async () => {
    const report = await parseReport(
      docx(documentXml(p("2022年度溪口县文化馆整体支出绩效自评报告&#xD800;") + p("一、基本情况&#xDFFF;"))),
    );
    const json = JSON.stringify(report);
    expect(json).toContain("基本情况");
    expect(json).not.toMatch(/\\ud[89a-f]/iu);
  });

  it("are refused in UTF-16 that is none", async () => {
    expect(await outcome(new Uint8Array(Buffer.from("\uFEFF一、\uD800基本情况\n", "utf16le")))).toBe("UNSUPPORTED_FORMAT");
  });
});
