import { flatMap } from "../../lists/flat-map.js";
import type { Measure } from "../docx/indentation.js";
import type { ParagraphFormat } from "../docx/read-styles.js";
import type { ByteReader } from "./byte-reader.js";
import type { Sprm } from "./sprm.js";
import { readSprms } from "./sprm.js";

/** Where a paragraph stands in tables. */
export interface TablePlace {
  /** 0 outside of tables, 1 in a table, 2 in one inside its cells. */
  readonly depth: number;
  /** The paragraph's end is the end of a row, whose layout its properties hold. */
  readonly endsRow: boolean;
  /** The paragraph's end is the end of a cell of an inner table. */
  readonly endsInnerCell: boolean;
}

const HUGE_PROPERTIES: ReadonlySet<number> = new Set([0x6645, 0x6646, 0x646b]);

/**
 * The changes of a paragraph, those that Word keeps in the Data stream because they do not fit a page put in their place
 * (`sprmPHugePapx`, MS-DOC 2.9.212): so it is with the rows of wide tables.
 */
export function allParagraphSprms(changes: Uint8Array, data: ByteReader | undefined): readonly Sprm[] {
  const sprms = readSprms(changes);
  if (!sprms.some(({ code }) => HUGE_PROPERTIES.has(code))) return sprms;
  return flatMap(sprms, (sprm) => (HUGE_PROPERTIES.has(sprm.code) ? sprmsInData(sprm.operand.u32(0), data) : [sprm]));
}

function sprmsInData(offset: number, data: ByteReader | undefined): readonly Sprm[] {
  if (data === undefined) throw new RangeError("no Data stream");
  return readSprms(data.slice(offset + 2, data.u16(offset)));
}

/** Reads the properties that tell a paragraph's place in tables. */
export function tablePlace(sprms: readonly Sprm[]): TablePlace {
  let place: TablePlace = { depth: 0, endsRow: false, endsInnerCell: false };
  for (const { code, operand } of sprms) {
    switch (code) {
      case 0x2416:
        place = { ...place, depth: operand.u8(0) === 0 ? 0 : Math.max(1, place.depth) };
        break;
      case 0x2417:
      case 0x244c:
        place = { ...place, endsRow: operand.u8(0) !== 0 || place.endsRow };
        break;
      case 0x244b:
        place = { ...place, endsInnerCell: operand.u8(0) !== 0 };
        break;
      case 0x6649:
        place = { ...place, depth: Math.max(0, operand.i32(0)) };
        break;
      case 0x664a:
        place = { ...place, depth: Math.max(0, place.depth + operand.i32(0)) };
        break;
    }
  }
  return place;
}

const CENTERED = 1;
/** List indexes from here on say that a list was taken away (MS-DOC 2.6.2, sprmPIlfo). */
const NO_LIST_FROM = 0x07ff;

/** Reads the properties that tell what a paragraph looks like, as the .docx reader has them. */
export function paragraphFormat(sprms: readonly Sprm[]): ParagraphFormat {
  let format: ParagraphFormat = { indent: {} };
  const indent = (side: "left" | "firstLine", measure: Measure): void => {
    const isUnset = measure.unit === "characters" && measure.amount === 0;
    if (!isUnset && (measure.unit === "characters" || format.indent[side]?.unit !== "characters")) {
      format = { ...format, indent: { ...format.indent, [side]: measure } };
    }
  };
  for (const { code, operand } of sprms) {
    switch (code) {
      case 0x260a:
        format = { ...format, listDepth: operand.u8(0) };
        break;
      case 0x460b:
        format = { ...format, listId: operand.u16(0) < NO_LIST_FROM ? String(operand.u16(0)) : "0" };
        break;
      case 0x2640:
        format = { ...format, outlineLevel: operand.u8(0) };
        break;
      case 0x2403:
      case 0x2461:
        format = { ...format, isCentered: operand.u8(0) === CENTERED };
        break;
      case 0x840f:
      case 0x845e:
        indent("left", { unit: "points", amount: operand.i16(0) / 20 });
        break;
      case 0x8411:
      case 0x8460:
        indent("firstLine", { unit: "points", amount: operand.i16(0) / 20 });
        break;
      case 0x4456:
        indent("left", { unit: "characters", amount: operand.i16(0) / 100 });
        break;
      case 0x4457:
        indent("firstLine", { unit: "characters", amount: operand.i16(0) / 100 });
        break;
    }
  }
  return format;
}
