import type { ListOptions } from "../folder/list-report-files.js";
import { defaultCacheFolder } from "../folder/store/cache-folder.js";
import type { WorkforceOptions } from "../folder/workforce.js";
import { type CommandArguments, numberOption, type OptionSpecs, textOption, textOptions } from "./arguments.js";

/** Where results go. */
export const OUTPUT_OPTION: OptionSpecs = {
  output: {
    type: "string",
    value: "FILE",
    help: { zh: "写入文件而不是标准输出", en: "Write to a file instead of standard output" },
  },
};

/** Where the configuration stands. */
export const CONFIG_OPTION: OptionSpecs = {
  config: {
    type: "string",
    value: "FILE",
    help: {
      zh: "配置文件（默认为当前文件夹的 ziping.config.json、.js 或 .ts）",
      en: "Configuration file (default: ziping.config.json, .js or .ts of the working folder)",
    },
  },
};

/** What of a folder is read. */
export const LIST_OPTIONS: OptionSpecs = {
  include: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    help: {
      zh: "文件夹中只读符合的文件，如 '2022/**'（可多次给出）",
      en: "In folders, read only what matches, e.g. '2022/**' (repeatable)",
    },
  },
  exclude: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    help: { zh: "文件夹中不读符合的文件（可多次给出）", en: "In folders, leave out what matches (repeatable)" },
  },
};

/** How much is said on standard error. */
export const VERBOSITY_OPTIONS: OptionSpecs = {
  quiet: { type: "boolean", help: { zh: "不显示进度和读取疑点", en: "No progress, no doubts about reading" } },
  verbose: { type: "boolean", help: { zh: "列出全部读取疑点", en: "List all doubts about reading" } },
};

/** What the command line says of it; what it does not name is absent. */
export function listOptions(args: CommandArguments): ListOptions {
  const [include, exclude] = [textOptions(args, "include"), textOptions(args, "exclude")];
  return { ...(include.length === 0 ? {} : { include }), ...(exclude.length === 0 ? {} : { exclude }) };
}

/** What one file may cost. */
export const LIMIT_OPTIONS: OptionSpecs = {
  timeout: {
    type: "string",
    value: "SECONDS",
    help: { zh: "每个文件的时限，秒（默认 60）", en: "Longest time for one file (default: 60)" },
  },
  memory: {
    type: "string",
    value: "MB",
    help: { zh: "每个文件的内存上限，MB（默认 1024）", en: "Most memory for one file (default: 1024)" },
  },
};

/** How files are worked on. */
export const WORKFORCE_OPTIONS: OptionSpecs = {
  jobs: {
    type: "string",
    value: "N",
    help: { zh: "同时读取的进程数（默认为处理器核数）", en: "Files read at a time (default: number of cores)" },
  },
  ...LIMIT_OPTIONS,
};

/** Where results are kept for the next run. */
export const CACHE_OPTIONS: OptionSpecs = {
  cache: {
    type: "string",
    isValueOptional: true,
    value: "DIR",
    help: {
      zh: "保存结果，下次只读有变化的文件；可写 --cache=文件夹",
      en: "Keep results, so that the next run reads only what changed; --cache=DIR names the folder",
    },
  },
};

/** The folder that `--cache` names, the system's usual place where it names none. */
export function cacheOptions(args: CommandArguments): { readonly cache?: string } {
  const folder = textOption(args, "cache");
  return folder === undefined ? {} : { cache: folder === "" ? defaultCacheFolder() : folder };
}

const MOST_JOBS = 256;
const SECONDS_PER_DAY = 86_400;
/** Less than this a process takes for itself. */
const LEAST_MEMORY_MB = 128;
const MOST_MEMORY_MB = 65_536;

/** @throws UsageError for a value out of range. */
export function workforceOptions(args: CommandArguments): Pick<WorkforceOptions, "jobs" | "timeout" | "memory"> {
  const jobs = numberOption(args, "jobs", 1, MOST_JOBS);
  const timeout = numberOption(args, "timeout", 1, SECONDS_PER_DAY);
  const memory = numberOption(args, "memory", LEAST_MEMORY_MB, MOST_MEMORY_MB);
  return {
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(memory === undefined ? {} : { memory }),
  };
}
