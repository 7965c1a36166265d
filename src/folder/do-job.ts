import { flatMap } from "../lists/flat-map.js";
import { compareYears, inspectAsOne, type ReportFiles } from "../check-report.js";
import type { ZipingErrorCode } from "../document/ziping-error.js";
import type { Report } from "../report/report.js";
import { type CheckFileOptions, fileOf, readAndCheck, type ReadFile, readReport } from "./check-file.js";
import { fileError } from "./file-error.js";
import { type Job, jobPath, type JobResult, type MemberSet, type StoreSettings } from "./pool/messages.js";
import { resultKey, sha256 } from "./store/result-key.js";
import { ResultStore } from "./store/result-store.js";
import { partsOf, reportUnderPath, type StoredResult } from "./store/stored-result.js";
import { mayBelong } from "./together/digest.js";

/** Does one piece of work, in whatever process. Never throws. */
export async function doJob(job: Job, options: CheckFileOptions, store?: StoreSettings): Promise<JobResult> {
  try {
    switch (job.kind) {
      case "check":
        return await checkOne(job.path, options, store);
      case "join":
        return checkAsOne(await load(job.members, options, store), options);
      case "compare": {
        const [earlier, later] = [await load(job.earlier, options, store), await load(job.later, options, store)];
        return compare(earlier, later, options);
      }
    }
  } catch (error) {
    return { files: [{ path: jobPath(job), findings: [], error: fileError(error) }] };
  }
}

async function checkOne(path: string, options: CheckFileOptions, store: StoreSettings | undefined): Promise<JobResult> {
  const { file, report, bytes } = await readAndCheck(path, options);
  const result: StoredResult = report === undefined ? { file } : { file, parts: partsOf(report) };
  const key = store === undefined ? undefined : await keep(result, { report, bytes }, store);
  return {
    files: [report === undefined || options.reports === false ? file : { ...file, report }],
    ...(result.parts === undefined ? {} : { parts: result.parts }),
    ...(key === undefined ? {} : { key }),
  };
}

/** Errors that the content alone decides. */
const LASTING: ReadonlySet<ZipingErrorCode> = new Set<ZipingErrorCode>([
  "UNSUPPORTED_FORMAT",
  "ENCRYPTED",
  "CORRUPT",
  "NO_TEXT",
  "TOO_LARGE",
]);

/** Keeps a result where it may be of use again, under the hash of the bytes that it came from; gives its key. */
async function keep(
  result: StoredResult,
  { report, bytes }: Omit<ReadFile, "file">,
  { folder, fingerprint, isCache }: StoreSettings,
): Promise<string | undefined> {
  const { error } = result.file;
  const isOfUse = isCache ? error === undefined || LASTING.has(error.code) : mayBelong(result);
  if (!isOfUse || bytes === undefined) return undefined;
  const hash = report?.source.sha256 ?? sha256(bytes);
  const key = resultKey(fingerprint, hash);
  await new ResultStore(folder).write(key, result, report);
  return key;
}

/** The reports of files that were checked before: from the store, else read again. */
async function load(members: MemberSet, options: CheckFileOptions, store: StoreSettings | undefined): Promise<ReportFiles> {
  const [first, ...others] = members;
  const loadOne = async ({ path, key }: MemberSet[0]): Promise<Report> => {
    const kept = store === undefined ? undefined : await new ResultStore(store.folder).readWhole(key);
    return kept?.report === undefined ? readReport(path, options) : reportUnderPath(kept.report, path);
  };
  return [await loadOne(first), ...(await Promise.all(others.map(loadOne)))];
}

function checkAsOne(reports: ReportFiles, options: CheckFileOptions): JobResult {
  const paths = reports.map(pathOf);
  const results = inspectAsOne(reports, { ...options, relations: options.relations === true });
  const files = flatMap(reports, (report, index) => {
    const result = results[index];
    if (result === undefined) return [];
    const file = { ...fileOf(report, result, { ...options, path: pathOf(report) }), checkedWith: paths };
    return [options.reports === false ? file : { ...file, report }];
  });
  return { files };
}

function compare(earlier: ReportFiles, later: ReportFiles, options: CheckFileOptions): JobResult {
  const [main] = later;
  const files = compareYears(earlier, later, options).map((result) => {
    const file = { ...fileOf(main, result, { ...options, path: pathOf(main) }), comparedWith: earlier.map(pathOf) };
    return options.reports === false ? file : { ...file, report: main };
  });
  return { files };
}

function pathOf({ source }: Report): string {
  return source.path ?? "";
}
