import type { Report, SectionKind } from "../report/report.js";

/** A published template, as data: how it is recognised and what it asks for. */
export interface Profile {
  /** Stable id, e.g. `hunan-department-10`. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** The document that prescribes the form. */
  readonly source: string;
  readonly kind: "department" | "project";
  /** The level-1 sections that the form has, in its order; empty for a form that is a table alone. */
  readonly sections: readonly SectionKind[];
  /** How many of `sections` must be there, in order, for the form to be recognised. */
  readonly leastSections: number;
  /** Forms that the report must hold, one of them at least; empty when the sections alone decide. */
  readonly forms: readonly ("basicData" | "departmentEvaluation" | "projectEvaluations")[];
}

/** What of a report tells its template. */
export type ProfileEvidence = Pick<Report, "kind" | "sections" | "basicData" | "departmentEvaluation" | "projectEvaluations">;
