import type { Format } from "../document/document.js";
import type { Reader } from "./reader.js";

/** A reader that is loaded when a file of its format comes: format libraries cost time to load. */
export interface ReaderEntry {
  readonly format: Format;
  readonly accepts: (bytes: Uint8Array) => boolean | Promise<boolean>;
  readonly load: () => Promise<Reader>;
}

const ZIP_MAGIC = [0x50, 0x4b];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

/** `%PDF-` may stand behind other bytes, within the first KB (ISO 32000-2, annex on implementation). */
function holdsPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

async function loadDocx(): Promise<Reader> {
  return (await import("./docx/read-docx.js")).docxReader;
}
async function loadDoc(): Promise<Reader> {
  return (await import("./doc/read-doc.js")).docReader;
}
async function loadOdt(): Promise<Reader> {
  return (await import("./odt/read-odt.js")).odtReader;
}
async function loadRtf(): Promise<Reader> {
  return (await import("./rtf/read-rtf.js")).rtfReader;
}
async function loadXlsx(): Promise<Reader> {
  return (await import("./xlsx/read-xlsx.js")).xlsxReader;
}
async function loadOfd(): Promise<Reader> {
  return (await import("./ofd/read-ofd.js")).ofdReader;
}
async function loadPdf(): Promise<Reader> {
  return (await import("./pdf/read-pdf.js")).pdfReader;
}
async function loadHtml(): Promise<Reader> {
  return (await import("./html/read-html.js")).htmlReader;
}
async function loadText(): Promise<Reader> {
  return (await import("./text/read-text.js")).textReader;
}

/** The formats, in the order in which a file's bytes are offered to them; plain text is the last resort. */
export const READERS: readonly ReaderEntry[] = [
  { format: "pdf", accepts: holdsPdfHeader, load: loadPdf },
  { format: "docx", accepts: async (bytes) => startsWith(bytes, ZIP_MAGIC) && (await loadDocx()).accepts(bytes), load: loadDocx },
  { format: "xlsx", accepts: async (bytes) => startsWith(bytes, ZIP_MAGIC) && (await loadXlsx()).accepts(bytes), load: loadXlsx },
  { format: "ofd", accepts: async (bytes) => startsWith(bytes, ZIP_MAGIC) && (await loadOfd()).accepts(bytes), load: loadOfd },
  { format: "odt", accepts: async (bytes) => mayBeOpenDocument(bytes) && (await loadOdt()).accepts(bytes), load: loadOdt },
  { format: "doc", accepts: async (bytes) => startsWith(bytes, OLE_MAGIC) && (await loadDoc()).accepts(bytes), load: loadDoc },
  { format: "rtf", accepts: async (bytes) => mayBeRtf(bytes) && (await loadRtf()).accepts(bytes), load: loadRtf },
  { format: "html", accepts: async (bytes) => mayBeMarkup(bytes) && (await loadHtml()).accepts(bytes), load: loadHtml },
  { format: "txt", accepts: async (bytes) => (await loadText()).accepts(bytes), load: loadText },
];

function mayBeRtf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 64)).includes("{\\rtf");
}

/** A package, or XML that tells its kind in its root element. */
function mayBeOpenDocument(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP_MAGIC) || mayBeMarkup(bytes);
}

const LESS_THAN = 0x3c;
const COLON = 0x3a;

/** Markup, or a web archive, shows itself near the start; in UTF-16 a NUL byte stands between the characters. */
function mayBeMarkup(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(LESS_THAN) && !sample.includes(COLON)) return false;
  const start = new TextDecoder("latin1").decode(sample).replaceAll("\0", "");
  return /<[a-z!?/]|mime-version:/iu.test(start);
}
