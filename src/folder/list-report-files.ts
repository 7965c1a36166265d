import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { ZipingError } from "../document/ziping-error.js";
import { listArchive, type ListedFile } from "./archive/list-archive.js";
import { archiveAbove } from "./archive/read-located.js";
import { isNamedArchive, looksLikeReport, mayBeArchive, readFileHead } from "./looks-like-report.js";
import { pathPattern } from "./path-pattern.js";

export interface ListOptions {
  /** Patterns relative to the folder; when given, a file must match one. */
  readonly include?: readonly string[];
  /** Patterns relative to the folder; a file that matches one is left out. */
  readonly exclude?: readonly string[];
}

export type { ListedFile } from "./archive/list-archive.js";

/**
 * The files that a list of paths names: a file as it is, a folder with all documents in it and below it, sorted by name
 * within each folder; a zip file of documents is a folder. Patterns are about files found in folders alone: a file that is named is always read.
 */
export async function* listReportFiles(paths: readonly string[], options: ListOptions = {}): AsyncGenerator<ListedFile> {
  const isWanted = wantedBy(options);
  for (const path of paths) {
    try {
      yield* listNamed(path, isWanted);
    } catch (error) {
      yield { path, error: listError(error, path) };
    }
  }
}

/** How many files {@link listReportFiles} gives. */
export async function countReportFiles(paths: readonly string[], options: ListOptions = {}): Promise<number> {
  const files = listReportFiles(paths, options);
  let count = 0;
  while ((await files.next()).done !== true) count++;
  return count;
}

async function* listNamed(path: string, isWanted: Wanted): AsyncGenerator<ListedFile> {
  const kind = await kindOf(path);
  const inside = kind === "file" && mayBeArchive(path) ? await listArchive(path, isWanted.file) : undefined;
  if (kind === "folder") yield* listFolder(path, isWanted);
  else if (inside === undefined) yield { path };
  else yield* inside;
}

/** What a path names; one that leads into a zip file names neither a file nor a folder. */
async function kindOf(path: string): Promise<"folder" | "file" | "other"> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "other";
  } catch (error) {
    if ((await archiveAbove(path)) === undefined) throw error;
    return "other";
  }
}

async function* listFolder(root: string, isWanted: Wanted): AsyncGenerator<ListedFile> {
  const visited = new Set<string>();
  const walk = async function* (folder: string): AsyncGenerator<ListedFile> {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of sortByName(await readdir(folder, { withFileTypes: true }))) {
      yield* visit(join(folder, entry.name), entry);
    }
  };
  const visit = async function* (path: string, entry: Dirent): AsyncGenerator<ListedFile> {
    try {
      const kind = entry.isSymbolicLink() ? await stat(path) : entry;
      if (kind.isDirectory() && !entry.name.startsWith(".")) yield* walk(path);
      else if (kind.isFile()) yield* listFound(path, relative(root, path));
    } catch (error) {
      yield { path, error: listError(error, path) };
    }
  };
  const listFound = async function* (path: string, name: string): AsyncGenerator<ListedFile> {
    const isArchive = isNamedArchive(path) && isWanted.folder(name);
    const inside = isArchive ? await listArchive(path, (inner) => isWanted.file(`${name}/${inner}`)) : undefined;
    if (inside !== undefined) yield* inside;
    else if (isWanted.file(name) && (isNamedArchive(path) || (await looksLikeReport(path, readFileHead)))) yield { path };
  };
  yield* walk(root);
}

interface Wanted {
  readonly file: (path: string) => boolean;
  /** Whether files below this path may be wanted. */
  readonly folder: (path: string) => boolean;
}

function wantedBy({ include = [], exclude = [] }: ListOptions): Wanted {
  const wanted = include.map(pathPattern);
  const unwanted = exclude.map(pathPattern);
  const isIncluded = (path: string): boolean => wanted.length === 0 || wanted.some((matches) => matches(portable(path)));
  const isLeft = (path: string): boolean => !unwanted.some((matches) => matches(portable(path)));
  return { file: (path) => isIncluded(path) && isLeft(path), folder: isLeft };
}

function sortByName(entries: readonly Dirent[]): readonly Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function portable(path: string): string {
  return path.split(sep).join("/");
}

/** What the file system or an archive says, as an error for people. */
function listError(error: unknown, path: string): ZipingError {
  if (error instanceof ZipingError) return error.withPath(path);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new ZipingError("NOT_FOUND", "没有这个文件或文件夹，请核对路径。", { path, cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new ZipingError("UNREADABLE", `无法打开（${reason}），请检查权限以及文件是否被占用。`, { path, cause: error });
}
