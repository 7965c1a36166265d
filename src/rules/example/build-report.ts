import type { Attachment, Evaluation, Report, Table } from "../../report/report.js";
import { drawBasicData } from "./draw-basic-data.js";
import { drawEvaluation } from "./draw-evaluation.js";
import type { EvaluationSketch, ReportSketch } from "./report-sketch.js";
import { drawSections } from "./sketch-section.js";
import { sketchTable } from "./sketch-table.js";

/** The year that a sketch without one is about. */
const DEFAULT_YEAR = 2022;
const SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A whole report from its sketch: title, sections, then one heading and one table for each attachment. */
export function buildReport(sketch: ReportSketch): Report {
  const year = sketch.year ?? DEFAULT_YEAR;
  const { department } = sketch;
  const title = sketch.title ?? `${year}年度${department ?? ""}部门整体支出绩效自评报告`;
  const drawn = drawSections(sketch.sections ?? [], 1, year);
  const tables: Table[] = [];
  const attachments: Attachment[] = [];
  let block = drawn.nextBlock;
  const open = (caption: string): { readonly block: number; readonly table: number; readonly caption: string } => {
    const ordinal = attachments.length + 1;
    const named = sketch.attachments?.[attachments.length] ?? { label: `附件${ordinal}`, ordinal, title: caption };
    attachments.push({ ...named, tables: [tables.length], at: { block } });
    block += 2;
    return { block: block - 1, table: tables.length, caption };
  };
  const basic =
    sketch.basicData && drawBasicData(sketch.basicData, { ...open(`${year}年度部门整体支出绩效评价基础数据表`), year });
  if (basic !== undefined) tables.push(basic.table);
  const drawOne = (kind: Evaluation["kind"], name: string, evaluation: EvaluationSketch): Evaluation => {
    const one = drawEvaluation(evaluation, { ...open(`${evaluation.year ?? year}年度${name}`), kind });
    tables.push(one.table);
    return one.evaluation;
  };
  const departmentEvaluation = sketch.evaluation && drawOne("department", "部门整体支出绩效自评表", sketch.evaluation);
  const projectEvaluations = (sketch.projects ?? []).map((project) => drawOne("project", "项目支出绩效自评表", project));
  for (const rows of sketch.tables ?? []) tables.push(sketchTable(block++, null, rows));
  return {
    schemaVersion: 1,
    source: { path: null, format: "txt", bytes: 0, sha256: SHA256_OF_NOTHING },
    title: { text: title, at: { block: 0 } },
    year,
    department: department === undefined ? undefined : { text: department, at: departmentPlace(title, department) },
    kind: sketch.kind ?? "department",
    template: sketch.template ?? null,
    sections: drawn.sections,
    attachments,
    tables,
    basicData: basic?.basicData,
    departmentEvaluation,
    projectEvaluations,
    facts: drawn.facts,
    diagnostics: [],
  };
}

function departmentPlace(title: string, department: string): { block: number; span?: { start: number; end: number } } {
  const start = title.indexOf(department);
  return start < 0 ? { block: 0 } : { block: 0, span: { start, end: start + department.length } };
}
