// Reads one damaged file with the built package and says what came of it.
import { inspectReport, parseReport, renderResult, ReportSchema, ZipingError } from "../../dist/index.js";

const CODES = new Set(["UNSUPPORTED_FORMAT", "ENCRYPTED", "CORRUPT", "TOO_LARGE", "TIMEOUT", "NO_TEXT"]);
const FORMATS = ["json", "ndjson", "csv", "markdown", "sarif", "text"];

/** `{ outcome: "report" }`, `{ outcome: <a code> }`, or `{ outcome: "defect", detail }`. */
export async function judgeCase(bytes, index) {
  let report;
  try {
    report = await parseReport(bytes, { path: "damaged" });
  } catch (error) {
    return refusal(error);
  }
  try {
    const detail = faultOf(report) ?? (await faultOfOutput(report, index));
    return detail === undefined ? { outcome: "report" } : { outcome: "defect", detail };
  } catch (error) {
    return { outcome: "defect", detail: `after reading: ${stackOf(error)}` };
  }
}

/** The readers name what is wrong with a file; an error that only the last net caught was not foreseen. */
function refusal(error) {
  if (!(error instanceof ZipingError) || !CODES.has(error.code)) return { outcome: "defect", detail: stackOf(error) };
  if (error.message.startsWith("文件内容无法解析")) return { outcome: "defect", detail: `unforeseen: ${stackOf(error.cause)}` };
  return { outcome: error.code };
}

function faultOf(report) {
  const checked = ReportSchema.safeParse(JSON.parse(JSON.stringify(report)));
  if (!checked.success) return `not as the schema says: ${JSON.stringify(checked.error.issues.slice(0, 3))}`;
  for (const { rows, cols, cells, block } of report.tables) {
    const covered = cells.reduce((sum, { rowSpan, colSpan }) => sum + rowSpan * colSpan, 0);
    if (covered !== rows * cols) return `the cells of table ${block} cover ${covered} places of ${rows} × ${cols}`;
  }
  return undefined;
}

async function faultOfOutput(report, index) {
  const { findings, failures } = inspectReport(report);
  if (failures.length > 0) return `a rule failed: ${JSON.stringify(failures.slice(0, 3))}`;
  const format = FORMATS[index % FORMATS.length];
  let written = "";
  for await (const piece of renderResult([{ path: "damaged", report, findings }], { format })) {
    written += typeof piece === "string" ? piece : new TextDecoder().decode(piece);
  }
  if (format === "json") JSON.parse(written);
  return undefined;
}

function stackOf(error) {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).split("\n").slice(0, 4).join(" | ");
}
