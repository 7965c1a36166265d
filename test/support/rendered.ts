import type { CheckedFile } from "../../src/check/checked-file.js";
import { renderResult, type RenderOptions } from "../../src/reporters/render-result.js";
import { DESCRIBED_RULES } from "./checked-files.js";

/** The whole output of a reporter. */
export async function renderedBytes(options: RenderOptions, files: readonly CheckedFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of renderResult(files, { rules: DESCRIBED_RULES, ...options })) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The whole output of a reporter, for reading. */
export async function renderedText(options: RenderOptions, files: readonly CheckedFile[]): Promise<string> {
  return (await renderedBytes(options, files)).toString("utf8");
}
