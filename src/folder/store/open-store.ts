import { rmSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { CheckFileOptions } from "../check-file.js";
import { mayBeArchive } from "../looks-like-report.js";
import type { JobResult, StoreSettings } from "../pool/messages.js";
import { portableOptions } from "../workforce.js";
import { noteUse, pruneCache } from "./prune-cache.js";
import { contentHash, fingerprintOf, resultKey } from "./result-key.js";
import { ResultStore } from "./result-store.js";
import { reportUnderPath, underPath } from "./stored-result.js";

export interface StoreOptions {
  /**
   * A folder that keeps results for later runs: a file of the same content is then not read again by the same version of
   * ziping with the same settings. It is made when it is missing. With rules, readers or profiles of one's own it is not used.
   */
  readonly cache?: string;
}

/** Where the results of a run are kept. */
export interface OpenStore {
  /** Absent where nothing needs to be kept: a single file has no others to belong to. */
  readonly settings?: StoreSettings;
  /** What an earlier run found in a file of this content. */
  readonly recall: (path: string, withReport: boolean) => Promise<JobResult | undefined>;
  /** What this run found in a file. */
  readonly recallKey: (key: string, path: string, withReport: boolean) => Promise<JobResult | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens the cache, or a folder that lasts as long as the run. */
export async function openStore(paths: readonly string[], options: CheckFileOptions & StoreOptions): Promise<OpenStore> {
  const portable = portableOptions(options);
  const isCache = options.cache !== undefined && portable !== undefined;
  if (!isCache && !(await mayBeSeveral(paths))) return EMPTY;
  const folder = isCache ? (options.cache ?? "") : await mkdtemp(join(tmpdir(), "ziping-"));
  const fingerprint = portable === undefined ? "" : await fingerprintOf(portable);
  const store = new ResultStore(folder);
  // A process that is ended at once does not come to `close`.
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  if (!isCache) process.once("exit", removeFolder);
  const recallKey: OpenStore["recallKey"] = (key, path, withReport) => recallFrom(store, { key, path, withReport });
  return {
    settings: { folder, fingerprint, isCache },
    recallKey,
    recall: async (path, withReport) => {
      const hash = isCache ? await contentHash(path) : undefined;
      if (hash === undefined) return undefined;
      const key = resultKey(fingerprint, hash);
      const recalled = await recallKey(key, path, withReport);
      if (recalled !== undefined) await noteUse(store.fileOf(key));
      return recalled;
    },
    close: async () => {
      if (isCache) return pruneCache(folder);
      process.off("exit", removeFolder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const EMPTY: OpenStore = {
  recall: () => Promise.resolve(undefined),
  recallKey: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

async function mayBeSeveral([path, ...others]: readonly string[]): Promise<boolean> {
  if (path === undefined || others.length > 0) return path !== undefined;
  return stat(path).then(
    (found) => found.isDirectory() || mayBeArchive(path),
    () => false,
  );
}

async function recallFrom(
  store: ResultStore,
  { key, path, withReport }: { readonly key: string; readonly path: string; readonly withReport: boolean },
): Promise<JobResult | undefined> {
  const whole = withReport ? await store.readWhole(key) : undefined;
  const kept = withReport ? whole?.stored : await store.read(key);
  if (kept === undefined) return undefined;
  const { parts } = kept;
  const file = underPath(kept.file, path);
  const report = whole?.report;
  return {
    files: [report === undefined ? file : { ...file, report: reportUnderPath(report, path) }],
    ...(parts === undefined ? {} : { parts }),
    key,
  };
}
