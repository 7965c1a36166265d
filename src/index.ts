export type { CheckOptions } from "./check/check-options.js";
export type { CheckedFile, FileError } from "./check/checked-file.js";
export type { CheckResult } from "./check/judge-report.js";
export type { Relation } from "./check/relation.js";
export { checkFolder } from "./check-folder.js";
export { checkReport, inspectReport } from "./check-report.js";
export type { Diagnostic, DiagnosticCode } from "./document/diagnostic.js";
export type { Block, Format, Grid, GridCell, Paragraph, SourceDocument, TableBlock } from "./document/document.js";
export type { Box, Location, Span } from "./document/location.js";
export { ZipingError, type ZipingErrorCode } from "./document/ziping-error.js";
export { parseReport, type ParseOptions } from "./parse-report.js";
export { PROFILES as templates } from "./profiles/registry.js";
export type { Profile } from "./profiles/profile.js";
export type { Decimal } from "./quantity/decimal.js";
export { readDocument, type ReadOptions } from "./read-document.js";
export type {
  Attachment,
  BasicData,
  Building,
  Cell,
  Evaluation,
  ExpenditureLine,
  Fact,
  FundsRow,
  Goal,
  Indicator,
  IndicatorLevel,
  LineColumn,
  LineKey,
  Metric,
  Quantity,
  Report,
  Section,
  SectionKind,
  Source,
  SourceKey,
  Table,
  TextField,
  UseKey,
} from "./report/report.js";
export type { CommonCause, Evidence, Finding, Severity } from "./rules/finding.js";
export { RULES as rules } from "./rules/registry.js";
export { defineRule, type Language, type Rule } from "./rules/rule.js";
export { renderResult } from "./reporters/render-result.js";
export type { Configuration, ScriptConfiguration } from "./schema/configuration.js";
export { defineConfig } from "./schema/define-config.js";
export { ReportSchema } from "./schema/report-schema.js";
