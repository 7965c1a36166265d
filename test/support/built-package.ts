import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Builds `dist/` when it is missing or older than a source, so that tests of the built package never test an old one. */
export async function ensureBuilt(): Promise<void> {
  const built = await stat("dist/cli.js").then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (built < (await newest("src"))) await run("npm", ["run", "build"]);
}

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const times = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)));
  return Math.max(...(await Promise.all(times)).map(({ mtimeMs }) => mtimeMs));
}
