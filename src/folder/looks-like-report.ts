import { open } from "node:fs/promises";
import { basename, extname } from "node:path";

import { RESULTS_MARK } from "../check/results-mark.js";

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

/** A folder of documents in one file. */
const ARCHIVE_EXTENSION = ".zip";

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

const PAGE_EXTENSIONS: ReadonlySet<string> = new Set([".html", ".htm"]);
/** More than stands before the mark of a page of results. */
const HEAD_BYTES = 512;

/** First bytes of a PDF, an OLE file, an RTF file and of the packages that .docx, .odt and .ofd are. */
const DOCUMENT_SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x50, 0x4b, 0x03, 0x04],
];

/**
 * Whether a file found in a folder may be a report. Known names decide; a file with a name of its own
 * (`report.2022`, `附件1`) is looked at. Word's lock files (`~$...`), hidden files and our own pages of results never are.
 */
export async function looksLikeReport(path: string, readHead: (path: string) => Promise<Uint8Array>): Promise<boolean> {
  if (isHidden(basename(path))) return false;
  const extension = extensionOf(path);
  if (PAGE_EXTENSIONS.has(extension)) return !isPageOfResults(await readHead(path));
  if (DOCUMENT_EXTENSIONS.has(extension)) return true;
  if (extension === ARCHIVE_EXTENSION || OTHER_EXTENSIONS.has(extension)) return false;
  const head = await readHead(path);
  return DOCUMENT_SIGNATURES.some((signature) => signature.every((byte, index) => head[index] === byte));
}

/** Whether a file must be opened to know if it is a folder of documents: its name says so, or says nothing. */
export function mayBeArchive(path: string): boolean {
  const extension = extensionOf(path);
  return !isHidden(basename(path)) && !DOCUMENT_EXTENSIONS.has(extension) && !OTHER_EXTENSIONS.has(extension);
}

/** Whether a name says that a file is a folder of documents. */
export function isNamedArchive(path: string): boolean {
  return !isHidden(basename(path)) && extensionOf(path) === ARCHIVE_EXTENSION;
}

function isPageOfResults(head: Uint8Array): boolean {
  return new TextDecoder().decode(head).includes(RESULTS_MARK);
}

function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}

function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** The first bytes of a file. */
export async function readFileHead(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
