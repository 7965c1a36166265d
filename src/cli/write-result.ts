import { open, rename, rm, stat } from "node:fs/promises";

import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * Writes results to standard output, or to a file that appears only when it is whole.
 *
 * @throws UsageError when the file cannot be written.
 */
export async function writeResult(
  chunks: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) {
    for await (const chunk of chunks) await terminal.stdout.write(chunk);
    return;
  }
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) {
    throw new UsageError({
      zh: `--output：${file} 是文件夹，请写明其中的文件名`,
      en: `--output: ${file} is a folder; name a file in it`,
    });
  }
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, "w").catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: `--output：无法写入 ${file}（${reason}）`, en: `--output: cannot write ${file} (${reason})` });
  });
  try {
    for await (const chunk of chunks) await handle.write(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}
