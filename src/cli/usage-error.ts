import type { LocalText } from "../rules/rule.js";

/** The command line itself is wrong: an unknown option, a value out of range, no path. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  /** What is wrong and what to do, in both languages; `message` is the Chinese one. */
  readonly text: LocalText;

  constructor(text: LocalText) {
    super(text.zh);
    this.text = text;
  }
}
