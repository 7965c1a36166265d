import { countBelow } from "../../document/count-below.js";

/** Numbers rows or columns anew, those left out that are hidden. */
export class VisiblePlaces {
  readonly #hidden: readonly number[];

  constructor(hidden: Iterable<number>) {
    this.#hidden = [...new Set(hidden)].sort((a, b) => a - b);
  }

  isHidden(place: number): boolean {
    return this.#hidden[this.#hiddenBefore(place)] === place;
  }

  /** The number of the first visible place at or after `place`. */
  indexOf(place: number): number {
    return place - this.#hiddenBefore(place);
  }

  #hiddenBefore(place: number): number {
    return countBelow(this.#hidden, place);
  }
}
