import type { Diagnostic } from "../document/diagnostic.js";
import type { Block, SourceDocument } from "../document/document.js";
import { removeBlanks } from "../document/text.js";
import { UNIT_AT_END, UNIT_LINE, YEAR_LINE } from "../lexicon/paragraph-signs.js";
import { declaredUnit } from "../lexicon/label.js";
import { formKindOf, type FormKind, TITLE_YEAR } from "../lexicon/report-titles.js";
import type { BasicData, Evaluation } from "../report/report.js";
import { isEvaluationHead, isShortFundHead } from "./evaluation-heads.js";
import { type FormRow, formRows, ownCells } from "./form-row.js";
import { isBasicDataHead } from "./basic-data-heads.js";
import { type BasicDataBuilder, createBasicDataBuilder, NOTES_START } from "./read-basic-data.js";
import { createEvaluationBuilder, type EvaluationBuilder } from "./read-evaluation.js";
import { readSignOff } from "./read-sign-off.js";

/** All forms of a document. */
export interface Forms {
  readonly basicData: BasicData | undefined;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands above a table and tells what it is. */
interface Announcement {
  readonly kind: FormKind | undefined;
  readonly year: number | undefined;
  readonly unit: string | undefined;
}

const NO_ANNOUNCEMENT: Announcement = { kind: undefined, year: undefined, unit: undefined };

type OpenForm =
  | { readonly kind: "basicData"; readonly builder: BasicDataBuilder }
  | { readonly kind: "evaluation"; readonly builder: EvaluationBuilder };

/**
 * Reads the forms from a document's blocks in order. Rows decide: a row that can only open a form opens it, the rows below go
 * to the open form; so a form that is cut into several tables, and several forms in one table, both come out right.
 */
export function readForms(document: SourceDocument): Forms {
  const basicData: BasicData[] = [];
  const evaluations: Evaluation[] = [];
  const diagnostics: Diagnostic[] = [];
  let open: OpenForm | undefined;
  let announcement = NO_ANNOUNCEMENT;
  let table = 0;

  const close = (): void => {
    if (open?.kind === "basicData" && open.builder.isPlausible()) {
      const built = open.builder.build();
      basicData.push(built.basicData);
      diagnostics.push(...built.diagnostics);
    }
    if (open?.kind === "evaluation") {
      const built = open.builder.build();
      if (built.evaluation !== undefined) evaluations.push(built.evaluation);
      diagnostics.push(...built.diagnostics);
    }
    open = undefined;
  };

  const openFor = (row: FormRow): void => {
    // 预算数 and 执行数 head a fund block as well: with 执行率 or 得分 beside them the row is no basic data table's.
    const isAwaited = open?.kind === "evaluation" && open.builder.awaitsFunds() && isShortFundHead(row);
    const isEvaluation = isAwaited || isEvaluationHead(row);
    const isBasic = !isEvaluation && isBasicDataHead(row);
    if (isBasic && open?.kind !== "basicData") {
      close();
      open = {
        kind: "basicData",
        builder: createBasicDataBuilder(row.table, announcement.unit, announcement.kind === "basicData"),
      };
      announcement = NO_ANNOUNCEMENT;
      return;
    }
    if (!isEvaluation) return;
    if (open?.kind === "evaluation" && !open.builder.isOpenedAnewBy(row)) return;
    close();
    const builder = createEvaluationBuilder(evaluationKind(announcement.kind), announcement.unit);
    if (announcement.year !== undefined) builder.setYear(announcement.year);
    open = { kind: "evaluation", builder };
    announcement = NO_ANNOUNCEMENT;
  };

  const takeParagraph = (block: Block, index: number): void => {
    if (block.kind !== "paragraph") return;
    const compact = removeBlanks(block.text);
    const kind = compact.length <= LONGEST_TITLE ? formKindOf(compact) : undefined;
    if (kind !== undefined) {
      close();
      announcement = { kind, year: yearIn(compact), unit: unitIn(compact) };
      return;
    }
    const year = YEAR_LINE.exec(compact)?.[1];
    if (year !== undefined) announcement = { ...announcement, year: announcement.year ?? Number(year) };
    const unit = unitIn(compact);
    if (unit !== undefined) announcement = { ...announcement, unit };
    if (open?.kind !== "basicData") return;
    const at = {
      block: index,
      ...(block.page === undefined ? {} : { page: block.page }),
      ...(block.box === undefined ? {} : { box: block.box }),
    };
    if (NOTES_START.test(compact)) open.builder.setNotes({ text: block.text, at });
    open.builder.setSignOff(readSignOff(block.text, at));
  };

  document.blocks.forEach((block, index) => {
    if (block.kind === "paragraph") {
      takeParagraph(block, index);
      return;
    }
    for (const row of formRows(block.grid, table, index)) {
      const title = rowAnnouncement(row);
      if (title !== undefined) {
        if (title.kind !== undefined) close();
        announcement = {
          kind: title.kind ?? announcement.kind,
          year: title.year ?? announcement.year,
          unit: title.unit ?? announcement.unit,
        };
        continue;
      }
      const unit = ownCells(row)
        .map(({ compact }) => UNIT_LINE.exec(compact)?.[0] ?? "")
        .find((text) => unitIn(text) !== undefined);
      if (unit !== undefined) announcement = { ...announcement, unit: unitIn(unit) };
      openFor(row);
      const taken = open?.builder.take(row) ?? false;
      if (!taken && open?.kind === "basicData") takeSignOffRow(row, open.builder);
    }
    table++;
  });
  close();
  return { basicData: basicData[0], evaluations, diagnostics };
}

const LONGEST_TITLE = 60;

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

function yearIn(title: string): number | undefined {
  const year = TITLE_YEAR.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The money among the units that a line declares: 万元 of `单位：人、万元、㎡`, of a title's （单位：万元）, of 填报单位：… 单位：万元. */
function unitIn(line: string): string | undefined {
  const units = UNIT_LINE.exec(line)?.[1] ?? UNIT_AT_END.exec(line)?.[1];
  return units === undefined ? declaredMoney(line) : /(?:百万|千万|[亿万千百])?元/u.exec(units)?.[0];
}

function declaredMoney(line: string): string | undefined {
  const unit = line.length > LONGEST_TITLE ? undefined : declaredUnit(line);
  return unit?.endsWith("元") === true ? unit : undefined;
}

/** A table's own first rows may hold its title, its year or its unit in one cell over the whole width. */
function rowAnnouncement(row: FormRow): Announcement | undefined {
  const filled = ownCells(row).filter(({ compact }) => compact !== "");
  const only = filled[0];
  if (only === undefined || filled.length > 1 || row.cells.some((cell) => !cell.isOwn)) return undefined;
  const kind = only.compact.length <= LONGEST_TITLE ? formKindOf(only.compact) : undefined;
  if (kind !== undefined) return { kind, year: yearIn(only.compact), unit: unitIn(only.compact) };
  const year = YEAR_LINE.exec(only.compact)?.[1];
  if (year !== undefined) return { kind: undefined, year: Number(year), unit: undefined };
  const unit = unitIn(only.compact);
  return unit === undefined ? undefined : { kind: undefined, year: undefined, unit };
}

function takeSignOffRow(row: FormRow, builder: BasicDataBuilder): void {
  for (const { cell } of ownCells(row)) {
    const at = {
      block: row.block,
      cell: { row: cell.row, col: cell.col },
      ...(cell.page === undefined ? {} : { page: cell.page }),
    };
    builder.setSignOff(readSignOff(cell.text, at));
  }
}
