import type { Diagnostic } from "../document/diagnostic.js";
import type { Paragraph, SourceDocument } from "../document/document.js";
import type { Location } from "../document/location.js";
import { removeBlanks } from "../document/text.js";
import { NOTES_START } from "../lexicon/form-labels.js";
import type { FormKind } from "../lexicon/report-titles.js";
import type { BasicData, Evaluation, TextField } from "../report/report.js";
import { type Announcement, NO_ANNOUNCEMENT, readAnnouncement, readRowAnnouncement, unitBeside } from "./announcement.js";
import { isBasicDataHead, isStaffingHead } from "./basic-data-heads.js";
import { chooseForms, type Forms, type FoundForm } from "./choose-forms.js";
import { isEvaluationHead, isNameRow } from "./evaluation-heads.js";
import { cellLocation, type FormRow, formRows } from "./form-row.js";
import { isShortFundHead } from "./fund-heads.js";
import { joinHeads } from "./join-heads.js";
import { type BasicDataBuilder, createBasicDataBuilder } from "./read-basic-data.js";
import { createEvaluationBuilder, type EvaluationBuilder } from "./read-evaluation.js";
import { type FormNames, namesInText, readNames } from "./read-names.js";
import { isStaffingPairRow } from "./read-staffing-pairs.js";
import { readSignOff } from "./read-sign-off.js";

/** All forms of a document, and who filled them in where a line under a form's title says it. */
export interface DocumentForms extends Forms {
  readonly filledBy: TextField | undefined;
}

type OpenForm = { readonly at: Location } & (
  | { readonly kind: "basicData"; readonly builder: BasicDataBuilder }
  | { readonly kind: "evaluation"; readonly builder: EvaluationBuilder }
);

/**
 * Reads the forms from a document's blocks in order. Rows decide: a row that can only open a form opens it, the rows below go
 * to the open form; so a form that is cut into several tables, and several forms in one table, both come out right.
 *
 * @param reportYear the year of the report's title, which tells the form, and the columns, that count where there are several
 */
export function readForms(document: SourceDocument, reportYear: number | undefined): DocumentForms {
  const walk = createWalk(reportYear);
  let table = 0;
  document.blocks.forEach((block, index) => {
    if (block.kind === "paragraph") {
      walk.takeParagraph(block, index);
      return;
    }
    const rows = joinHeads(formRows(block.grid, table, index));
    if (block.insideCell === true && !rows.some(opensForm)) walk.leaveOut(rows);
    else rows.forEach(walk.takeRow);
    table++;
  });
  const { basicData, evaluations, further, filledBy } = walk.end();
  const forms = chooseForms(basicData, evaluations, reportYear);
  return { ...forms, filledBy, diagnostics: [...forms.diagnostics, ...further] };
}

/** The forms in the making, as paragraphs and rows come in. */
interface FormWalk {
  readonly takeParagraph: (paragraph: Paragraph, block: number) => void;
  readonly takeRow: (row: FormRow) => void;
  /** The rows of a table in a cell, which are none of the form's around it. */
  readonly leaveOut: (rows: readonly FormRow[]) => void;
  readonly end: () => {
    readonly basicData: readonly FoundForm<BasicData>[];
    readonly evaluations: readonly FoundForm<Evaluation>[];
    /** What was doubtful in scoring tables that say nothing, and tables inside cells. */
    readonly further: readonly Diagnostic[];
    /** The department that a line under a form's title names: 填报单位：…. */
    readonly filledBy: TextField | undefined;
  };
}

/** A line above a table that names who filled it in is no longer. */
const LONGEST_NAME_LINE = 80;

