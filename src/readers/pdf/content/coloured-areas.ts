import type { Box } from "../../../document/location.js";
import type { Rule } from "./page-content.js";

/** Areas beyond this number are an ornament; each white rule is compared with all. */
const MOST_AREAS = 4000;

/** The coloured areas of a page, on which white rules can be seen. */
export class ColouredAreas {
  readonly #areas: Box[] = [];

  add(areas: readonly Box[]): void {
    for (const area of areas) if (this.#areas.length < MOST_AREAS) this.#areas.push(area);
  }

  /** Whether a rule's middle stands on a coloured area. */
  isUnder({ orientation, at, from, to }: Rule): boolean {
    const middle = (from + to) / 2;
    const [x, y] = orientation === "horizontal" ? [middle, at] : [at, middle];
    return this.#areas.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1);
  }
}
