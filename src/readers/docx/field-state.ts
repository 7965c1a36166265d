/** Which part of its complex field a run stands in: the code, which is not shown, or the result, which is. */
type FieldPart = "code" | "result";

/** Follows complex fields (`w:fldChar`) through a story; they nest, and may begin in one paragraph and end in another. */
export class FieldState {
  readonly #open: { part: FieldPart; code: string }[] = [];

  begin(): void {
    this.#open.push({ part: "code", code: "" });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.part = "result";
  }

  /** Ends the innermost field; its code where it had no result of its own, to be shown by what the code says. */
  end(): string | undefined {
    const field = this.#open.pop();
    return field?.part === "code" ? field.code : undefined;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.part === "code") field.code += text;
  }

  /** Whether text that stands here is shown. */
  get isShown(): boolean {
    return this.#open.every((field) => field.part === "result");
  }
}
