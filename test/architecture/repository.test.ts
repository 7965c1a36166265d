import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

/** A mobile number of mainland China: nobody's may stand in a fixture. */
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/u;
/** An identity-card number: 17 digits and a check character. */
const IDENTITY_NUMBER = /(?<!\d)[1-9]\d{5}(?:19|20)\d{9}[\dx](?!\d)/iu;

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe("fixtures", () => {
  it.each(filesBelow("fixtures"))("%s holds no person's number", (file) => {
    const content = readFileSync(file, "latin1");
    expect(content).not.toMatch(MOBILE_NUMBER);
    expect(content).not.toMatch(IDENTITY_NUMBER);
  });
});

describe("the layers", () => {
  it("say of every folder of src what it may import", () => {
    const { forbidden } = createRequire(import.meta.url)("./layers.cjs") as { forbidden: readonly { name: string }[] };
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const ruled = forbidden.map(({ name }) => name);
    expect(folders.map(({ name }) => `${name}-may-import`).filter((name) => !ruled.includes(name))).toEqual([]);
  });
});
