import { stat } from "node:fs/promises";
import { basename } from "node:path";

import type { SourceDocument } from "../../document/document.js";
import type { FileReading } from "../../folder/read-files.js";
import { documentHtml, documentPage } from "../../reporters/document-html.js";
import { type CommandArguments, languageOption, textOption } from "../arguments.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import { noteNoTables } from "../note-no-tables.js";
import { Readable } from "../readable.js";
import { LIMIT_OPTIONS, OUTPUT_OPTION, VERBOSITY_OPTIONS, workforceOptions } from "../shared-options.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { writeResult } from "../write-result.js";

/** `ziping view FILE`: the document as a page to look at. */
export const viewCommand: Command = {
  name: "view",
  summary: { zh: "把文件转成网页查看", en: "Show a file as a web page" },
  operands: "FILE",
  options: { ...OUTPUT_OPTION, ...LIMIT_OPTIONS, ...VERBOSITY_OPTIONS },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const [path, ...more] = args.paths;
  if (path === undefined || more.length > 0) {
    throw new UsageError({ zh: "view：请写明一个且只一个 FILE", en: "view: name exactly one FILE" });
  }
  if (await isFolder(path)) {
    throw new UsageError({
      zh: `view：「${path}」是文件夹，view 一次只看一个文件：请写明其中的一个文件；要查看整个文件夹的检查结果，可用 ziping check "${path}" --format html --output FILE.html`,
      en: `view: "${path}" is a folder, and view shows one file: name a file in it; for the results of a whole folder use ziping check "${path}" --format html --output FILE.html`,
    });
  }
  const { openReading, readFiles } = await import("../../folder/read-files.js");
  const reading = openReading({ ...workforceOptions(args), jobs: 1 });
  const readable = new Readable<SourceDocument>(args, terminal);
  const language = languageOption(args);
  const pages = async function* (): AsyncGenerator<string> {
    const documents = noteNoTables(readable.of(readFiles(reading, "document", [path])), args, terminal);
    for await (const { path: file, value } of documents) {
      const body = (value.format === "docx" ? await wordPage(reading, file) : undefined) ?? documentHtml(value);
      yield* documentPage(basename(file), language, [body]);
    }
  };
  try {
    await writeResult(pages(), textOption(args, "output"), terminal);
  } finally {
    await reading.close();
  }
  return readable.exitCode;
}

/** A path that there is not is no folder: reading it says what is wrong. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A .docx as mammoth renders it; `undefined` for one that only our own reader can read. */
async function wordPage(reading: FileReading, path: string): Promise<string | undefined> {
  const page = await reading.read({ kind: "page", path });
  return page !== undefined && "value" in page ? page.value : undefined;
}
