import { describe, expect, it } from "vitest";
import { ZipingError } from "../../src/document/ziping-error.js";
import { readDocument } from "../../src/read-document.js";
import type { ReadLimits } from "../../src/readers/reader.js";
import { onePage, SHOW } from "./make-pdf.js";
import { ENDLESS_WORK, HARMLESS, TOO_MANY_MARKS } from "./pdf-attacks.js";

/** Far more than any of these takes; without bounds they take hours, or all memory. */
const TIME_MS = 60_000;

function outcome(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> {
  return readDocument(bytes, { limits }).then(
    ({ format }) => format,
    (error: unknown) => (error instanceof ZipingError ? error.code : `not foreseen: ${String(error)}`),
  );
}

describe("a PDF in the caller's own process", { timeout: TIME_MS }, () => {
  it.each(Object.entries(TOO_MANY_MARKS))("with %s is refused for what it draws", async (_what, make) => {
    expect(await outcome(make(), { maxMarks: 3_000_000 })).toBe("TOO_LARGE");
  });

  it("is not given up for pauses of the caller, which keep a page's end from being heard", async () => {
    const found = outcome(onePage("", SHOW, []), { maxPageSeconds: 0.5 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    while (performance.now() - start < 1000);
    expect(await found).toBe("pdf");
  });

  it.each(Object.entries(ENDLESS_WORK))("with %s is given up in time", async (_what, make) => {
    const start = performance.now();
    expect(await outcome(make(), { maxPageSeconds: 2 })).toBe("TIMEOUT");
    expect(performance.now() - start).toBeLessThan(TIME_MS / 2);
  });

  it.each(Object.entries(HARMLESS))("with %s comes to an end", async (_what, make) => {
    expect(["pdf", "NO_TEXT"]).toContain(await outcome(make()));
  });

  it("is read after one that was given up, and beside others", async () => {
    const plain = onePage("", SHOW, []);
    const endless = Object.values(ENDLESS_WORK)[0]?.() ?? plain;
    const all = [endless, plain, plain, plain, plain, plain, plain].map((bytes) => outcome(bytes, { maxPageSeconds: 5 }));
    expect(await Promise.all(all)).toEqual(["TIMEOUT", "pdf", "pdf", "pdf", "pdf", "pdf", "pdf"]);
    expect(await outcome(plain)).toBe("pdf");
  });

  it("may draw as much as the caller says", async () => {
    const bytes = onePage("", SHOW.repeat(100), []);
    expect(await outcome(bytes, { maxPageMarks: 100 })).toBe("TOO_LARGE");
    expect(await outcome(bytes, { maxMarks: 100 })).toBe("TOO_LARGE");
    expect(await outcome(bytes, { maxPageMarks: 10_000, maxMarks: 10_000 })).toBe("pdf");
  });
});
