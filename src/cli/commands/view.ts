import { basename } from "node:path";

import type { SourceDocument } from "../../document/document.js";
import { documentHtml, documentPage } from "../../reporters/document-html.js";
import { type CommandArguments, languageOption, textOption } from "../arguments.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import { Readable } from "../readable.js";
import { OUTPUT_OPTION, VERBOSITY_OPTIONS } from "../shared-options.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { wordAsHtml } from "../word-as-html.js";
import { writeResult } from "../write-result.js";

/** `ziping view FILE`: the document as a page to look at. */
export const viewCommand: Command = {
  name: "view",
  summary: { zh: "把文件转成网页查看", en: "Show a file as a web page" },
  operands: "FILE",
  options: { ...OUTPUT_OPTION, ...VERBOSITY_OPTIONS },
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const [path, ...more] = args.paths;
  if (path === undefined || more.length > 0) throw new UsageError("view: name exactly one FILE");
  const { eachFile } = await import("../../folder/each-file.js");
  const { readDocument } = await import("../../read-document.js");
  const readable = new Readable<SourceDocument>(args, terminal);
  const language = languageOption(args);
  const pages = async function* (): AsyncGenerator<string> {
    for await (const { value } of readable.of(eachFile([path], {}, (file) => readDocument(file)))) {
      const body = value.format === "docx" ? await wordAsHtml(path) : documentHtml(value);
      yield* documentPage(basename(path), language, [body]);
    }
  };
  await writeResult(pages(), textOption(args, "output"), terminal);
  return readable.exitCode;
}
