import { UsageError } from "./usage-error.js";

/** The option that Node's message is about: `'--format <value>'`, `'-x'`. */
const OPTION = /(?<=')-[^' ]+/u;
/** An option's value that begins with a dash, which Node takes for another option. */
const AMBIGUOUS = "ambiguous";
const TAKES_NONE = "does not take an argument";

/** Node's complaint about a command line, in our words. */
export function argumentError(error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const option = OPTION.exec(message)?.[0] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return new UsageError({
      zh: `没有 ${option} 这个选项：可用 --help 查看全部选项；以 - 开头的路径请写成 ./${option}`,
      en: `unknown option ${option}: --help lists all; a path that begins with a dash is written ./${option}`,
    });
  }
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" && message.includes(TAKES_NONE)) {
    return new UsageError({ zh: `选项 ${option} 不带值`, en: `option ${option} takes no value` });
  }
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    if (!message.includes(AMBIGUOUS)) return valueMissing(option);
    return new UsageError({
      zh: `选项 ${option} 缺少值；以 - 开头的值请写成 ${option}=值`,
      en: `option ${option} needs a value; one that begins with a dash is written ${option}=VALUE`,
    });
  }
  return new UsageError({ zh: `命令行有误（${message}）`, en: message });
}

/** An option that stands without the value that it needs. */
export function valueMissing(option: string): UsageError {
  return new UsageError({ zh: `选项 ${option} 缺少值`, en: `option ${option} needs a value` });
}
