import { readFileSync } from "node:fs";
import * as CFB from "cfb";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { openCompoundFile } from "../../../src/readers/doc/open-compound-file.js";

const SECTOR = 512;
const BIG = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
const SMALL = Uint8Array.from({ length: 300 }, (_, index) => index % 13);

function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

/** Where the table of sectors lies, and where the directory. */
function places(bytes: Uint8Array): { readonly table: number; readonly directory: number } {
  const view = new DataView(bytes.buffer);
  return { table: (view.getUint32(76, true) + 1) * SECTOR, directory: (view.getUint32(48, true) + 1) * SECTOR };
}

function entryAt(bytes: Uint8Array, name: string): number {
  const { directory } = places(bytes);
  for (let at = directory; at < bytes.length; at += 128) {
    const length = new DataView(bytes.buffer).getUint16(at + 64, true);
    if (new TextDecoder("utf-16le").decode(bytes.slice(at, at + length - 2)) === name) return at;
  }
  throw new Error(`no entry ${name}`);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return "nothing";
  } catch (error) {
    return error instanceof ZipingError ? error.code : String(error);
  }
}

describe("openCompoundFile", () => {
  it("unpacks streams in large and in small sectors as another implementation wrote them", () => {
    const file = openCompoundFile(compoundFile({ Big: BIG, Small: SMALL }));
    expect(file.get("Big")).toEqual(BIG);
    expect(file.get("Small")).toEqual(SMALL);
    expect([file.has("Big"), file.has("Other"), file.get("Other")]).toEqual([true, false, undefined]);
  });

  it("reads files whose table of sectors has several sectors, and more than the header can name", () => {
    const long = Uint8Array.from({ length: 8_000_000 }, (_, index) => (index * 7) % 253);
    expect(Buffer.compare(openCompoundFile(compoundFile({ Long: long })).get("Long") ?? new Uint8Array(), long)).toBe(0);
  });

  it.each(["edits.doc", "report.doc"])("gives the streams of %s as the cfb package does", (name) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/readers/doc/${name}`));
    const file = openCompoundFile(bytes);
    for (const { name: stream, content } of CFB.read(bytes, { type: "array" }).FileIndex) {
      if (file.has(stream)) expect(file.get(stream), stream).toEqual(Uint8Array.from(content));
    }
    expect(file.has("WordDocument")).toBe(true);
  });

  it("refuses a chain of sectors that runs in a circle", () => {
    const bytes = compoundFile({ Big: BIG });
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(entryAt(bytes, "Big") + 116, true);
    view.setUint32(places(bytes).table + 4 * (start + 3), start, true);
    expect(codeOf(() => openCompoundFile(bytes).get("Big"))).toBe("CORRUPT");
  });

  it("refuses a directory that runs in a circle", () => {
    const bytes = compoundFile({ Big: BIG });
    const view = new DataView(bytes.buffer);
    const start = view.getUint32(48, true);
    view.setUint32(places(bytes).table + 4 * start, start, true);
    expect(codeOf(() => openCompoundFile(bytes))).toBe("CORRUPT");
  });

  it("ends where the entries of the directory point at one another", () => {
    const bytes = compoundFile({ Big: BIG, Small: SMALL });
    const view = new DataView(bytes.buffer);
    for (const name of ["Big", "Small"]) {
      for (const link of [68, 72]) view.setUint32(entryAt(bytes, name) + link, 1, true);
    }
    expect(openCompoundFile(bytes).size).toBeLessThanOrEqual(3);
  });

  it("gives what there is of a stream that claims four gigabytes", () => {
    const bytes = compoundFile({ Big: BIG });
    new DataView(bytes.buffer).setUint32(entryAt(bytes, "Big") + 120, 0xffffffff, true);
    expect(openCompoundFile(bytes).get("Big")?.length).toBeLessThan(bytes.length);
  });

  it("refuses a chain of tables that runs in a circle or leaves the file, in time", () => {
    for (const next of [0, 3, 0x7fffffff]) {
      const bytes = compoundFile({ Big: BIG });
      new DataView(bytes.buffer).setUint32(68, next, true);
      expect(["nothing", "CORRUPT"]).toContain(codeOf(() => openCompoundFile(bytes).get("Big")));
    }
  });

  it.each([0, 8, 100, 511, 512])("refuses a file that ends after %d bytes", (length) => {
    expect(["CORRUPT", "nothing"]).toContain(codeOf(() => openCompoundFile(compoundFile({ Big: BIG }).slice(0, length))));
  });
});
