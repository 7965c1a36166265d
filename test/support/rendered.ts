import type { CheckedFile } from "../../src/check/checked-file.js";
import { renderResult, type RenderOptions } from "../../src/reporters/render-result.js";
import { DESCRIBED_RULES } from "./checked-files.js";
import { workbookText } from "./read-workbook.js";

/** The whole output of a reporter. */
export async function renderedBytes(options: RenderOptions, files: readonly CheckedFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of renderResult(files, { rules: DESCRIBED_RULES, ...options })) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The whole output of a reporter, for reading; of a workbook, what its cells hold. */
export async function renderedText(options: RenderOptions, files: readonly CheckedFile[]): Promise<string> {
  const bytes = await renderedBytes(options, files);
  return options.format === "xlsx" ? workbookText(bytes) : bytes.toString("utf8");
}

/** A page without its own style and script, which are read where they are written. */
export function withoutStyleAndScript(page: string): string {
  return page
    .replace(/(<style>).*?(<\/style>)/su, "$1...$2")
    .replace(/(<script>).*?(<\/script>)/su, "$1...$2")
    .replaceAll(/sha256-[^']+/gu, "sha256-...");
}
