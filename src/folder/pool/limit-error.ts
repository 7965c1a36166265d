import type { FileError } from "../../check/checked-file.js";
import type { WorkerOutcome } from "./worker-process.js";

/** What one file may cost: seconds, and MB of memory. */
export interface Limits {
  readonly timeout: number;
  readonly memory: number;
}

/** The longest that one file may take, in seconds, where nothing else is said. */
export const DEFAULT_TIMEOUT_S = 60;

/** What is told of a file whose worker came to an end. */
export function limitError(outcome: Exclude<WorkerOutcome<never>, { kind: "done" }>, { timeout, memory }: Limits): FileError {
  switch (outcome.kind) {
    case "timeout":
      return { code: "TIMEOUT", message: `读取超过 ${timeout} 秒，已放弃；可用原软件另存后再试，或放宽时限（--timeout）` };
    case "memory":
      return { code: "TOO_LARGE", message: `读取时占用内存超过 ${memory} MB，已放弃；可拆分文件后再试，或放宽上限（--memory）` };
    case "crashed":
      return { code: "CRASHED", message: `读取进程意外终止（${outcome.how}），请把文件和这条消息报告给开发者` };
  }
}
