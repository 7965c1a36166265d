import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MS_PER_DAY = 86_400_000;

/** What a cache may keep. */
export interface CacheBounds {
  readonly bytes: number;
  /** Entries that no run has used for so long are removed. */
  readonly days: number;
}

export const CACHE_BOUNDS: CacheBounds = { bytes: 2 ** 31, days: 90 };

/** The cache's own names: what else stands in the folder is not ours to remove. */
const FOLDER = /^[0-9a-f]{2}$/u;
const ENTRY = /^[0-9a-f]{62}$/u;
const UNFINISHED = /^[0-9a-f]{62}\.[0-9a-f-]{36}\.part$/u;
/** Holds, as its own time, when the cache was last looked through. */
const MARK = ".pruned";

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly usedAt: number;
  readonly isUnfinished: boolean;
}

/**
 * Removes what a cache need not keep: entries unused for long, then the longest unused until the rest fits, and what crashed
 * runs left unfinished. Looks through the folder once a day at most. Never throws: a cache that cannot be pruned still serves.
 */
export async function pruneCache(folder: string, bounds: CacheBounds = CACHE_BOUNDS, now: number = Date.now()): Promise<void> {
  try {
    if (now - (await timeOf(join(folder, MARK))) < MS_PER_DAY) return;
    await writeFile(join(folder, MARK), "", { mode: 0o600 });
    await utimes(join(folder, MARK), new Date(now), new Date(now));
    await Promise.all(unwanted(await entriesOf(folder), bounds, now).map(({ path }) => rm(path, { force: true })));
  } catch {
    // Another run may be at it, or the folder may be read-only.
  }
}

/** Notes that an entry was of use; once a day is enough. */
export async function noteUse(path: string, now: number = Date.now()): Promise<void> {
  if (now - (await timeOf(path)) < MS_PER_DAY) return;
  await utimes(path, new Date(now), new Date(now)).catch(() => undefined);
}

function unwanted(entries: readonly Entry[], { bytes, days }: CacheBounds, now: number): readonly Entry[] {
  let kept = 0;
  return [...entries]
    .sort((a, b) => b.usedAt - a.usedAt)
    .filter((entry) => {
      const isOld = now - entry.usedAt > (entry.isUnfinished ? 1 : days) * MS_PER_DAY;
      if (!isOld) kept += entry.bytes;
      return isOld || kept > bytes;
    });
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const part of (await readdir(folder)).filter((name) => FOLDER.test(name))) {
    const names = (await readdir(join(folder, part))).filter((name) => ENTRY.test(name) || UNFINISHED.test(name));
    const found = await Promise.all(
      names.map(async (name): Promise<Entry> => {
        const path = join(folder, part, name);
        const { size, mtimeMs } = await stat(path);
        return { path, bytes: size, usedAt: mtimeMs, isUnfinished: UNFINISHED.test(name) };
      }),
    );
    entries.push(...found);
  }
  return entries;
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
async function timeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
