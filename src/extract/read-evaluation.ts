import type { Diagnostic } from "../document/diagnostic.js";
import type { Location } from "../document/location.js";
import type { Evaluation, Goal, TextField } from "../report/report.js";
import { isLetterRow, isNameRow, type NameLabel } from "./evaluation-heads.js";
import { isFilled, kindByContent, NO_SOURCES } from "./evaluation-content.js";
import { type EvaluationPart, headedPart, knownColumns } from "./evaluation-part.js";
import { createColumnWatch } from "./column-watch.js";
import type { FormRow } from "./form-row.js";
import { isFundHead } from "./fund-heads.js";
import { createFundRows } from "./fund-rows.js";
import { createIndicatorBlocks } from "./indicator-blocks.js";
import { blockUnit } from "./read-heads.js";
import type { IndicatorHeads } from "./indicator-heads.js";
import { type FormNames, nameFields, opensAnew, readNames } from "./read-names.js";
import { readGoal, readGoalBeside, readResultOfGoal } from "./read-goal.js";
import { readSourceRow, type SourceValues } from "./read-source-row.js";
import { isTotalRow, readScoreInOneCell, readTotal, readTotalBeside, type SaidScore, settleSaidScores } from "./read-total.js";
import { unitAssumed } from "./unit-assumed.js";
import { unreadRow } from "./unread-row.js";

/** A scoring table in the making: rows go in one by one, the typed table comes out at the end. */
export interface EvaluationBuilder {
  /** Takes a row if it belongs to a scoring table; says whether it did. */
  readonly take: (row: FormRow) => boolean;
  /** Whether the row opens another scoring table: a second name, a second fund block. */
  readonly isOpenedAnewBy: (row: FormRow) => boolean;
  /** Whether the form has named itself and not yet told its money. */
  readonly awaitsFunds: () => boolean;
  /** The unit that a row of the table's own declares for the rows below it. */
  readonly setUnit: (unit: string) => void;
  /** What the lines above the table say. */
  readonly setAbove: (year: number | undefined, names: FormNames) => void;
  /** `undefined` when the form was left blank. */
  readonly build: () => { readonly evaluation: Evaluation | undefined; readonly diagnostics: readonly Diagnostic[] };
}

/**
 * Starts a scoring table. `tableUnit` is the unit of money that a line above the table declares, if any; `reportYear` the year
 * that a form is about which names none.
 */
