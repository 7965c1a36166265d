import * as z from "zod";

import { ZipingError } from "../document/ziping-error.js";
import type { LocalText } from "../rules/rule.js";

/**
 * A value as the schema has it.
 *
 * @throws ZipingError `INVALID_CONFIG` that names the file and the path of every key that is not as it should be.
 */
export function validate<Value>(schema: z.ZodType<Value>, value: unknown, path: string): Value {
  const result = schema.safeParse(value, { error: z.locales.zhCN().localeError });
  if (result.success) return result.data;
  const inEnglish = schema.safeParse(value, { error: z.locales.en().localeError });
  const problem = {
    zh: problemsOf(result.error, (key, message) => `配置项 ${key}：${message}`).join("；"),
    en: problemsOf(inEnglish.error, (key, message) => `${key}: ${message}`).join("; "),
  };
  throw invalidFile(path, problem, result.error);
}

function problemsOf(error: z.ZodError | undefined, tell: (key: string, message: string) => string): readonly string[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const key = path.map(String).join(".");
    return key === "" ? message : tell(key, message);
  });
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
    const reason = error instanceof Error ? error.message : String(error);
    throw invalidFile(path, { zh: `不是有效的 JSON（${reason}）`, en: `not valid JSON (${reason})` }, error);
  }
}

/** The error for a configuration or baseline that is wrong. */
export function invalidFile(path: string, problem: LocalText, cause: unknown): ZipingError {
  return new ZipingError("INVALID_CONFIG", `${path}: ${problem.zh}`, { path, cause, english: `${path}: ${problem.en}` });
}
