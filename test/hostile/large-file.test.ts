import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseReport } from "../../src/parse-report.js";

it("refuses a file of 300 MB before it is in memory, and names it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ziping-"));
  const path = join(folder, "large.txt");
  try {
    await writeFile(path, "x");
    await truncate(path, 300 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    await expect(parseReport(path)).rejects.toMatchObject({ code: "TOO_LARGE", path });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  } finally {
    await rm(folder, { recursive: true });
  }
});
