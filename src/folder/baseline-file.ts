import { readFile, writeFile } from "node:fs/promises";

import { type Baseline, EMPTY_BASELINE } from "../check/baseline.js";
import { BaselineSchema } from "../schema/baseline.js";
import { invalidFile, parseJson, validate } from "./validate.js";

/**
 * Reads a baseline; one that is not there yet is empty where it may be made (`mayBeNew`).
 *
 * @throws ZipingError `INVALID_CONFIG`: no such file, or not a baseline.
 */
export async function readBaseline(path: string, mayBeNew: boolean): Promise<Baseline> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isAbsent && mayBeNew) return undefined;
    const problem = {
      zh: "无法读取基线文件；第一次使用请加 --update-baseline 生成",
      en: "the baseline cannot be read; the first time, --update-baseline makes it",
    };
    throw invalidFile(path, problem, error);
  });
  return text === undefined ? EMPTY_BASELINE : validate(BaselineSchema, parseJson(text, path), path);
}

/** @throws ZipingError `INVALID_CONFIG` where it cannot be written. */
export async function writeBaseline(path: string, baseline: Baseline): Promise<void> {
  await writeFile(path, `${JSON.stringify(baseline, undefined, 2)}\n`).catch((error: unknown) => {
    const problem = {
      zh: "无法写入基线文件，请核对路径和权限",
      en: "the baseline cannot be written; check path and permissions",
    };
    throw invalidFile(path, problem, error);
  });
}
