import type { Report, SectionKind } from "../report/report.js";

/** A published template, as data: how it is recognised and what it asks for. */
export interface Profile {
  /** Stable id, e.g. `hunan-department-10`. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** The document that prescribes the form, or where it was seen. */
  readonly source: string;
  readonly kind: "department" | "project";
  /** The level-1 sections that the form has, in its order; empty for a form that is a table alone. */
  readonly sections: readonly SectionKind[];
  /** How many of `sections` must be there, in order, for the form to be recognised. */
  readonly leastSections: number;
  /** The sections that a report in this form must have; `sections` where it is left out. */
  readonly required?: readonly SectionKind[];
  /** The section that comes first, where that tells the form. */
  readonly opensWith?: SectionKind;
  /** Sections by which the form differs from others, and how many of them must be there. */
  readonly typical?: { readonly sections: readonly SectionKind[]; readonly least: number };
  /** Forms that the report must hold, one of them at least; empty when the sections alone decide. */
  readonly forms: readonly ("basicData" | "departmentEvaluation" | "projectEvaluations")[];
  /** Words of which the report's title, or the caption of a table, must hold one. */
  readonly titles?: readonly string[];
  /** Words each of which must stand in a heading, in a label of a table, or in front of a colon. */
  readonly labels?: readonly string[];
  /** The form is a table without a report around it. */
  readonly standsAlone?: true;
}

/** What of a report tells its template. */
export type ProfileEvidence = Pick<
  Report,
  "kind" | "title" | "sections" | "tables" | "basicData" | "departmentEvaluation" | "projectEvaluations"
>;
