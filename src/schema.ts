export { type Configuration, ConfigurationSchema } from "./schema/configuration.js";
export { ReportSchema } from "./schema/report-schema.js";
