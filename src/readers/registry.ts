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

const LATIN = new TextDecoder("latin1");

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

/** `%PDF-` may stand behind other bytes, within the first KB (ISO 32000-2, annex on implementation). */
function holdsPdfHeader(bytes: Uint8Array): boolean {
  return LATIN.decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** Asking for a module again, though it is loaded, takes longer than telling most formats. */
function once(load: () => Promise<Reader>): () => Promise<Reader> {
  let loading: Promise<Reader> | undefined;
  return async () => (loading ??= load());
}

const loadDocx = once(async () => (await import("./docx/read-docx.js")).docxReader);
const loadDoc = once(async () => (await import("./doc/read-doc.js")).docReader);
const loadOdt = once(async () => (await import("./odt/read-odt.js")).odtReader);
const loadRtf = once(async () => (await import("./rtf/read-rtf.js")).rtfReader);
const loadXlsx = once(async () => (await import("./xlsx/read-xlsx.js")).xlsxReader);
const loadOfd = once(async () => (await import("./ofd/read-ofd.js")).ofdReader);
const loadPdf = once(async () => (await import("./pdf/read-pdf.js")).pdfReader);
const loadHtml = once(async () => (await import("./html/read-html.js")).htmlReader);
const loadText = once(async () => (await import("./text/read-text.js")).textReader);

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
  return LATIN.decode(bytes.subarray(0, 64)).includes("{\\rtf");
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
  const start = LATIN.decode(sample).replaceAll("\0", "");
  return /<[a-z!?/]|mime-version:/iu.test(start);
}
