import type { Diagnostic } from "../document/diagnostic.js";
import { fundColumn, type FundColumn } from "../lexicon/column-heads.js";
import { formLabel } from "../lexicon/form-labels.js";
import { declaredUnit } from "../lexicon/label.js";
import type { Evaluation, FundsRow, Indicator, Quantity, TextField } from "../report/report.js";
import { goalCells, isFundHead, isNameRow, isSourceHead, nameLabel, type NameLabel } from "./evaluation-heads.js";
import { cellUnder, columnsOf, type FormRow, ownCells, type RowCell } from "./form-row.js";
import { readFundRow } from "./read-fund-row.js";
import { type Head, readHeads } from "./read-heads.js";
import { type IndicatorHeads, isIndicatorHead, readIndicatorHeads, readIndicatorRow } from "./read-indicator-row.js";
import { readQuantity, readText } from "./read-quantity.js";
import { readSourceRow, type SourceValues } from "./read-source-row.js";

/** A scoring table in the making: rows go in one by one, the typed table comes out at the end. */
export interface EvaluationBuilder {
  /** Takes a row if it belongs to a scoring table; says whether it did. */
  readonly take: (row: FormRow) => boolean;
  /** Whether the row opens another scoring table: a second name, a second fund block. */
  readonly isOpenedAnewBy: (row: FormRow) => boolean;
  readonly setYear: (year: number) => void;
  /** The name as read so far. */
  readonly isProject: () => boolean;
  /** `undefined` when the form was left blank. */
  readonly build: () => { readonly evaluation: Evaluation | undefined; readonly diagnostics: readonly Diagnostic[] };
}

type Part =
  | { readonly kind: "none" }
  | { readonly kind: "funds"; readonly heads: readonly Head<FundColumn>[] }
  | { readonly kind: "sources" }
  | { readonly kind: "goals"; readonly expected: RowCell; readonly actual: RowCell }
  | { readonly kind: "indicators"; readonly heads: IndicatorHeads }
  | { readonly kind: "after" };

/** Starts a scoring table. `tableUnit` is the unit of money that a line above the table declares, if any. */
export function createEvaluationBuilder(kind: Evaluation["kind"] | undefined, tableUnit: string | undefined): EvaluationBuilder {
  let part: Part = { kind: "none" };
  let unit = tableUnit;
  let year: number | undefined;
  const tables = new Set<number>();
  const names: { [label in NameLabel]?: TextField } = {};
  const funds: FundsRow[] = [];
  const sources: SourceValues = { bySource: {}, byUse: {} };
  const goals: { expected: TextField; actual: TextField }[] = [];
  const indicators: Indicator[] = [];
  let total: Evaluation["total"];
  const diagnostics: Diagnostic[] = [];

  const note = (found: readonly Diagnostic[]): void => {
    diagnostics.push(...found);
  };
  const moneyUnit = (): string => unit ?? "万元";

  const takeNames = (row: FormRow): boolean => {
    const own = ownCells(row);
    let found = false;
    own.forEach((cell, index) => {
      const label = nameLabel(cell.compact);
      const value = own[index + 1];
      if (label === undefined || value === undefined || nameLabel(value.compact) !== undefined) return;
      names[label] ??= readText(row, value.cell);
      found = true;
    });
    return found;
  };

  const takeFund = (row: FormRow, heads: readonly Head<FundColumn>[]): boolean => {
    const reading = readFundRow(row, heads, moneyUnit(), funds);
    if (reading === undefined) return false;
    note(reading.diagnostics);
    funds.push(reading.fundsRow);
    return true;
  };

  const takeGoal = (row: FormRow, heads: { readonly expected: RowCell; readonly actual: RowCell }): boolean => {
    const expected = cellUnder(row, columnsOf(heads.expected.cell));
    const actual = cellUnder(row, columnsOf(heads.actual.cell));
    if (expected === undefined || actual === undefined || !expected.isOwn || expected === actual) return false;
    goals.push({ expected: readText(row, expected.cell), actual: readText(row, actual.cell) });
    return true;
  };

  const takeTotal = (row: FormRow, heads: IndicatorHeads): boolean => {
    const values: { weight?: Quantity; score?: Quantity } = {};
    for (const column of ["weight", "score"] as const) {
      const cell = totalCell(row, heads, column);
      if (cell === undefined) continue;
      const reading = readQuantity(row, cell.cell, null);
      note(reading.diagnostics);
      values[column] = reading.quantity;
    }
    total ??= values;
    part = { kind: "after" };
    return true;
  };

  const takeIndicator = (row: FormRow, heads: IndicatorHeads): boolean => {
    if (isTotalRow(row)) return takeTotal(row, heads);
    const reading = readIndicatorRow(row, heads, indicators.at(-1));
    if (reading === undefined) return false;
    note(reading.diagnostics);
    indicators.push(reading.indicator);
    return true;
  };

  const takeHead = (row: FormRow): boolean => {
    if (isIndicatorHead(row)) {
      part = { kind: "indicators", heads: readIndicatorHeads(row) };
      return true;
    }
    if (isFundHead(row)) {
      unit = blockUnit(row) ?? unit;
      part = { kind: "funds", heads: readHeads(row, fundColumn) };
      return true;
    }
    if (ownCells(row).some(({ compact }) => isSourceHead(compact))) {
      part = { kind: "sources" };
      return true;
    }
    const goal = goalCells(row);
    if (goal === undefined) return false;
    part = { kind: "goals", ...goal };
    return true;
  };

  const takeBody = (row: FormRow): boolean => {
    switch (part.kind) {
      case "none":
      case "after":
        return takeNames(row);
      case "funds":
        return takeFund(row, part.heads) || takeSources(row, sources, moneyUnit(), note);
      case "sources":
        return takeSources(row, sources, moneyUnit(), note);
      case "goals":
        return takeGoal(row, part);
      case "indicators":
        return takeIndicator(row, part.heads);
    }
  };

  return {
    take: (row) => {
      const taken = (isNameRow(row) && takeNames(row)) || takeHead(row) || takeBody(row);
      if (taken) tables.add(row.table);
      return taken;
    },
    isOpenedAnewBy: (row) => {
      if (isNameRow(row)) return opensAnew(row, names, funds.length > 0 || indicators.length > 0);
      return isFundHead(row) && (indicators.length > 0 || goals.length > 0);
    },
    setYear: (printed) => {
      year ??= printed;
    },
    isProject: () => (kind ?? kindByContent(names, funds)) === "project",
    build: () => {
      if (!isFilled(funds, indicators, sources, goals)) return { evaluation: undefined, diagnostics };
      if (unit === undefined && funds.length > 0) {
        const at = funds[0]?.at;
        diagnostics.push({
          code: "unit-assumed",
          message: "自评表没有标明金额单位，按万元读取",
          ...(at === undefined ? {} : { at }),
        });
      }
      const evaluation: Evaluation = {
        kind: kind ?? kindByContent(names, funds),
        tables: [...tables],
        ...nameFields(names),
        ...(year === undefined ? {} : { year }),
        funds,
        ...sources,
        goals,
        indicators,
        ...(total === undefined ? {} : { total }),
      };
      return { evaluation, diagnostics };
    },
  };
}

