import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { singleByteText } from "../../../src/readers/doc/single-byte-text.js";

describe("singleByteText", () => {
  it("reads the bytes of Windows-1252, quotes and dashes among them", () => {
    expect(singleByteText(Uint8Array.of(0x93, 0x41, 0x94, 0x96, 0x97, 0x85, 0x80, 0xe9))).toBe("“A”–—…€é");
  });

  it("agrees with an independent table wherever that has a character", () => {
    for (let byte = 0; byte < 256; byte++) {
      const expected = iconv.decode(Buffer.of(byte), "windows-1252");
      if (expected !== "\uFFFD") expect(singleByteText(Uint8Array.of(byte))).toBe(expected);
    }
  });
});
