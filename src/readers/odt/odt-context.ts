import type { PageCounter } from "../docx/page-counter.js";
import type { Remarks } from "../docx/read-context.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { ListNumbers, NumberSequence } from "./list-numbers.js";
import type { OdtStyles } from "./read-styles.js";

/** What reading a text document needs to know everywhere, and what it notes on its way through it. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly lists: ListNumbers;
  /** The numbers of headings that stand in no list. */
  readonly outline: NumberSequence;
  readonly pages: PageCounter;
  readonly remarks: Remarks;
  /** Cells that may still be read: repeated cells may hold tables with repeated cells. */
  readonly budget: { cells: number };
  /** The notes that the text refers to, in order. */
  readonly notes: { readonly footnotes: XmlElement[]; readonly endnotes: XmlElement[] };
  /** Form controls by the id that the text names. */
  readonly controls: ReadonlyMap<string, XmlElement>;
}
