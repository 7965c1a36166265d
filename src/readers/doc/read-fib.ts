import { ZipingError } from "../../document/ziping-error.js";
import type { ByteReader } from "./byte-reader.js";

/** What the file information block says (MS-DOC 2.5.1). */
export interface FileInformation {
  /** Which of the two table streams is in use. */
  readonly tableStream: "0Table" | "1Table";
  /** Lengths in characters of the body and of the texts that follow it, in the order of the file. */
  readonly lengths: Readonly<Record<SubDocument, number>>;
  /** Where a structure lies in the table stream. */
  readonly locate: (structure: Structure) => Extent;
}

export interface Extent {
  readonly offset: number;
  readonly length: number;
}

export type SubDocument = "body" | "footnotes" | "headers" | "macros" | "comments" | "endnotes" | "textBoxes" | "headerTextBoxes";
const SUB_DOCUMENTS: readonly SubDocument[] = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "textBoxes",
  "headerTextBoxes",
];

/** Positions of the structures that we read among the pairs of offset and length (MS-DOC 2.5.6 to 2.5.10). */
const STRUCTURES = {
  styleSheet: 1,
  characterProperties: 12,
  paragraphProperties: 13,
  fontTable: 15,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;
export type Structure = keyof typeof STRUCTURES;

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
/** Smallest `nFib` of the format that we read; early betas of it are read by nobody. */
const FIRST_OF_WORD_97 = 0x6a;
const FLAG_ENCRYPTED = 0x0100;
const FLAG_SECOND_TABLE = 0x0200;

/**
 * Reads the file information block of Word 97 to 2003 (and WPS).
 *
 * @throws ZipingError `UNSUPPORTED_FORMAT` for older files, `ENCRYPTED`, `CORRUPT`.
 */
export function readFib(document: ByteReader): FileInformation {
  if (document.length < 34) throw corrupt();
  const magic = document.u16(0);
  if (magic === WORD_95 || (magic === WORD_97 && document.u16(2) < FIRST_OF_WORD_97)) {
    throw new ZipingError(
      "UNSUPPORTED_FORMAT",
      "这是 Word 6.0/95 的旧格式文件，不能直接读取；请用 Word 或 WPS 打开并另存为 .docx 后再试。",
    );
  }
  if (magic !== WORD_97) throw corrupt();
  const flags = document.u16(0x0a);
  if ((flags & FLAG_ENCRYPTED) !== 0) {
    throw new ZipingError("ENCRYPTED", "文件设有打开密码；请在 Word 或 WPS 中取消密码并另存后再试。");
  }
  try {
    return readBody(document, (flags & FLAG_SECOND_TABLE) === 0 ? "0Table" : "1Table");
  } catch (cause) {
    throw corrupt(cause);
  }
}

function corrupt(cause?: unknown): ZipingError {
  return new ZipingError("CORRUPT", "Word 文件的文件头已损坏，无法读取；请用 Word 或 WPS 打开并另存为 .docx 后再试。", { cause });
}

function readBody(document: ByteReader, tableStream: FileInformation["tableStream"]): FileInformation {
  const wordsAt = 0x20;
  const longsAt = wordsAt + 2 + document.u16(wordsAt) * 2;
  const pairsAt = longsAt + 2 + document.u16(longsAt) * 4;
  const lengthAt = (index: number): number => Math.max(0, document.i32(longsAt + 2 + (3 + index) * 4));
  const pairs = document.u16(pairsAt);
  return {
    tableStream,
    lengths: {
      body: lengthAt(0),
      footnotes: lengthAt(1),
      headers: lengthAt(2),
      macros: lengthAt(3),
      comments: lengthAt(4),
      endnotes: lengthAt(5),
      textBoxes: lengthAt(6),
      headerTextBoxes: lengthAt(7),
    },
    locate: (structure) => {
      const index = STRUCTURES[structure];
      if (index >= pairs) return { offset: 0, length: 0 };
      return { offset: document.u32(pairsAt + 2 + index * 8), length: document.u32(pairsAt + 6 + index * 8) };
    },
  };
}

/** Where a text begins in the run of all texts, in characters. */
export function startOf(information: FileInformation, text: SubDocument): number {
  let start = 0;
  for (const name of SUB_DOCUMENTS) {
    if (name === text) break;
    start += information.lengths[name];
  }
  return start;
}
