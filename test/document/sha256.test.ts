import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256Of, webSha256 } from "../../src/document/sha256.js";

it("hashes as the standard's example does (FIPS 180-2, B.1)", async () => {
  const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(await sha256Of(new TextEncoder().encode("abc"))).toBe(hash);
});

it("is the same with and without Node", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await sha256Of(bytes)).toBe(await webSha256(bytes));
    }),
  );
});
