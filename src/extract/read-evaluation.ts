import type { Diagnostic } from "../document/diagnostic.js";
import type { FundColumn } from "../lexicon/column-heads.js";
import type { Evaluation, FundsRow, TextField } from "../report/report.js";
import {
  fundHeads,
  goalCells,
  isFundHead,
  isLetterRow,
  isNameRow,
  isShortFundHead,
  isSourceHead,
  nameLabel,
  type NameLabel,
} from "./evaluation-heads.js";
import { isFilled, kindByContent, nameFields, NO_SOURCES, opensAnew } from "./evaluation-content.js";
import { cellUnder, columnsOf, type FormRow, ownCells, type RowCell } from "./form-row.js";
import { createIndicatorBlocks } from "./indicator-blocks.js";
import { type BlockPoints, blockPoints, readFundRow } from "./read-fund-row.js";
import { blockUnit, type Head } from "./read-heads.js";
import { type IndicatorHeads, isIndicatorHead, readIndicatorHeads } from "./read-indicator-row.js";
import { readText } from "./read-quantity.js";
import { readSourceRow, type SourceValues } from "./read-source-row.js";
import { isTotalRow, readTotal, readTotalBeside } from "./read-total.js";

/** A scoring table in the making: rows go in one by one, the typed table comes out at the end. */
export interface EvaluationBuilder {
  /** Takes a row if it belongs to a scoring table; says whether it did. */
  readonly take: (row: FormRow) => boolean;
  /** Whether the row opens another scoring table: a second name, a second fund block. */
  readonly isOpenedAnewBy: (row: FormRow) => boolean;
  /** Whether the form has named itself and not yet told its money. */
  readonly awaitsFunds: () => boolean;
  readonly setYear: (year: number) => void;
  /** The name as read so far. */
  readonly isProject: () => boolean;
  /** `undefined` when the form was left blank. */
  readonly build: () => { readonly evaluation: Evaluation | undefined; readonly diagnostics: readonly Diagnostic[] };
}

type Part =
  | { readonly kind: "none" }
  | { readonly kind: "funds"; readonly heads: readonly Head<FundColumn>[]; readonly points: BlockPoints | undefined }
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
  const indicators = createIndicatorBlocks();
  let headsLackUnit = false;
  let hasSourceHead = false;
  let total: Evaluation["total"];
  const diagnostics: Diagnostic[] = [];

  const note = (found: readonly Diagnostic[]): void => {
    diagnostics.push(...found);
  };
  const moneyUnit = (): string => unit ?? "万元";

  const awaitsFunds = (): boolean => part.kind === "none" && funds.length === 0 && Object.keys(names).length > 0;

  const takeNames = (row: FormRow): boolean => {
    const own = ownCells(row);
    const found = own.flatMap((cell, index) => {
      const label = nameLabel(cell.compact);
      const value = own[index + 1];
      return label === undefined || value === undefined || nameLabel(value.compact) !== undefined ? [] : [{ label, value }];
    });
    for (const { label, value } of found) names[label] ??= readText(row, value.cell);
    const beside = readTotalBeside(row);
    total ??= beside;
    return found.length > 0 || beside !== undefined;
  };

  const takeFund = (row: FormRow, { heads, points }: Extract<Part, { kind: "funds" }>): boolean => {
    const reading = readFundRow(row, { heads, points, money: moneyUnit() }, funds);
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

  const takeIndicator = (row: FormRow, heads: IndicatorHeads): boolean => {
    if (isTotalRow(row)) {
      const reading = readTotal(row, heads);
      note(reading.diagnostics);
      total ??= reading.total;
      part = { kind: "after" };
      return true;
    }
    const found = indicators.take(row);
    note(found ?? []);
    return found !== undefined;
  };

  const takeHead = (row: FormRow): boolean => {
    if (isIndicatorHead(row)) {
      const [heads, ...beside] = readIndicatorHeads(row);
      if (heads === undefined) return false;
      indicators.open([heads, ...beside]);
      part = { kind: "indicators", heads };
      return true;
    }
    if (isFundHead(row) || (awaitsFunds() && isShortFundHead(row))) {
      // A row of A, B and B/A below the head only explains it.
      if (part.kind === "funds" && isLetterRow(row)) return true;
      unit = blockUnit(row) ?? unit;
      const heads = fundHeads(row);
      headsLackUnit ||= heads.some((head) => isMoneyColumn(head.column) && head.unit === undefined);
      part = { kind: "funds", heads, points: blockPoints(row) };
      return true;
    }
    if (ownCells(row).some(({ compact }) => isSourceHead(compact))) {
      hasSourceHead = true;
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
        return takeNames(row) || (Object.keys(names).length > 0 && takeSources(row, sources, moneyUnit(), note));
      case "after":
        return takeNames(row);
      case "funds":
        return takeFund(row, part) || takeSources(row, sources, moneyUnit(), note);
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
      if (isNameRow(row)) return opensAnew(row, names, funds.length > 0 || !indicators.isEmpty());
      return isFundHead(row) && funds.length > 0 && (!indicators.isEmpty() || goals.length > 0);
    },
    awaitsFunds,
    setYear: (printed) => {
      year ??= printed;
    },
    isProject: () => (kind ?? kindByContent(names, funds)) === "project",
    build: () => {
      const rows = indicators.all();
      const isNamed = kind !== undefined || Object.keys(names).length > 0;
      if (!isFilled({ funds, indicators: rows, goals, isNamed, ...(hasSourceHead ? sources : NO_SOURCES) }))
        return { evaluation: undefined, diagnostics };
      if (unit === undefined && headsLackUnit) {
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
        indicators: rows,
        ...(total === undefined ? {} : { total }),
      };
      return { evaluation, diagnostics };
    },
  };
}

function takeSources(row: FormRow, into: SourceValues, unit: string, note: (found: readonly Diagnostic[]) => void): boolean {
  const reading = readSourceRow(row, unit);
  if (reading === undefined) return false;
  note(reading.diagnostics);
  Object.assign(into.bySource, { ...reading.values.bySource, ...into.bySource });
  Object.assign(into.byUse, { ...reading.values.byUse, ...into.byUse });
  return true;
}

function isMoneyColumn(column: FundColumn): boolean {
  return column === "initialBudget" || column === "annualBudget" || column === "executed";
}
