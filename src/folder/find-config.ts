import { access } from "node:fs/promises";
import { join } from "node:path";

/** Configurations that are found by themselves, the first of them that is there. */
const CONFIG_NAMES = ["ziping.config.json", "ziping.config.js", "ziping.config.mjs", "ziping.config.ts", "ziping.config.mts"];

/** The configuration of a folder: `ziping.config.json`, `.js` or `.ts`; `undefined` where it has none. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name);
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return undefined;
}
