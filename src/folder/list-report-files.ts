import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { ZipingError } from "../document/ziping-error.js";
import { looksLikeReport } from "./looks-like-report.js";
import { pathPattern } from "./path-pattern.js";

export interface ListOptions {
  /** Patterns relative to the folder; when given, a file must match one. */
  readonly include?: readonly string[];
  /** Patterns relative to the folder; a file that matches one is left out. */
  readonly exclude?: readonly string[];
}

/** A file to read, or a path that cannot be opened at all. */
export interface ListedFile {
  readonly path: string;
  readonly error?: ZipingError;
}

/**
 * The files that a list of paths names: a file as it is, a folder with all documents in it and below it, sorted by name
 * within each folder. Patterns are about files found in folders alone: a file that is named is always read.
 */
export async function* listReportFiles(paths: readonly string[], options: ListOptions = {}): AsyncGenerator<ListedFile> {
  const isWanted = wantedBy(options);
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      if (isFolder) yield* listFolder(path, isWanted);
      else yield { path };
    } catch (error) {
      yield { path, error: fileSystemError(error, path) };
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

async function* listFolder(root: string, isWanted: (path: string) => boolean): AsyncGenerator<ListedFile> {
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
      else if (kind.isFile() && isWanted(relative(root, path)) && (await looksLikeReport(path))) yield { path };
    } catch (error) {
      yield { path, error: fileSystemError(error, path) };
    }
  };
  yield* walk(root);
}

function wantedBy({ include = [], exclude = [] }: ListOptions): (path: string) => boolean {
  const wanted = include.map(pathPattern);
  const unwanted = exclude.map(pathPattern);
  return (path) => {
    const portable = path.split(sep).join("/");
    const isIncluded = wanted.length === 0 || wanted.some((matches) => matches(portable));
    return isIncluded && !unwanted.some((matches) => matches(portable));
  };
}

function sortByName(entries: readonly Dirent[]): readonly Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the file system says, as an error for people. */
function fileSystemError(error: unknown, path: string): ZipingError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new ZipingError("NOT_FOUND", "没有这个文件或文件夹，请核对路径。", { path, cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new ZipingError("UNREADABLE", `无法打开（${reason}），请检查权限以及文件是否被占用。`, { path, cause: error });
}
