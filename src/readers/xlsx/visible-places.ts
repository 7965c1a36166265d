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
    let [low, high] = [0, this.#hidden.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hidden[middle] ?? place) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
