import { readFile } from "node:fs/promises";

import { ZipingError } from "../document/ziping-error.js";
import { type Configuration, ConfigurationSchema } from "../schema/configuration.js";

/**
 * Reads a configuration file (JSON).
 *
 * @throws ZipingError `INVALID_CONFIG`: no such file, no JSON, or a field that is not as it should be.
 */
export async function readConfig(path: string): Promise<Configuration> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw invalid(path, "无法读取配置文件，请核对路径", error);
  });
  const result = ConfigurationSchema.safeParse(parseJson(text, path));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(path, `配置项 ${issue?.path.join(".") ?? ""}：${issue?.message ?? ""}`, result.error);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw invalid(path, `不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）`, error);
  }
}

function invalid(path: string, problem: string, cause: unknown): ZipingError {
  return new ZipingError("INVALID_CONFIG", `${path}: ${problem}`, { path, cause });
}
