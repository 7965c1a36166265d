import { markerOf } from "../docx/list-counter.js";
import type { ListMarker } from "../docx/list-counter.js";
import type { ListLevel, NumberedList } from "../docx/read-numbering.js";

/** One run of numbers, which may go on in a later list. */
export interface NumberSequence {
  /** The number that each level has reached; `undefined` where it starts anew. */
  readonly counts: (number | undefined)[];
}

/** What a list says of its numbers where it begins. */
export interface ListStart {
  readonly id: string | undefined;
  readonly style: string;
  /** The list whose numbers go on here. */
  readonly continues: string | undefined;
  /** Whether the numbers of the list before it in the same style go on. */
  readonly continuesStyle: boolean;
}

/** The numbers of the lists of a document (ISO/IEC 26300, 5.3): a list counts on its own, unless it continues another. */
export class ListNumbers {
  readonly #byId = new Map<string, NumberSequence>();
  readonly #byStyle = new Map<string, NumberSequence>();

  /** The sequence that a list's items take their numbers from. */
  begin({ id, style, continues, continuesStyle }: ListStart): NumberSequence {
    const named = continues === undefined ? undefined : this.#byId.get(continues);
    const sequence = named ?? (continuesStyle ? this.#byStyle.get(style) : undefined) ?? { counts: [] };
    if (id !== undefined) this.#byId.set(id, sequence);
    this.#byStyle.set(style, sequence);
    return sequence;
  }
}

/** Levels of lists go no deeper in files that people write, from 0. */
const DEEPEST = 99;

/** The marker of the next paragraph of a level; `undefined` where the list has no such level. */
export function nextMarker(
  { counts }: NumberSequence,
  list: NumberedList,
  depth: number,
  startValue: number | undefined,
): ListMarker | undefined {
  const level = list.abstract.levels.get(depth);
  if (level === undefined || depth < 0 || depth > DEEPEST) return undefined;
  counts[depth] = startValue ?? following(counts[depth], level);
  counts.length = depth + 1;
  return markerOf(list, level, counts);
}

function following(count: number | undefined, level: ListLevel): number {
  return count === undefined ? level.start : count + 1;
}
