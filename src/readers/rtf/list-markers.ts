import { ListCounter } from "../docx/list-counter.js";
import type { ListMarker } from "../docx/list-counter.js";
import type { NumberedList } from "../docx/read-numbering.js";

/** The numbers of paragraphs: as the file shows them (`\listtext`, `\pntext`), else as their lists count. */
export class ListMarkers {
  readonly #counter = new ListCounter();
  #shown = "";

  /** A number begins, in place of one that no paragraph took. */
  begin(): void {
    this.#shown = "";
  }

  add(text: string): void {
    this.#shown += text;
  }

  /** The number of the paragraph that ends; its list counts it in any case. */
  take(list: NumberedList | undefined, depth: number): ListMarker | undefined {
    const shown = this.#shown;
    this.#shown = "";
    const counted = list === undefined ? undefined : this.#counter.next(list, depth);
    if (shown === "") return counted;
    return { text: shown.trim(), suffix: shown.endsWith("\t") ? "tab" : shown.endsWith(" ") ? "space" : "nothing" };
  }
}
