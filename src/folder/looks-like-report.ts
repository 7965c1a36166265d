import { open } from "node:fs/promises";
import { basename, extname } from "node:path";

/** Names of documents that a report may be published as; whether one is readable is for the readers to say. */
const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set([
  ".docx",
  ".doc",
  ".wps",
  ".dot",
  ".dotx",
  ".docm",
  ".pdf",
  ".html",
  ".htm",
  ".xhtml",
  ".shtml",
  ".mht",
  ".mhtml",
  ".txt",
  ".text",
  ".xlsx",
  ".xls",
  ".et",
  ".ofd",
  ".odt",
  ".fodt",
  ".rtf",
]);

/** Names of files that only look like documents when their first bytes are read: packages, pictures, data, programs. */
const OTHER_EXTENSIONS: ReadonlySet<string> = new Set([
  ".json",
  ".ndjson",
  ".csv",
  ".tsv",
  ".md",
  ".xml",
  ".yaml",
  ".yml",
  ".js",
  ".ts",
  ".css",
  ".log",
  ".zip",
  ".rar",
  ".7z",
  ".gz",
  ".tar",
  ".jar",
  ".pptx",
  ".ppt",
  ".msg",
  ".msi",
  ".db",
  ".png",
  ".jpg",
  ".jpeg",
  ".gif",
  ".bmp",
  ".tif",
  ".tiff",
  ".mp4",
  ".mp3",
  ".exe",
]);

/** First bytes of a PDF, an OLE file, an RTF file and of the packages that .docx, .odt and .ofd are. */
const DOCUMENT_SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x50, 0x4b, 0x03, 0x04],
];

/**
 * Whether a file found in a folder may be a report. Known names decide; a file with a name of its own
 * (`report.2022`, `附件1`) is looked at. Word's lock files (`~$...`) and hidden files never are.
 */
export async function looksLikeReport(path: string): Promise<boolean> {
  const name = basename(path);
  if (name.startsWith(".") || name.startsWith("~$")) return false;
  const extension = extname(name).toLowerCase();
  if (DOCUMENT_EXTENSIONS.has(extension)) return true;
  if (OTHER_EXTENSIONS.has(extension)) return false;
  const head = await readHead(path, 8);
  return DOCUMENT_SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte));
}

async function readHead(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
