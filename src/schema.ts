export { type CheckOutput, CheckOutputSchema, type FileEntry, FileEntrySchema, FindingSchema } from "./schema/check-output.js";
export { type Configuration, ConfigurationSchema } from "./schema/configuration.js";
export { jsonSchemas } from "./schema/json-schemas.js";
export { ReportSchema } from "./schema/report-schema.js";
