import { ZipingError } from "../../document/ziping-error.js";
import { isNamedArchive, looksLikeReport } from "../looks-like-report.js";
import { type Archive, withArchive } from "./open-archive.js";

/** A file to read, or a path that cannot be opened at all. */
export interface ListedFile {
  readonly path: string;
  readonly error?: ZipingError;
}

/** What packers add of their own accord. */
const NOT_PACKED_BY_HAND = /(?:^|\/)(?:\.|__MACOSX\/)/u;

/**
 * The documents in a zip file, as if it were a folder. A zip file in it is named and not opened.
 *
 * @param isWanted whether a path within the archive is wanted
 * @returns `undefined` where the file is no zip file, or is a document itself
 */
export function listArchive(path: string, isWanted: (inner: string) => boolean): Promise<readonly ListedFile[] | undefined> {
  return withArchive(path, async (archive) => {
    const listed: ListedFile[] = [];
    for (const inner of archive.paths) {
      if (!NOT_PACKED_BY_HAND.test(inner) && isWanted(inner))
        listed.push(...(await listInner(`${path}/${inner}`, inner, archive)));
    }
    return listed;
  });
}

async function listInner(path: string, inner: string, { readHead }: Archive): Promise<readonly ListedFile[]> {
  if (isNamedArchive(inner)) {
    return [{ path, error: new ZipingError("UNSUPPORTED_FORMAT", "压缩包内的压缩包不予展开，请先解压", { path }) }];
  }
  return (await looksLikeReport(inner, readHead)) ? [{ path }] : [];
}
