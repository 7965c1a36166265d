interface OpenField {
  /** In its code, which is not shown, or in its result, which is. */
  part: "code" | "result";
  code: string;
}

/** Follows complex fields (`w:fldChar`) through a story; they nest, and may begin in one paragraph and end in another. */
export class FieldState {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ part: "code", code: "" });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.part = "result";
  }

  /** Ends the innermost field; gives its code where it has no result of its own, to be shown by what the code says. */
  end(): string | undefined {
    const field = this.#open.pop();
    return field?.part === "code" ? field.code : undefined;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.part === "code") field.code += text;
  }

  /**
   * Whether text that stands here is shown: not where it is the result of a field in another one's code. The code itself
   * is never text (`w:t`), so text right after a field's beginning belongs to a field that lost its end.
   */
  get isShown(): boolean {
    return this.#open.every((field, index) => field.part === "result" || index === this.#open.length - 1);
  }

  /** At a paragraph's end a field that still is in its code has lost the rest: it must not hide what follows. */
  endParagraph(): void {
    while (this.#open.at(-1)?.part === "code") this.#open.pop();
  }
}
