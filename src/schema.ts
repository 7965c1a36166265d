export { type CheckOutput, CheckOutputSchema, type FileEntry, FileEntrySchema, FindingSchema } from "./schema/check-output.js";
export { BaselineSchema } from "./schema/baseline.js";
export {
  type Configuration,
  ConfigurationSchema,
  type IgnoreEntry,
  type ScriptConfiguration,
  ScriptConfigurationSchema,
} from "./schema/configuration.js";
export { jsonSchemas } from "./schema/json-schemas.js";
export { ReportSchema } from "./schema/report-schema.js";