function createWalk(reportYear: number | undefined): FormWalk {
  const basicData: FoundForm<BasicData>[] = [];
  const evaluations: FoundForm<Evaluation>[] = [];
  const ofBlankForms: Diagnostic[] = [];
  const nested: Diagnostic[] = [];
  let open: OpenForm | undefined;
  let announced = NO_ANNOUNCEMENT;
  let isTextBetween = false;
  let namesAbove: FormNames = {};
  let filledBy: TextField | undefined;

  const close = (): void => {
    if (open?.kind === "basicData" && open.builder.isPlausible()) {
      const { basicData: form, diagnostics } = open.builder.build();
      basicData.push({ form, diagnostics, at: open.at });
    }
    if (open?.kind === "evaluation") {
      const { evaluation: form, diagnostics } = open.builder.build();
      if (form === undefined) ofBlankForms.push(...diagnostics);
      else evaluations.push({ form, diagnostics, at: open.at });
    }
    open = undefined;
  };

  /** 填报单位 | … in the first rows of a basic data table, which opens no scoring table. */
  const isHeadOfBasicData = (row: FormRow): boolean =>
    (open === undefined ? announced.kind === "basicData" : open.kind === "basicData" && !open.builder.hasLines()) &&
    isNameRow(row);

  /** A second table without a title of its own: its first head comes again below a text. */
  const isSecondBasicData = (row: FormRow, builder: BasicDataBuilder): boolean =>
    isTextBetween && isStaffingHead(row) && builder.hasLines();

  const openFor = (row: FormRow): void => {
    if (isHeadOfBasicData(row)) filledBy ??= readNames(row).departmentName;
    // 预算数 and 执行数 head a fund block as well: with 执行率 or 得分 beside them the row is no basic data table's.
    const isAwaited = open?.kind === "evaluation" && open.builder.awaitsFunds() && isShortFundHead(row);
    const isEvaluation = isAwaited || (isEvaluationHead(row) && !isHeadOfBasicData(row));
    const isBasic = !isEvaluation && (isBasicDataHead(row) || isStaffingPairRow(row) || isHeadOfBasicData(row));
    const continues = isEvaluation
      ? open?.kind === "evaluation" && !open.builder.isOpenedAnewBy(row)
      : !isBasic || (open?.kind === "basicData" && !isSecondBasicData(row, open.builder));
    if (continues) return;
    close();
    open = isEvaluation ? openEvaluation(row, announced, { names: namesAbove, reportYear }) : openBasicData(row, announced);
    announced = NO_ANNOUNCEMENT;
    namesAbove = {};
  };

  const announce = (announcement: Announcement, keep: Announcement): void => {
    if (announcement.kind !== undefined) {
      close();
      namesAbove = {};
    }
    announced = {
      kind: announcement.kind ?? keep.kind,
      year: announcement.kind === undefined ? (keep.year ?? announcement.year) : (announcement.year ?? keep.year),
      unit: announcement.unit ?? keep.unit,
    };
  };

  return {
    takeParagraph: (paragraph, block) => {
      isTextBetween = true;
      const compact = removeBlanks(paragraph.text);
      const announcement = readAnnouncement(compact);
      if (announcement !== undefined) announce(announcement, announcement.kind === undefined ? announced : NO_ANNOUNCEMENT);
      if (open?.kind === "basicData") takeLine(open.builder, paragraph, compact, block);
      if (compact.length > LONGEST_NAME_LINE) return;
      const names = Object.fromEntries(namesInText(paragraph.text, { block }));
      namesAbove = { ...names, ...namesAbove };
      if (announced.kind !== undefined) filledBy ??= namesAbove.departmentName;
    },
    takeRow: (row) => {
      const announcement = readRowAnnouncement(row);
      if (announcement !== undefined) {
        announce(announcement, announced);
        if (announcement.unit !== undefined) open?.builder.setUnit(announcement.unit);
        return;
      }
      const unit = unitBeside(row);
      if (unit !== undefined) {
        announced = { ...announced, unit };
        open?.builder.setUnit(unit);
      }
      openFor(row);
      isTextBetween = false;
      const taken = open?.builder.take(row) ?? false;
      if (!taken && open?.kind === "basicData") takeSignOffRow(open.builder, row);
    },
    leaveOut: ([row]) => {
      if (open === undefined || row === undefined) return;
      const message = "单元格中另有一张表，其中的数没有并入外面的表";
      nested.push({ code: "row-ambiguous", message, at: startOf(row) });
    },
    end: () => {
      close();
      return { basicData, evaluations, further: [...ofBlankForms, ...nested], filledBy };
    },
  };
}

/** Whether a row is the head of a form, wherever it stands. */
function opensForm(row: FormRow): boolean {
  return isEvaluationHead(row) || isBasicDataHead(row);
}

function openBasicData(row: FormRow, { kind, unit }: Announcement): OpenForm {
  return { kind: "basicData", builder: createBasicDataBuilder(row.table, unit, kind === "basicData"), at: startOf(row) };
}

/** What stands above a form: the names in the lines over it, the year of the report's title. */
interface AboveForm {
  readonly names: FormNames;
  readonly reportYear: number | undefined;
}

function openEvaluation(row: FormRow, { kind, unit, year }: Announcement, { names, reportYear }: AboveForm): OpenForm {
  const builder = createEvaluationBuilder(evaluationKind(kind), unit, reportYear);
  builder.setAbove(year, names);
  return { kind: "evaluation", builder, at: startOf(row) };
}

function startOf(row: FormRow): Location {
  const [first] = row.own;
  return first === undefined ? { block: row.block } : cellLocation(row, first.cell);
}

function evaluationKind(kind: FormKind | undefined): Evaluation["kind"] | undefined {
  switch (kind) {
    case "departmentEvaluation":
      return "department";
    case "projectEvaluation":
      return "project";
    case "basicData":
    case undefined:
      return undefined;
  }
}

/** 说明：… and the line with the signatures below a basic data table. */
function takeLine(builder: BasicDataBuilder, { text, page, box }: Paragraph, compact: string, block: number): void {
  const at = { block, ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) };
  if (NOTES_START.test(compact)) builder.setNotes({ text, at });
  builder.setSignOff(readSignOff(text, at));
}

function takeSignOffRow(builder: BasicDataBuilder, row: FormRow): void {
  for (const { cell } of row.own) builder.setSignOff(readSignOff(cell.text, cellLocation(row, cell)));
}