function nameFields(names: { readonly [label in NameLabel]?: TextField }): Pick<
  Evaluation,
  "name" | "supervisor" | "implementer"
> {
  const name = names.projectName ?? names.departmentName;
  return {
    ...(name === undefined ? {} : { name }),
    ...(names.supervisor === undefined ? {} : { supervisor: names.supervisor }),
    ...(names.implementer === undefined ? {} : { implementer: names.implementer }),
  };
}

function kindByContent(names: { readonly [label in NameLabel]?: TextField }, funds: readonly FundsRow[]): Evaluation["kind"] {
  const isProject = names.projectName !== undefined || funds.some(({ key }) => key === "currentYearFiscal");
  return isProject ? "project" : "department";
}

function opensAnew(row: FormRow, names: { readonly [label in NameLabel]?: TextField }, hasBody: boolean): boolean {
  const labels = ownCells(row).flatMap(({ compact }) => nameLabel(compact) ?? []);
  return hasBody && labels.some((label) => label === "projectName" || label === "departmentName" || names[label] !== undefined);
}

function isFilled(
  funds: readonly FundsRow[],
  indicators: readonly Indicator[],
  sources: SourceValues,
  goals: readonly { readonly expected: TextField }[],
): boolean {
  const hasValue = (quantity: Quantity | undefined): boolean => quantity !== undefined && quantity.value !== null;
  const hasFunds = funds.some((row) => hasValue(row.annualBudget) || hasValue(row.executed) || hasValue(row.initialBudget));
  const hasScores = indicators.some((indicator) => hasValue(indicator.score) || indicator.actual.text !== "");
  const hasSources = [...Object.values(sources.bySource), ...Object.values(sources.byUse)].some(hasValue);
  return hasFunds || hasScores || hasSources || (goals.some(({ expected }) => expected.text !== "") && indicators.length > 0);
}

function takeSources(row: FormRow, into: SourceValues, unit: string, note: (found: readonly Diagnostic[]) => void): boolean {
  const reading = readSourceRow(row, unit);
  if (reading === undefined) return false;
  note(reading.diagnostics);
  Object.assign(into.bySource, { ...reading.values.bySource, ...into.bySource });
  Object.assign(into.byUse, { ...reading.values.byUse, ...into.byUse });
  return true;
}

/** The unit of money that the label cell of the fund block declares: 项目资金（万元）. */
function blockUnit(row: FormRow): string | undefined {
  return row.cells.map(({ compact }) => declaredUnit(compact)).find((unit) => unit?.endsWith("元"));
}

function isTotalRow(row: FormRow): boolean {
  const first = ownCells(row).find(({ compact }) => compact !== "");
  return first !== undefined && formLabel(first.compact) === "total";
}

/** The cell of the total row that stands under a column; where cells do not line up, the numbers' order decides. */
function totalCell(row: FormRow, heads: IndicatorHeads, column: "weight" | "score"): RowCell | undefined {
  const head = heads.columns.find((each) => each.column === column);
  const under = head === undefined ? undefined : cellUnder(row, head);
  if (under !== undefined && formLabel(under.compact) !== "total") return under;
  const values = ownCells(row).filter(({ compact }) => formLabel(compact) !== "total" && /[0-9０-９]/u.test(compact));
  return column === "weight" ? (values.length >= 2 ? values[0] : undefined) : values.at(-1);
}
