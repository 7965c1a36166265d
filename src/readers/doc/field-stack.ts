interface OpenField {
  isInCode: boolean;
  code: string;
  /** What a form field without a result shows. */
  shown: string | undefined;
}

/** Follows fields through a story: between begin and separator stands the code, which is not shown, then the result. */
export class FieldStack {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ isInCode: true, code: "", shown: undefined });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.isInCode = false;
  }

  /** Ends the innermost field; gives its code and what it shows where it has no result of its own. */
  end(): { readonly code: string; readonly shown: string | undefined } | undefined {
    const field = this.#open.pop();
    return field?.isInCode === true || field?.shown !== undefined ? field : undefined;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isInCode === true) field.code += text;
  }

  /** Notes what the innermost field, a form field, shows. */
  setShown(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.shown = text;
  }

  /** Name of the innermost field, e.g. PAGEREF; `""` outside of fields. */
  get name(): string {
    return /\S+/u.exec(this.#open.at(-1)?.code ?? "")?.[0].toUpperCase() ?? "";
  }

  get isShown(): boolean {
    return this.#open.every((field) => !field.isInCode);
  }

  /** A field that is still in its code at a paragraph's end has lost the rest: it must not hide what follows. */
  endParagraph(): void {
    while (this.#open.at(-1)?.isInCode === true) this.#open.pop();
  }
}
