import * as z from "zod";

import type { Format } from "../document/document.js";
import type {
  Attachment,
  Fact,
  FactChange,
  LineKey,
  Metric,
  Report,
  Section,
  SectionKind,
  Source,
  SourceKey,
} from "../report/report.js";
import { enumOf } from "./enum-of.js";
import { BasicDataSchema, EvaluationSchema, LineKeySchema, SourceKeySchema, TableSchema } from "./tables.js";
import { DecimalSchema, DiagnosticSchema, LocationSchema, TextFieldSchema } from "./values.js";

const Index = z.int().min(0);

const FormatSchema = enumOf<Format>({
  txt: true,
  docx: true,
  doc: true,
  html: true,
  pdf: true,
  xlsx: true,
  ofd: true,
  odt: true,
  rtf: true,
});

const SourceSchema: z.ZodType<Source> = z
  .object({
    path: z.string().nullable(),
    format: FormatSchema,
    bytes: Index,
    sha256: z.string().length(64),
    encoding: z.string().optional(),
    pages: z.int().min(1).optional(),
  })
  .meta({ id: "Source" });

const SectionKindSchema = enumOf<SectionKind>({
  overview: true,
  generalPublicBudget: true,
  governmentFundBudget: true,
  stateCapitalBudget: true,
  socialInsuranceFundBudget: true,
  performance: true,
  problems: true,
  improvements: true,
  resultUse: true,
  other: true,
  fundUse: true,
  projectManagement: true,
  assetManagement: true,
  selfScore: true,
  evaluationWork: true,
  goals: true,
  conclusion: true,
});

const SectionSchema: z.ZodType<Section> = z
  .object({
    marker: z.string().nullable(),
    ordinal: z.int().nullable(),
    automatic: z.literal(true).optional(),
    level: z.int().min(1),
    title: z.string(),
    kind: SectionKindSchema.nullable(),
    declaredNone: z.boolean(),
    text: z.string(),
    paragraphs: z.array(TextFieldSchema).optional(),
    get children(): z.ZodArray<z.ZodType<Section>> {
      return z.array(SectionSchema);
    },
    at: LocationSchema,
  })
  .meta({ id: "Section" });

const AttachmentSchema: z.ZodType<Attachment> = z
  .object({ label: z.string(), ordinal: z.int().nullable(), title: z.string(), tables: z.array(Index), at: LocationSchema })
  .meta({ id: "Attachment" });

const BudgetStageSchema = enumOf<Exclude<Metric, LineKey | SourceKey>>({
  initialBudget: true,
  annualBudget: true,
  executed: true,
  budgetAdjustment: true,
});

const MetricSchema: z.ZodType<Metric> = z.union([LineKeySchema, SourceKeySchema, BudgetStageSchema]);

const FactChangeSchema: z.ZodType<FactChange> = z
  .object({
    direction: z.enum(["rise", "fall"]),
    against: z.enum(["priorYear", "otherYear", "budget"]).nullable(),
    year: z.int().nullable(),
    metric: MetricSchema.nullable(),
    of: Index.nullable(),
    from: Index.nullable(),
  })
  .meta({ id: "FactChange" });

const FactSchema: z.ZodType<Fact> = z
  .object({
    metric: MetricSchema.nullable(),
    label: z.string(),
    year: z.int().nullable(),
    value: DecimalSchema,
    upTo: DecimalSchema.optional(),
    unit: z.string(),
    text: z.string(),
    approximate: z.literal(true).optional(),
    partOf: Index.nullable(),
    change: FactChangeSchema.optional(),
    at: LocationSchema,
  })
  .meta({ id: "Fact" });

const reportObject = z.object({
  schemaVersion: z.literal(1),
  source: SourceSchema,
  title: TextFieldSchema.optional(),
  year: z.int().optional(),
  department: TextFieldSchema.optional(),
  kind: z.enum(["department", "project", "unknown"]),
  template: z.string().nullable(),
  sections: z.array(SectionSchema),
  attachments: z.array(AttachmentSchema),
  tables: z.array(TableSchema),
  basicData: BasicDataSchema.optional(),
  departmentEvaluation: EvaluationSchema.optional(),
  projectEvaluations: z.array(EvaluationSchema),
  facts: z.array(FactSchema),
  diagnostics: z.array(DiagnosticSchema),
});

/** What `ziping parse` prints for one file. Fields that a newer version added are left out. */
export const ReportSchema: z.ZodType<Report> = reportObject as z.ZodType<Report>;
