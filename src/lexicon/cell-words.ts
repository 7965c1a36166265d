import { partLabel } from "./label.js";
import { remembered } from "./remembered.js";
import {
  isLevel1Name,
  isLevel2Name,
  isNameLabel,
  isRowLabel,
  isSourceLabel,
  isTextRowLabel,
  isTotalLabel,
  isUseLabel,
  SECTION_HEADS,
  sectionLabel,
  textKind,
  type ColumnRole,
  type TableSection,
  type TextKind,
} from "./table-words.js";

/** What the printed words say of one cell's text, whatever column it may stand in. */
export interface CellWords {
  readonly kind: TextKind;
  /** The section whose label it is. */
  readonly section: TableSection | undefined;
  /** What it is as a column head of each section. */
  readonly heads: ReadonlyMap<TableSection, ColumnRole>;
  readonly isLevel1: boolean;
  readonly isLevel2: boolean;
  readonly isName: boolean;
  readonly isTotal: boolean;
  readonly isTextRow: boolean;
  readonly isRow: boolean;
  readonly isSource: boolean;
  readonly isUse: boolean;
  /** 2 for `2.全面完成…`; `undefined` for what is no item of a list. */
  readonly itemNumber: number | undefined;
}

const NO_HEADS: ReadonlyMap<TableSection, ColumnRole> = new Map();

/** No label and no head is longer; longer texts are not looked up. */
const LONGEST_LABEL = 40;

/** Looks a text up once; `text` is a cell's text or a line. */
export const cellWords: (text: string) => CellWords = remembered(lookUp);

function lookUp(text: string): CellWords {
  const kind = textKind(text);
  const isLabel = kind === "text" && text.length <= LONGEST_LABEL;
  return {
    kind,
    section: isLabel ? sectionLabel(text) : undefined,
    heads: isLabel ? headsOf(text) : NO_HEADS,
    isLevel1: isLabel && isLevel1Name(text),
    isLevel2: isLabel && isLevel2Name(text),
    isName: isLabel && isNameLabel(text),
    isTotal: isLabel && isTotalLabel(text),
    isTextRow: isLabel && isTextRowLabel(text),
    isRow: isLabel && isRowLabel(text),
    isSource: isLabel && isSourceLabel(text),
    isUse: isLabel && isUseLabel(text),
    itemNumber: kind === "text" ? partLabel(text.slice(0, LONGEST_LABEL)).enumeration?.ordinal : undefined,
  };
}

function headsOf(text: string): ReadonlyMap<TableSection, ColumnRole> {
  const heads = new Map<TableSection, ColumnRole>();
  for (const [section, read] of SECTION_HEADS) {
    const role = read(text);
    if (role !== undefined) heads.set(section, role);
  }
  return heads;
}
