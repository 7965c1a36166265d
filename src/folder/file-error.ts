import type { FileError } from "../check/checked-file.js";
import { ZipingError } from "../document/ziping-error.js";

/** What is told of an error; anything but a {@link ZipingError} is a defect of ours and says so. */
export function fileError(error: unknown): FileError {
  if (error instanceof ZipingError) return { code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "INTERNAL", message: `程序内部错误（${reason}），请把文件和这条消息报告给开发者。` };
}
