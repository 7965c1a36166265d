import type { CellLayout, RowLayout } from "../doc/read-row-layout.js";

/** Word makes no row of more than 63 cells. */
const MOST_CELLS = 256;
/** In twips: the widest page that Word knows is 22 inches wide. */
const FARTHEST_EDGE = 2 * 31_680;

/** What `\trowd` to `\row` say of a row. It holds for the rows that follow until the next `\trowd`. */
export class RowDefinition {
  #left = 0;
  #edges: number[] = [];
  #cells: CellLayout[] = [];
  #joinsLeft = false;
  #vertical: CellLayout["vertical"] = "none";

  /** Takes a word that defines a row; tells whether it was one. */
  apply(name: string, value: number | undefined): boolean {
    switch (name) {
      case "trowd":
        this.#left = 0;
        this.#edges = [];
        this.#cells = [];
        this.#resetCell();
        return true;
      case "trleft":
        this.#left = value ?? 0;
        return true;
      case "clmrg":
        this.#joinsLeft = true;
        return true;
      case "clvmgf":
        this.#vertical = "starts";
        return true;
      case "clvmrg":
        this.#vertical = "continues";
        return true;
      case "cellx":
        if (this.#cells.length < MOST_CELLS) this.#addCell(value ?? 0);
        this.#resetCell();
        return true;
      default:
        return false;
    }
  }

  /** The layout, or `undefined` where the file gives none: edges that do not ascend are none either. */
  get layout(): RowLayout | undefined {
    const edges = [this.#left, ...this.#edges];
    const ascends = edges.every((edge, index) => index === 0 || edge >= (edges[index - 1] ?? edge));
    return this.#cells.length === 0 || !ascends ? undefined : { edges, cells: this.#cells };
  }

  #addCell(edge: number): void {
    this.#edges.push(Math.max(-FARTHEST_EDGE, Math.min(FARTHEST_EDGE, edge)));
    this.#cells.push({ joinsLeft: this.#joinsLeft, vertical: this.#vertical });
  }

  #resetCell(): void {
    this.#joinsLeft = false;
    this.#vertical = "none";
  }
}
