import { basicDataExample } from "./basic-data-example.js";
import { evaluationSketch } from "./evaluation-example.js";
import type { EvaluationSketch, ReportSketch } from "./report-sketch.js";

/** A report with a basic data table and a scoring table that agree; parts of the scoring table, or other parts, as given. */
export function twoTablesExample(evaluation: EvaluationSketch = {}, parts: ReportSketch = {}): ReportSketch {
  return { ...basicDataExample({}), evaluation: evaluationSketch(evaluation), ...parts };
}
