import type { Location } from "./location.js";

/**
 * What we could not read, or read only with doubt. A diagnostic is about our reading, never about the report's own
 * correctness (that is a finding) and never fatal (that is a {@link ZipingError}).
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One sentence in Chinese that says what is in doubt and which readings remain. */
  readonly message: string;
  readonly at?: Location;
}

export type DiagnosticCode =
  | "encoding-doubtful"
  | "characters-unreadable"
  | "numbering-rebuilt"
  | "grid-inferred"
  | "row-ambiguous"
  | "amount-unreadable"
  | "amount-ambiguous"
  | "unit-assumed"
  | "column-unknown"
  | "label-unknown"
  | "template-unknown"
  | "table-unrecognised"
  | "form-repeated"
  | "tracked-changes"
  | "hidden-text"
  | "pages-without-text"
  | "fonts-unreadable"
  | "structure-lost"
  | "content-damaged"
  | "content-skipped";
