import { listOf } from "../../lists/list-of.js";
import type { Extent } from "./read-fib.js";
import { startOf } from "./read-fib.js";
import type { RawParagraph } from "./read-paragraphs.js";
import { readParagraphs } from "./read-paragraphs.js";
import type { WordFile } from "./word-file.js";

/** A text box of the body. */
export interface TextBox {
  readonly paragraphs: readonly RawParagraph[];
  /** Place of the character in the body that it is anchored to; `undefined` where the file does not tell. */
  readonly anchor: number | undefined;
}

/** Sizes in bytes of a text box's and of an anchored shape's entry (FTXBXS, Spa; MS-DOC 2.8.32 and 2.8.37). */
const BOX_SIZE = 22;
const SHAPE_SIZE = 26;
const SHAPE_OF_BOX_AT = 14;
const IS_REUSABLE_AT = 8;

/** The text boxes of the body in the order of the file. @throws RangeError where their tables are damaged. */
export function readTextBoxes(file: WordFile): readonly TextBox[] {
  const { table, information } = file;
  const boxes = information.locate("textBoxes");
  if (boxes.length === 0 || information.lengths.textBoxes === 0) return [];
  const anchors = readAnchors(file, information.locate("shapes"));
  const start = startOf(information, "textBoxes");
  const count = entryCount(boxes, BOX_SIZE);
  return listOf(count, (index) => {
    const entry = boxes.offset + (count + 1) * 4 + index * BOX_SIZE;
    const from = start + table.u32(boxes.offset + index * 4);
    const to = start + table.u32(boxes.offset + index * 4 + 4);
    const isInUse = table.u16(entry + IS_REUSABLE_AT) === 0;
    return {
      paragraphs: isInUse ? readParagraphs(file, from, to).paragraphs : [],
      anchor: anchors.get(table.u32(entry + SHAPE_OF_BOX_AT)),
    };
  });
}

function readAnchors({ table }: WordFile, shapes: Extent): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  const count = entryCount(shapes, SHAPE_SIZE);
  for (let index = 0; index < count; index++) {
    anchors.set(table.u32(shapes.offset + (count + 1) * 4 + index * SHAPE_SIZE), table.u32(shapes.offset + index * 4));
  }
  return anchors;
}

/** Entries of a table that holds one position more than it has entries. */
function entryCount({ length }: Extent, size: number): number {
  return Math.max(0, Math.floor((length - 4) / (size + 4)));
}
