import type { SourceDocument } from "../document/document.js";
import { printable } from "../reporters/printable.js";
import type { LocalText } from "../rules/rule.js";
import { type CommandArguments, isSet, languageOption } from "./arguments.js";
import type { Terminal } from "./terminal.js";

const NO_TABLES: LocalText = { zh: "文件中没有表格", en: "the file has no tables" };

interface ReadDocument {
  readonly path: string;
  readonly value: SourceDocument;
}

/** Passes on all documents; standard error names those without a table, so that their empty result is no riddle. */
export async function* noteNoTables(
  documents: AsyncIterable<ReadDocument>,
  args: CommandArguments,
  terminal: Terminal,
): AsyncGenerator<ReadDocument> {
  const note = NO_TABLES[languageOption(args)];
  for await (const document of documents) {
    const hasTables = document.value.blocks.some(({ kind }) => kind === "table");
    if (!hasTables && !isSet(args, "quiet")) await terminal.stderr.write(`${printable(document.path)}: ${note}\n`);
    yield document;
  }
}
