import type { SourceDocument } from "./document/document.js";
import { ZipingError } from "./document/ziping-error.js";
import { DEFAULT_LIMITS, type ReadLimits } from "./readers/reader.js";
import { knownFormat } from "./readers/known-formats.js";
import { READERS, type ReaderEntry } from "./readers/registry.js";

/** How a file is read. */
export interface ReadOptions {
  /** Bounds on what one file may cost; what is not named keeps its default. */
  readonly limits?: Partial<ReadLimits>;
  /** Formats to choose from in place of all. */
  readonly readers?: readonly ReaderEntry[];
  /** The path to name when the input is bytes. */
  readonly path?: string;
}

/** Bytes that a file may have where nothing else is said. */
export const DEFAULT_LARGEST_FILE: number = DEFAULT_LIMITS.maxBytes;

/** A file's bytes and the path that names it. */
export interface LoadedFile {
  readonly bytes: Uint8Array;
  readonly path: string | null;
}

/**
 * Reads a file into neutral blocks and grids. What format it has is decided from its content.
 *
 * @param input a path, or the bytes themselves
 * @throws ZipingError `NOT_FOUND`, `UNREADABLE`, `UNSUPPORTED_FORMAT`, `ENCRYPTED`, `CORRUPT`, `TOO_LARGE` or `NO_TEXT`
 */
export async function readDocument(input: string | Uint8Array, options: ReadOptions = {}): Promise<SourceDocument> {
  return readBytes(await loadFile(input, options), options);
}

/** Loads the reader of the format that a file's name tells, before the file is read. */
export async function loadReaderFor(path: string): Promise<void> {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  await READERS.find(({ format }) => format === extension)?.load();
}

/** The bytes of a path, or the given bytes. Only a path touches the file system. */
export async function loadFile(input: string | Uint8Array, options: ReadOptions): Promise<LoadedFile> {
  if (typeof input !== "string") return { bytes: input, path: options.path ?? null };
  const { readFile, stat } = await import("node:fs/promises");
  try {
    refuseLarge((await stat(input)).size, { ...DEFAULT_LIMITS, ...options.limits });
    return { bytes: new Uint8Array(await readFile(input)), path: options.path ?? input };
  } catch (cause) {
    if (cause instanceof ZipingError) throw cause.withPath(input);
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    const message = isMissing ? "找不到文件，请检查路径" : "文件无法打开，请检查路径和权限";
    throw new ZipingError(isMissing ? "NOT_FOUND" : "UNREADABLE", message, { path: input, cause });
  }
}

/** A file that is too large is refused before any of it is in memory. */
function refuseLarge(size: number, { maxBytes }: ReadLimits): void {
  if (size > maxBytes) throw new ZipingError("TOO_LARGE", `文件超过 ${maxBytes} 字节的上限，未读取`);
}

/** Reads loaded bytes; every error names the file. */
export async function readBytes(file: LoadedFile, options: ReadOptions): Promise<SourceDocument> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    refuseLarge(file.bytes.length, limits);
    return await (await chooseReader(file.bytes, options.readers ?? READERS)).read(file.bytes, limits);
  } catch (error) {
    throw namedError(error, file.path);
  }
}

/** What most programs can save a report as. */
const SAVE_AS = ".docx、.doc、.odt、.rtf、.xlsx、.ofd、.pdf、.html 或 .txt";

async function chooseReader(bytes: Uint8Array, readers: readonly ReaderEntry[]): ReturnType<ReaderEntry["load"]> {
  if (bytes.length === 0) throw new ZipingError("NO_TEXT", "文件是空的");
  for (const entry of readers) {
    // Plain text accepts what looks like text, and an RTF file does.
    if (entry.format === "txt" && knownFormat(bytes) !== undefined) continue;
    if (await entry.accepts(bytes)) return entry.load();
  }
  const known = knownFormat(bytes);
  const what = known === undefined ? "无法识别的文件格式" : `这是${known.name}，尚不能读取`;
  const saveAs = known?.saveAs ?? SAVE_AS;
  throw new ZipingError("UNSUPPORTED_FORMAT", `${what}；请另存为 ${saveAs} 再试`);
}

function namedError(error: unknown, path: string | null): ZipingError {
  if (error instanceof ZipingError) return path === null || error.path !== null ? error : error.withPath(path);
  const reason = error instanceof Error ? error.message : String(error);
  return new ZipingError("CORRUPT", `文件内容无法解析（${reason}），请用原软件打开后另存再试`, { path, cause: error });
}
