import { ZipingError } from "../../document/ziping-error.js";
import type { ByteReader } from "./byte-reader.js";
import { byteReader } from "./byte-reader.js";
import type { CompoundFile } from "./open-compound-file.js";
import { readFib } from "./read-fib.js";
import { readFontNames } from "./read-font-names.js";
import { readLists } from "./read-lists.js";
import { readPieces } from "./read-pieces.js";
import { readPropertyRuns } from "./read-property-runs.js";
import { NO_STYLES, readStyleSheet } from "./read-style-sheet.js";
import type { WordFile } from "./word-file.js";

/**
 * Opens the streams of a Word file. What is damaged besides the text itself is left out and named.
 *
 * @throws ZipingError `UNSUPPORTED_FORMAT`, `ENCRYPTED`, `CORRUPT`.
 */
export function openWordFile(streams: CompoundFile): WordFile {
  const document = byteReader(streams.get("WordDocument") ?? new Uint8Array());
  const information = readFib(document);
  const table = tableStream(streams, information.tableStream);
  const dataBytes = streams.get("Data");
  const data = dataBytes === undefined || dataBytes.length === 0 ? undefined : byteReader(dataBytes);
  const damaged: string[] = [];
  const attempt = <T>(what: string, read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      damaged.push(what);
      return otherwise;
    }
  };
  const runs = (kind: "characters" | "paragraphs", what: string): WordFile["characterRuns"] => {
    const extent = information.locate(kind === "characters" ? "characterProperties" : "paragraphProperties");
    const read = attempt(what, () => readPropertyRuns(document, table, extent, kind), { runs: [], damaged: 0 });
    if (read.damaged > 0) damaged.push(what);
    return read.runs;
  };
  const fonts = attempt("字体表", () => readFontNames(table, information.locate("fontTable")), []);
  return {
    information,
    document,
    table,
    data,
    pieces: piecesOf(table, information.locate("pieces")),
    characterRuns: runs("characters", "字符格式"),
    paragraphRuns: runs("paragraphs", "段落格式"),
    styles: attempt("样式表", () => readStyleSheet(table, information.locate("styleSheet"), data), NO_STYLES),
    numbering: attempt(
      "自动编号",
      () => readLists(table, information.locate("lists"), information.locate("listOverrides"), fonts),
      new Map(),
    ),
    fonts,
    damaged,
  };
}

/** The table stream that the header names; files exist that keep the other one only. */
function tableStream(streams: CompoundFile, name: "0Table" | "1Table"): ByteReader {
  const bytes = streams.get(name) ?? streams.get(name === "0Table" ? "1Table" : "0Table");
  if (bytes === undefined) throw corrupt();
  return byteReader(bytes);
}

function piecesOf(table: ByteReader, extent: { readonly offset: number; readonly length: number }): WordFile["pieces"] {
  try {
    return readPieces(table, extent);
  } catch (cause) {
    throw corrupt(cause);
  }
}

function corrupt(cause?: unknown): ZipingError {
  return new ZipingError("CORRUPT", "Word 文件缺少正文索引，文件已损坏或不完整；请用 Word 或 WPS 打开并另存为 .docx 后再试。", {
    cause,
  });
}
