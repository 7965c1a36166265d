import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ZipingError } from "../../../src/document/ziping-error.js";
import { crc32, plainCrc32 } from "../../../src/readers/zip/crc32.js";
import { openZip } from "../../../src/readers/zip/open-zip.js";

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "fine";
  } catch (error) {
    return error instanceof ZipingError ? error.code : "other";
  }
};
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

describe("a zip file", () => {
  const files = { "word/文档.xml": strToU8("一"), "Folder\\Part.xml": strToU8("二".repeat(100)) };

  it("gives its entries, whatever the case and slashes of their names", () => {
    const archive = openZip(zipSync(files), 1000);
    expect(archive.names).toEqual(["word/文档.xml", "Folder/Part.xml"]);
    expect(text(archive.read("word/文档.xml"))).toBe("一");
    expect(text(archive.read("folder/part.XML"))).toBe("二".repeat(100));
    expect(archive.read("none")).toBeUndefined();
  });

  it("refuses an entry that would be too large, and only that", () => {
    const archive = openZip(zipSync(files), 100);
    expect(codeOf(() => archive.read("Folder/Part.xml"))).toBe("TOO_LARGE");
    expect(text(archive.read("word/文档.xml"))).toBe("一");
  });

  it("refuses an entry whose checksum is wrong, stored or packed", () => {
    for (const level of [0, 9] as const) {
      const bytes = zipSync({ a: strToU8("总支出356.40万元，总支出356.40万元") }, { level });
      const data = 30 + 1;
      bytes[data + 6] = (bytes[data + 6] ?? 0) ^ 1;
      expect(codeOf(() => openZip(bytes, 1000).read("a"))).toBe("CORRUPT");
    }
  });

  it("of any bytes is fine or refused as broken", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(["fine", "CORRUPT"]).toContain(codeOf(() => openZip(bytes, 1000)));
      }),
    );
  });
});

describe("an entry unpacked by Node's own zlib", () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.string({ unit: "grapheme", maxLength: 200 }).map((part) => strToU8(part.repeat(9))),
  );

  it("is what fflate makes of it, in damaged files too", () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(255), fc.boolean(), (bytes, at, value, isDamaged) => {
        const zip = zipSync({ "甲.xml": bytes });
        if (isDamaged) zip[at % zip.length] = value;
        const ours = attempt(() => openZip(zip, 1_000_000).read("甲.xml"));
        const plain = attempt(() => unzipSync(zip)["甲.xml"]);
        if (!isDamaged) expect(ours).toEqual(bytes);
        if (ours !== undefined && plain !== undefined) expect(ours).toEqual(plain);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe("crc32", () => {
  it("is the same with and without Node", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(plainCrc32(bytes));
      }),
    );
  });

  it.each([
    ["", 0],
    ["123456789", 0xcbf43926],
  ])("%j", (value, checksum) => {
    expect(crc32(strToU8(value))).toBe(checksum);
    expect(plainCrc32(strToU8(value))).toBe(checksum);
  });
});
