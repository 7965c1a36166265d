import { stat } from "node:fs/promises";
import { dirname } from "node:path";

import { DEFAULT_LARGEST_FILE, type ReadOptions } from "../../read-document.js";
import { withArchive } from "./open-archive.js";

/**
 * What a path names: the path itself, or the content of a file within a zip file that the path leads through
 * (`2022.zip/附件.docx`).
 *
 * @throws ZipingError for an archive, or a file in it, that cannot be read
 */
export async function readLocated(path: string, { limits }: ReadOptions = {}): Promise<string | Uint8Array> {
  const archive = await archiveAbove(path);
  if (archive === undefined) return path;
  const inner = path.slice(archive.length + 1);
  const largest = limits?.maxBytes ?? DEFAULT_LARGEST_FILE;
  return (await withArchive(archive, ({ read }) => read(inner, largest))) ?? path;
}

/** The file that a path leads through, such as a zip file; `undefined` where there is none, as for nearly all paths. */
export async function archiveAbove(path: string): Promise<string | undefined> {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const found = await stat(above).catch(() => undefined);
    if (found !== undefined) return found.isFile() ? above : undefined;
  }
  return undefined;
}
