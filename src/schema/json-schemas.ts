import * as z from "zod";

import { CheckOutputSchema } from "./check-output.js";
import { ConfigurationSchema } from "./configuration.js";
import { ReportSchema } from "./report-schema.js";

/** The schemas as JSON Schema (2020-12), by the name of their file: what a report, a result and a configuration look like. */
export function jsonSchemas(): Readonly<Record<"report" | "check-output" | "configuration", unknown>> {
  return {
    report: toJsonSchema(ReportSchema),
    "check-output": toJsonSchema(CheckOutputSchema),
    configuration: toJsonSchema(ConfigurationSchema),
  };
}

function toJsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: "input" });
}
