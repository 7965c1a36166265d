import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pdfReader } from "../../../../src/readers/pdf/read-pdf.js";
import { refuseCompressedWidths } from "../../../../src/readers/pdf/content/refuse-compressed-widths.js";
import { DEFAULT_LIMITS } from "../../../../src/readers/reader.js";

const MEGABYTE = 1024 * 1024;
const ENDLESS = "5 0 << /Type /Font /W [814 1000000000 500] >>";

const fileWith = (objects: string, line = "\n"): Uint8Array => {
  const packed = deflateSync(objects);
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} /Filter /FlateDecode >>\nstream${line}`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\nendobj\n%%EOF")]);
};

describe("tables of widths in compressed objects", () => {
  it.each(["\n", "\r\n"])("with ranges without end are refused", (line) => {
    expect(() => {
      refuseCompressedWidths(fileWith(ENDLESS, line), MEGABYTE);
    }).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
  });

  it("are refused before the file is opened", async () => {
    await expect(pdfReader.read(fileWith(ENDLESS), DEFAULT_LIMITS)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("are refused where they unpack to more than the limit", () => {
    expect(() => {
      refuseCompressedWidths(fileWith(" ".repeat(2 * MEGABYTE)), MEGABYTE);
    }).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
  });

  it("are refused where all together unpack to more than the limit, and not before", () => {
    const stream = fileWith(" ".repeat(0.6 * MEGABYTE));
    expect(() => {
      refuseCompressedWidths(stream, MEGABYTE);
    }).not.toThrow();
    expect(() => {
      refuseCompressedWidths(Buffer.concat([stream, stream]), MEGABYTE);
    }).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
  });

  it("are searched in time that grows with the file", () => {
    const before = performance.now();
    refuseCompressedWidths(Buffer.from(`%PDF-1.5\n${"/ObjStm ".repeat(500_000)}`), MEGABYTE);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it.each([
    ["of ordinary widths", fileWith("5 0 << /Type /Font /W [1 65535 500] >>")],
    ["that are damaged", Buffer.from("%PDF-1.5\n<< /Type /ObjStm >>\nstream\nnot packed\nendstream")],
  ])("%s pass", (_, bytes) => {
    expect(() => {
      refuseCompressedWidths(bytes, MEGABYTE);
    }).not.toThrow();
  });
});
