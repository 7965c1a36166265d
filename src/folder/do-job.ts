import { checkFile, type CheckFileOptions } from "./check-file.js";
import type { Job, JobResult } from "./pool/messages.js";

/** Does one piece of work, in whatever process. Never throws. */
export function doJob(job: Job, options: CheckFileOptions): Promise<JobResult> {
  return checkFile(job.path, options);
}
