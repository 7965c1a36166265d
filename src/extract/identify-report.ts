import { removeBlanks } from "../document/text.js";
import { reportKindOf, TITLE_YEAR } from "../lexicon/report-titles.js";
import type { Outline } from "../outline/outline.js";
import type { Report, Table, TextField } from "../report/report.js";
import { yearOfColumns } from "./choose-forms.js";
import type { DocumentForms } from "./read-forms.js";

/** A report without a year and without forms must at least have the sections of one. */
const LEAST_SECTIONS = 4;

/** What a report is about, by its title and its forms. */
export function kindOf(outline: Outline, forms: DocumentForms): Report["kind"] {
  const { isReport, subject } = reportKindOf(removeBlanks(outline.title.title?.text ?? ""));
  const hasDepartmentForm = forms.basicData !== undefined || forms.departmentEvaluation !== undefined;
  const hasProjectForm = forms.projectEvaluations.length > 0;
  const sectionKinds = outline.sections.filter((section) => section.kind !== null).length;
  const isOfYear = outline.title.year !== undefined || hasDepartmentForm || hasProjectForm || sectionKinds >= LEAST_SECTIONS;
  if (isReport && isOfYear && subject === "project" && !hasDepartmentForm) return "project";
  if (hasDepartmentForm || (isReport && isOfYear && subject === "department")) return "department";
  return hasProjectForm ? "project" : "unknown";
}

/** What a report calls itself. */
export interface Identity {
  readonly title: TextField | undefined;
  readonly year: number | undefined;
  readonly department: TextField | undefined;
}

/** Title, year and department, from the head of the report, else from its forms. */
export function identityOf(outline: Outline, forms: DocumentForms, kind: Report["kind"], tables: readonly Table[]): Identity {
  const { title, year, department } = outline.title;
  const evaluation = forms.departmentEvaluation ?? forms.projectEvaluations[0];
  const caption = kind === "unknown" ? undefined : tables.find((table) => table.caption !== null);
  const captionYear = TITLE_YEAR.exec(removeBlanks(caption?.caption ?? ""))?.[1];
  const columnYear = forms.basicData === undefined ? undefined : yearOfColumns(forms.basicData);
  const fromForm =
    evaluation?.kind === "project"
      ? (evaluation.supervisor ?? evaluation.implementer)
      : (evaluation?.name ?? evaluation?.supervisor);
  return {
    title: title ?? captionTitle(caption),
    year: year ?? evaluation?.year ?? (captionYear === undefined ? columnYear : Number(captionYear)),
    department:
      department ?? (kind === "unknown" ? undefined : (nonEmpty(fromForm) ?? nonEmpty(forms.filledBy) ?? outline.signature)),
  };
}

function captionTitle(table: Table | undefined): TextField | undefined {
  const caption = table?.caption ?? null;
  return table === undefined || caption === null ? undefined : { text: caption, at: { block: table.block } };
}

function nonEmpty(field: TextField | undefined): TextField | undefined {
  return field === undefined || field.text === "" ? undefined : field;
}
