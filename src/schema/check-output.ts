import * as z from "zod";

import type { BaselinedFinding, FileError, FileStatus } from "../check/checked-file.js";
import type { Relation } from "../check/relation.js";
import type { Tally } from "../check/tally.js";
import type { ZipingErrorCode } from "../document/ziping-error.js";
import type { Bound, CommonCause, Evidence, Finding, Severity } from "../rules/finding.js";
import type { RelationState } from "../rules/rule.js";
import { enumOf } from "./enum-of.js";
import { DecimalSchema, LocationSchema } from "./values.js";

const SeveritySchema = enumOf<Severity>({ error: true, warning: true, info: true });

const EvidenceSchema: z.ZodType<Evidence> = z
  .object({
    role: z.string(),
    place: z.string(),
    text: z.string(),
    value: DecimalSchema.optional(),
    at: LocationSchema,
    path: z.string().optional(),
  })
  .meta({ id: "Evidence" });

const CommonCauseSchema: z.ZodType<CommonCause> = z
  .object({
    group: z.int().min(1),
    suspect: EvidenceSchema,
    suggested: DecimalSchema.optional(),
    explains: z.int().min(1),
    message: z.string(),
  })
  .meta({ id: "CommonCause" });

const FINDING_FIELDS = {
  rule: z.string(),
  severity: SeveritySchema,
  message: z.string(),
  expected: DecimalSchema.optional(),
  bound: enumOf<Bound>({ atMost: true, atLeast: true }).optional(),
  actual: DecimalSchema.optional(),
  difference: DecimalSchema.optional(),
  unit: z.string().optional(),
  formula: z.string().optional(),
  evidence: z.array(EvidenceSchema),
  path: z.string().nullable(),
  fingerprint: z.string(),
  cause: CommonCauseSchema.optional(),
};

/** One contradiction, as every JSON form of `ziping check` prints it. */
export const FindingSchema: z.ZodType<Finding> = z.object(FINDING_FIELDS).meta({ id: "Finding" });

const BaselinedFindingSchema: z.ZodType<BaselinedFinding> = z
  .object({ ...FINDING_FIELDS, reason: z.string() })
  .meta({ id: "BaselinedFinding" });

const RelationStateSchema = enumOf<RelationState>({
  exact: true,
  withinRounding: true,
  violated: true,
  notApplicable: true,
  insufficientData: true,
});

const RelationSchema: z.ZodType<Relation> = z
  .object({
    rule: z.string(),
    title: z.string(),
    state: RelationStateSchema,
    formula: z.string().optional(),
    expected: DecimalSchema.optional(),
    actual: DecimalSchema.optional(),
    difference: DecimalSchema.optional(),
    tolerance: DecimalSchema.optional(),
    unit: z.string().optional(),
    reason: z.string().optional(),
    evidence: z.array(EvidenceSchema),
  })
  .meta({ id: "Relation" });

const ErrorCodeSchema = enumOf<ZipingErrorCode>({
  UNSUPPORTED_FORMAT: true,
  ENCRYPTED: true,
  CORRUPT: true,
  TOO_LARGE: true,
  TIMEOUT: true,
  CRASHED: true,
  NO_TEXT: true,
  NOT_FOUND: true,
  UNREADABLE: true,
  INVALID_CONFIG: true,
  INTERNAL: true,
});

const FileStatusSchema = enumOf<FileStatus>({ checked: true, noReport: true, nothingToCheck: true, unreadable: true });

const FileErrorSchema: z.ZodType<FileError> = z.object({ code: ErrorCodeSchema, message: z.string() }).meta({ id: "FileError" });

/** One file: a line of the ndjson form, a member of the json form. */
export interface FileEntry {
  readonly path: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly template: string | null;
  /** What a lack of findings means: only `checked` and no findings is a pass. */
  readonly status: FileStatus;
  /** How many relations were evaluated; absent where the file could not be read. */
  readonly evaluated?: number | undefined;
  readonly findings: readonly Finding[];
  /** Findings that the baseline accepts, with the reason written there. */
  readonly accepted?: readonly BaselinedFinding[] | undefined;
  /** Every relation that was evaluated, where they were asked for. */
  readonly relations?: readonly Relation[] | undefined;
  /** The first file of the run with the same content. */
  readonly duplicateOf?: string | undefined;
  /** All files of the report, where it was published in several and they were checked as one. */
  readonly checkedWith?: readonly string[] | undefined;
  /** Files of the report of the year before: this entry is about the two years alone. */
  readonly comparedWith?: readonly string[] | undefined;
  /** Why the file could not be read. */
  readonly error?: FileError | undefined;
}

export const FileEntrySchema: z.ZodType<FileEntry> = z
  .object({
    path: z.string(),
    title: z.string().nullable(),
    department: z.string().nullable(),
    year: z.int().nullable(),
    template: z.string().nullable(),
    status: FileStatusSchema,
    evaluated: z.int().min(0).optional(),
    findings: z.array(FindingSchema),
    accepted: z.array(BaselinedFindingSchema).optional(),
    relations: z.array(RelationSchema).optional(),
    duplicateOf: z.string().optional(),
    checkedWith: z.array(z.string()).optional(),
    comparedWith: z.array(z.string()).optional(),
    error: FileErrorSchema.optional(),
  })
  .meta({ id: "FileEntry" });

/** What `ziping check --format json` prints. */
export interface CheckOutput {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "ziping"; readonly version: string };
  readonly files: readonly FileEntry[];
  readonly summary: Tally;
}

const Count = z.int().min(0);

const TallySchema: z.ZodType<Tally> = z.object({
  files: Count,
  unreadable: Count,
  unchecked: Count,
  filesWithFindings: Count,
  findings: z.object({ error: Count, warning: Count, info: Count }),
  accepted: Count,
  interrupted: z.literal(true).optional(),
});

export const CheckOutputSchema: z.ZodType<CheckOutput> = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("ziping"), version: z.string() }),
  files: z.array(FileEntrySchema),
  summary: TallySchema,
});