export function createEvaluationBuilder(
  kind: Evaluation["kind"] | undefined,
  tableUnit: string | undefined,
  reportYear: number | undefined,
): EvaluationBuilder {
  let part: EvaluationPart = { kind: "none" };
  let unit = tableUnit;
  let year: number | undefined;
  let namesAbove: FormNames = {};
  let hasSourceHead = false;
  let total: Evaluation["total"];
  const scoresSaid: SaidScore[] = [];
  let assumedAt: Location | undefined;
  const tables = new Set<number>();
  const names: { [label in NameLabel]?: TextField } = {};
  const funds = createFundRows();
  const sources: SourceValues = { bySource: {}, byUse: {} };
  const goals: Goal[] = [];
  const indicators = createIndicatorBlocks();
  const columns = createColumnWatch();
  const diagnostics: Diagnostic[] = [];
  /** Of no interest where the form turns out to be none of a self-evaluation. */
  const unread: Diagnostic[] = [];

  const isNamed = (): boolean => Object.keys(names).length > 0;
  const awaitsFunds = (): boolean => part.kind === "none" && funds.isEmpty() && isNamed();

  const takeNames = (row: FormRow): boolean => {
    const found = readNames(row);
    Object.assign(names, { ...found, ...names });
    const beside = readTotalBeside(row);
    total ??= beside;
    return Object.keys(found).length > 0 || beside !== undefined;
  };

  const takeSources = (row: FormRow): boolean => {
    const reading = readSourceRow(row, blockUnit(row) ?? unit);
    if (reading === undefined) return false;
    diagnostics.push(...reading.diagnostics);
    assumedAt ??= reading.assumedAt;
    Object.assign(sources.bySource, { ...reading.values.bySource, ...sources.bySource });
    Object.assign(sources.byUse, { ...reading.values.byUse, ...sources.byUse });
    return true;
  };

  const takeIndicator = (row: FormRow, heads: IndicatorHeads): boolean => {
    const said = indicators.isEmpty() ? undefined : readScoreInOneCell(row);
    if (said !== undefined) {
      scoresSaid.push(said);
      return true;
    }
    if (isTotalRow(row)) {
      const reading = readTotal(row, heads);
      diagnostics.push(...reading.diagnostics);
      total ??= reading.total;
      part = { kind: "after" };
      return true;
    }
    const found = indicators.take(row);
    diagnostics.push(...(found ?? []));
    return found !== undefined;
  };

  /** A goal beside its label, or the result of the one above it. */
  const takeGoalBeside = (row: FormRow): boolean => {
    const goal = part.kind === "goals" ? undefined : readGoalBeside(row, part.kind === "indicators");
    const result = goal === undefined ? readResultOfGoal(row, goals.at(-1)) : undefined;
    if (result !== undefined) goals.pop();
    const read = goal ?? result;
    if (read !== undefined) goals.push(read);
    return read !== undefined;
  };

  const open = (next: EvaluationPart): void => {
    part = next;
    if (next.kind === "indicators") indicators.open(next.blocks);
    if (next.kind === "funds") {
      unit = next.unit ?? unit;
      diagnostics.push(...next.heads.diagnostics);
    }
    hasSourceHead ||= next.kind === "sources";
  };

  const takeBody = (row: FormRow): boolean => {
    switch (part.kind) {
      case "none":
        return takeNames(row) || (isNamed() && takeSources(row));
      case "after":
        return takeNames(row);
      case "funds":
        return funds.take(row, { ...part, unit }) || takeSources(row);
      case "sources":
        return takeSources(row);
      case "goals": {
        const goal = readGoal(row, part.heads, year);
        if (goal !== undefined) goals.push(goal);
        return goal !== undefined;
      }
      case "indicators":
        return takeIndicator(row, part.heads);
    }
  };

  const takeRow = (row: FormRow): boolean => {
    if (isNameRow(row) && takeNames(row)) return true;
    if (funds.takePairs(row, { unit, isAwaited: awaitsFunds() })) return true;
    const head = headedPart(row, { awaitsFunds: awaitsFunds(), year: year ?? reportYear });
    if (head === undefined) {
      const taken = takeGoalBeside(row) || takeBody(row);
      if (taken) diagnostics.push(...columns.meet(row));
      return taken;
    }
    // A row of A, B and B/A below the head only explains it.
    if (head.kind === "funds" && part.kind === "funds" && isLetterRow(row)) return true;
    open(head);
    columns.open(row, knownColumns(head));
    // 按收入性质分：其中：一般公共预算：550 …, all in one cell.
    if (head.kind === "sources") takeSources(row);
    return true;
  };

  return {
    take: (row) => {
      const taken = takeRow(row);
      if (taken) tables.add(row.table);
      else unread.push(...unreadRow(row));
      return taken;
    },
    isOpenedAnewBy: (row) => {
      if (isNameRow(row)) return opensAnew(row, names, !funds.isEmpty() || !indicators.isEmpty());
      return isFundHead(row) && !funds.isEmpty() && (!indicators.isEmpty() || goals.length > 0);
    },
    awaitsFunds,
    setUnit: (printed) => {
      unit = printed;
    },
    setAbove: (printed, above) => {
      year ??= printed;
      namesAbove = { ...above, ...namesAbove };
    },
    build: () => {
      const content = { funds: funds.all(), ...sources, goals, indicators: indicators.all() };
      const shown = hasSourceHead ? sources : NO_SOURCES;
      if (!isFilled({ ...content, ...shown, isNamed: kind !== undefined || isNamed() }))
        return { evaluation: undefined, diagnostics: [...funds.diagnostics(), ...diagnostics] };
      const said = settleSaidScores(scoresSaid);
      const assumed = funds.assumedAt() ?? assumedAt;
      const kindFound = kind ?? kindByContent({ ...namesAbove, ...names }, content.funds);
      const evaluation: Evaluation = {
        kind: kindFound,
        tables: [...tables],
        ...nameFields(kindFound, names, namesAbove),
        ...(year === undefined ? {} : { year }),
        ...content,
        ...withTotal(total ?? said.total),
      };
      return {
        evaluation,
        diagnostics: [
          ...funds.diagnostics(),
          ...diagnostics,
          ...unread,
          ...(total === undefined ? said.diagnostics : []),
          ...(assumed === undefined ? [] : [unitAssumed("自评表", assumed)]),
        ],
      };
    },
  };
}

function withTotal(total: Evaluation["total"]): Pick<Evaluation, "total"> {
  return total === undefined ? {} : { total };
}
