import type { RtfState } from "./rtf-state.js";

interface OpenGroup {
  /** What holds again after the group. */
  readonly outer: RtfState;
  onClose: (() => void) | undefined;
}

/** Deeper than any program nests them; what is deeper is left out. */
const DEEPEST = 100_000;

/** The groups that are open. */
export class GroupStack {
  readonly #open: OpenGroup[] = [];

  get depth(): number {
    return this.#open.length;
  }

  get isTooDeep(): boolean {
    return this.#open.length > DEEPEST;
  }

  /** @param outer what holds again after the group. */
  open(outer: RtfState): void {
    this.#open.push({ outer, onClose: undefined });
  }

  /** Does what the innermost group wants done at its end; gives what holds after it. */
  close(): RtfState | undefined {
    const group = this.#open.pop();
    group?.onClose?.();
    return group?.outer;
  }

  whenCloses(action: () => void): void {
    const group = this.#open.at(-1);
    if (group !== undefined) group.onClose = action;
  }

  /** What holds outside so many groups. */
  outer(levels: number): RtfState | undefined {
    return this.#open.at(-levels)?.outer;
  }
}
