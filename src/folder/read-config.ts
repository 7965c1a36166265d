import { access, readFile } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Configuration,
  ConfigurationSchema,
  type ScriptConfiguration,
  ScriptConfigurationSchema,
} from "../schema/configuration.js";
import type { LocalText } from "../rules/rule.js";
import { invalidFile, parseJson, validate } from "./validate.js";

const NO_FILE: LocalText = {
  zh: "无法读取配置文件，请核对路径",
  en: "the configuration cannot be read; check the path",
};
const TYPESCRIPT: ReadonlySet<string> = new Set([".ts", ".mts"]);

/** A configuration and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: ScriptConfiguration;
  readonly folder: string;
}

/**
 * Reads a configuration file: JSON, or a module whose default export is the configuration.
 *
 * @throws ZipingError `INVALID_CONFIG`: no such file, one that cannot be loaded, or a field that is not as it should be.
 */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  const folder = dirname(resolve(path));
  if (extname(path) === ".json") return { config: await readConfig(path), folder };
  return { config: validate(ScriptConfigurationSchema, await importConfig(path), path), folder };
}

/**
 * Reads a configuration file in JSON.
 *
 * @throws ZipingError `INVALID_CONFIG`: no such file, no JSON, or a field that is not as it should be.
 */
export async function readConfig(path: string): Promise<Configuration> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw invalidFile(path, NO_FILE, error);
  });
  return validate(ConfigurationSchema, parseJson(text, path), path);
}

async function importConfig(path: string): Promise<unknown> {
  await access(path).catch((error: unknown) => {
    throw invalidFile(path, NO_FILE, error);
  });
  try {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    const isUnknown = error instanceof Error && "code" in error && error.code === "ERR_UNKNOWN_FILE_EXTENSION";
    if (isUnknown && TYPESCRIPT.has(extname(path))) {
      const problem = {
        zh: `当前的 Node（${process.version}）不能直接加载 TypeScript，请升级到 Node 22.18 以上，或改用 ziping.config.js`,
        en: `this Node (${process.version}) cannot load TypeScript by itself; use Node 22.18 or later, or ziping.config.js`,
      };
      throw invalidFile(path, problem, error);
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw invalidFile(path, { zh: `加载失败（${reason}）`, en: `could not be loaded (${reason})` }, error);
  }
}
