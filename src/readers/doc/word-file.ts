import type { Numbering } from "../docx/read-numbering.js";
import type { ByteReader } from "./byte-reader.js";
import type { FileInformation } from "./read-fib.js";
import type { Piece } from "./read-pieces.js";
import type { PropertyRun } from "./read-property-runs.js";
import type { StyleSheet } from "./read-style-sheet.js";

/** A Word file opened: its streams, and the structures by which its text is read. */
export interface WordFile {
  readonly information: FileInformation;
  readonly document: ByteReader;
  readonly table: ByteReader;
  readonly data: ByteReader | undefined;
  readonly pieces: readonly Piece[];
  readonly characterRuns: readonly PropertyRun[];
  readonly paragraphRuns: readonly PropertyRun[];
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  /** Names of the fonts by their index. */
  readonly fonts: readonly string[];
  /** Parts that could not be read, named for people. */
  readonly damaged: readonly string[];
}
