import { readFileSync } from "node:fs";
import type { SourceDocument } from "../../../src/document/document.js";
import { docxReader } from "../../../src/readers/docx/read-docx.js";
import { DEFAULT_LIMITS } from "../../../src/readers/reader.js";

/** The bytes of a file of fixtures/readers/docx. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`fixtures/readers/docx/${name}.docx`));
}

/** A file of fixtures/readers/docx as the reader gives it. */
export function readFixture(name: string): Promise<SourceDocument> {
  return docxReader.read(fixture(name), DEFAULT_LIMITS);
}
