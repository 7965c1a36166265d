import type * as z from "zod";

import { ZipingError } from "../document/ziping-error.js";

/**
 * A value as the schema has it.
 *
 * @throws ZipingError `INVALID_CONFIG` that names the file and the path of every key that is not as it should be.
 */
export function validate<Value>(schema: z.ZodType<Value>, value: unknown, path: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const key = issue.path.map(String).join(".");
    return key === "" ? issue.message : `配置项 ${key}：${issue.message}`;
  });
  throw invalidFile(path, problems.join("；"), result.error);
}

/**
 * JSON as a value.
 *
 * @throws ZipingError `INVALID_CONFIG` where the text is none.
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalidFile(path, `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）`, error);
  }
}

/** The error for a configuration or baseline that is wrong. */
export function invalidFile(path: string, problem: string, cause: unknown): ZipingError {
  return new ZipingError("INVALID_CONFIG", `${path}: ${problem}`, { path, cause });
}
