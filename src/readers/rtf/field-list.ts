import { fieldText } from "../docx/field-text.js";

interface OpenField {
  code: string;
  /** What a form field shows. */
  form: string;
  /** Its result has text. */
  isShown: boolean;
}

/** The fields that are open, the innermost last. */
export class FieldList {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ code: "", form: "", isShown: false });
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.code += text;
  }

  setForm(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.form = text;
  }

  /** Notes that text of the document is shown: it is a result of all that are open, so of those around one that knows it. */
  noteShown(): void {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const field = this.#open[at];
      if (field === undefined || field.isShown) return;
      field.isShown = true;
    }
  }

  /** Ends the innermost field; gives what it shows where its result has no text. */
  end(): string {
    const field = this.#open.pop();
    if (field === undefined || field.isShown) return "";
    return field.form === "" ? fieldText(field.code) : field.form;
  }
}
