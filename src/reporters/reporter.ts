import type { CheckedFile } from "../check/checked-file.js";
import type { RuleMeta, Language } from "../rules/rule.js";

/** What a reporter needs to know besides the files. */
export interface ReporterContext {
  readonly language: Language;
  /** Whether terminal colours may be used. */
  readonly colours: boolean;
  /** The rules that ran, so that a finding can be shown with its title. */
  readonly rules: readonly RuleDescription[];
  /** Version of ziping. */
  readonly version: string;
  /** Asked after the last file: whether the run was ended before all files were checked. */
  readonly isInterrupted?: () => boolean;
  /** A file's document as HTML that may stand in a page as it is, for forms that show it; `undefined` where there is none. */
  readonly original?: (file: CheckedFile) => Promise<string | undefined>;
}

/** A rule as people are told of it. */
export interface RuleDescription {
  readonly id: string;
  readonly meta: RuleMeta;
}

/** One form of output. Takes files as they come and gives the output in pieces, so that memory does not grow with the folder. */
export interface Reporter {
  readonly name: string;
  /** Without a dot. */
  readonly fileExtension: string;
  /** Whether findings and heads are enough for it, so that whole reports need not be kept and handed over. */
  readonly headsOnly?: boolean;
  /** Whether the output is made to be opened from a file: it is never written to a terminal. */
  readonly isForFile?: boolean;
  /** Whether it shows every relation that was evaluated, also where nobody asked for them. */
  readonly showsRelations?: boolean;
  /** Whether it has no place for relations, also where they were asked for. */
  readonly hidesRelations?: boolean;
  readonly render: (files: AsyncIterable<CheckedFile>, context: ReporterContext) => AsyncIterable<string | Uint8Array>;
}
