import type { LineKey, Metric, SectionKind, SourceKey, UseKey } from "../../report/report.js";

/** A cell's printed text; `undefined` where the form has no such cell. */
export type CellSketch = string | undefined;

/**
 * A small report in shorthand: the parts that an example needs, with every figure as it would be printed.
 * {@link buildReport} lays it out as blocks and cells, so that every text stands at its location.
 */
export interface ReportSketch {
  readonly title?: string;
  readonly year?: number;
  readonly department?: string;
  readonly kind?: "department" | "project" | "unknown";
  readonly template?: string;
  readonly sections?: readonly SectionSketch[];
  readonly basicData?: BasicDataSketch;
  readonly evaluation?: EvaluationSketch;
  readonly projects?: readonly EvaluationSketch[];
  /** Tables of no known kind, after the others: rows of texts. */
  readonly tables?: readonly (readonly (readonly string[])[])[];
  /** Titles of the attachments, in place of those of the tables. */
  readonly attachments?: readonly AttachmentSketch[];
}

export interface AttachmentSketch {
  readonly label: string;
  readonly ordinal: number | null;
  readonly title: string;
}

export interface SectionSketch {
  /** With its number: `二、一般公共预算支出情况`. */
  readonly heading: string;
  readonly kind?: SectionKind | null;
  readonly declaredNone?: boolean;
  /** The paragraphs. */
  readonly text?: readonly string[];
  /** Facts that the paragraphs state, in order. */
  readonly facts?: readonly FactSketch[];
  readonly children?: readonly SectionSketch[];
}

export interface FactSketch {
  readonly metric: Metric | null;
  readonly label: string;
  /** As it stands in the section's text: `6683.05万元`. */
  readonly text: string;
  /** By default the report's year. */
  readonly year?: number | null;
  /** A change against last year of the last fact in front that is none. */
  readonly change?: "rise" | "fall";
  readonly approximate?: true;
}

export interface LineSketch {
  readonly key: LineKey | null;
  readonly label: string;
  readonly depth: number;
  /** Index of the line that this one belongs to. */
  readonly parent: number | null;
  /** 上年决算数, 本年预算数, 本年决算数. */
  readonly values: readonly [CellSketch, CellSketch, CellSketch];
}

export interface BasicDataSketch {
  /** By default 上年决算数, 本年预算数, 本年决算数 of the report's year. */
  readonly heads?: readonly [string, string, string];
  readonly unit?: string;
  /** 编制数, 实际在职人数, 控制率. */
  readonly staffing?: readonly [CellSketch, CellSketch, CellSketch];
  readonly lines?: readonly LineSketch[];
  /** Name, then the six cells of 楼堂馆所. */
  readonly buildings?: readonly (readonly CellSketch[])[];
  readonly thriftMeasures?: string;
  readonly signOff?: { readonly preparedBy?: string; readonly date?: string; readonly phone?: string; readonly head?: string };
}

export interface FundsSketch {
  readonly key: "total" | "currentYearFiscal" | "carriedOver" | "other" | null;
  readonly label: string;
  readonly initialBudget?: CellSketch;
  readonly annualBudget?: CellSketch;
  readonly executed?: CellSketch;
  readonly weight?: CellSketch;
  readonly executionRate?: CellSketch;
  readonly score?: CellSketch;
}

export interface IndicatorSketch {
  readonly level1: string;
  /** Declared points as printed: `50分`. */
  readonly level1Weight?: string;
  readonly level2: string;
  readonly level2Weight?: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight?: CellSketch;
  readonly score?: CellSketch;
  readonly deviation?: CellSketch;
}

export interface EvaluationSketch {
  readonly name?: string;
  readonly supervisor?: string;
  readonly implementer?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly funds?: readonly FundsSketch[];
  readonly bySource?: { readonly [key in SourceKey]?: CellSketch };
  readonly byUse?: { readonly [key in UseKey]?: CellSketch };
  readonly goals?: readonly { readonly expected: string; readonly actual: string }[];
  readonly indicators?: readonly IndicatorSketch[];
  readonly total?: { readonly weight?: CellSketch; readonly score?: CellSketch };
}
