import type { CheckedFile } from "../../check/checked-file.js";
import { addToTally, countBySeverity, EMPTY_TALLY, type Tally } from "../../check/tally.js";
import type { Finding } from "../../rules/finding.js";
import type { Language, LocalText } from "../../rules/rule.js";
import { errorText } from "../english.js";
import { forPeople } from "../for-people.js";
import type { Reporter, ReporterContext } from "../reporter.js";
import { summaryLine } from "../summary-line.js";
import { wholeTally } from "../whole-tally.js";
import { columnName, figureCell, textCell } from "./cell.js";
import type { SheetLayout } from "./sheet-layout.js";
import {
  ANSWER_COLUMN,
  ANSWERS,
  COUNT_COLUMN,
  type Column,
  FAILURE_COLUMNS,
  FINDING_COLUMNS,
  LINKED_COLUMN,
  RELATION_COLUMNS,
  RULE_COLUMNS,
  type RuleRow,
  SUMMARY_COLUMNS,
} from "./sheets.js";
import { type SheetWriter, WorkbookWriter } from "./workbook-writer.js";

/**
 * A working paper (审计底稿): one row a report, one a finding with its evidence and room for the auditor's answer, the rules,
 * every relation that was evaluated, and what could not be checked.
 */
export const xlsxReporter: Reporter = {
  name: "xlsx",
  fileExtension: "xlsx",
  isForFile: true,
  showsRelations: true,
  render: forPeople(render),
};

const TITLE: LocalText = { zh: "绩效自评报告检查工作底稿", en: "Self-evaluation reports: working paper" };
const PRINTED_FOOT: LocalText = {
  zh: "&L编制人：          日期：&C第 &P 页，共 &N 页&R复核人：          日期：",
  en: "&LPrepared by:          Date:&CPage &P of &N&RReviewed by:          Date:",
};
const TOTAL: LocalText = { zh: "合计", en: "total" };

const SHEETS = {
  summary: {
    name: { zh: "汇总", en: "Summary" },
    columns: SUMMARY_COLUMNS,
    frozen: 2,
    printed: SUMMARY_COLUMNS.length,
    tab: "34495E",
  },
  findings: {
    name: { zh: "问题", en: "Findings" },
    columns: FINDING_COLUMNS,
    frozen: 2,
    printed: ANSWER_COLUMN + 2,
    tab: "B3261E",
  },
  rules: { name: { zh: "按规则", en: "By rule" }, columns: RULE_COLUMNS, frozen: 1, printed: RULE_COLUMNS.length, tab: "8A5A00" },
  relations: {
    name: { zh: "核对关系", en: "Relations" },
    columns: RELATION_COLUMNS,
    frozen: 2,
    printed: RELATION_COLUMNS.length - 2,
    tab: "41607A",
  },
  failures: {
    name: { zh: "未能检查", en: "Not checked" },
    columns: FAILURE_COLUMNS,
    frozen: 0,
    printed: FAILURE_COLUMNS.length,
    tab: "6B7178",
  },
} as const;

type SheetKind = keyof typeof SHEETS;
type Sheets = Readonly<Record<SheetKind, SheetWriter>>;

async function* render(files: AsyncIterable<CheckedFile>, context: ReporterContext): AsyncGenerator<Uint8Array> {
  const workbook = new WorkbookWriter(await import("fflate"));
  const paper = new WorkingPaper(workbook, context);
  for await (const file of files) {
    paper.add(file);
    yield* workbook.take();
  }
  yield* workbook.finish(paper.finish(context), TITLE[context.language], `ziping ${context.version}`);
}

/** The sheets of the working paper, as far as they are written. */
class WorkingPaper {
  private readonly sheets: Sheets;
  private readonly language: Language;
  private readonly titles: ReadonlyMap<string, string>;
  private readonly byRule = new Map<string, RuleRow>();
  private tally: Tally = EMPTY_TALLY;
  private readonly numbers = { summary: 0, findings: 0, relations: 0, failures: 0 };

  constructor(workbook: WorkbookWriter, { language, rules }: ReporterContext) {
    this.language = language;
    this.titles = new Map(rules.map(({ id, meta }) => [id, meta.title[language]]));
    const begin = (kind: SheetKind): SheetWriter => workbook.sheet(layoutOf(kind, language), kind === "summary");
    // The longest sheet is begun first: only its bytes need not wait for the end.
    const relations = begin("relations");
    const [summary, findings, rulesSheet, failures] = [begin("summary"), begin("findings"), begin("rules"), begin("failures")];
    this.sheets = { summary, findings, rules: rulesSheet, relations, failures };
  }

  add(file: CheckedFile): void {
    this.tally = addToTally(this.tally, file);
    if (file.error !== undefined) this.addFailure(file.path, file.error.code, errorText(file.error, this.language));
    else this.addReport(file);
    for (const { rule, message } of file.failures ?? []) this.addFailure(file.path, "INTERNAL", `${rule}: ${message}`);
  }

  /** Writes the totals; the sheets in the order in which they show. */
  finish(context: ReporterContext): readonly SheetWriter[] {
    const whole = wholeTally(this.tally, context);
    if (whole.interrupted === true) this.addFailure("", "INTERRUPTED", summaryLine(whole, this.language));
    const { summary, findings, rules, relations, failures } = this.sheets;
    for (const row of [...this.byRule.values()].sort(byCount)) rules.add(cellsOf(RULE_COLUMNS, row, this.language));
    const { error, warning, info } = this.tally.findings;
    const counts = [error, warning, info].map((count) => figureCell(count, "total"));
    const cells = SUMMARY_COLUMNS.map((_, index) => counts[index - COUNT_COLUMN] ?? textCell("", "total"));
    summary.addTotal(cells.with(LINKED_COLUMN, textCell(TOTAL[this.language], "total")));
    return [summary, findings, rules, relations, failures];
  }

  private addReport(file: CheckedFile): void {
    const { summary, findings, relations } = this.sheets;
    if (file.findings.length + (file.accepted?.length ?? 0) > 0) {
      const { sheet, row } = findings.next;
      summary.link({ from: `${columnName(LINKED_COLUMN)}${summary.next.row}`, sheet, to: `A${row}` });
    }
    // What two years say against each other has a row, but is no further report.
    const number = file.comparedWith === undefined ? ++this.numbers.summary : undefined;
    summary.add(cellsOf(SUMMARY_COLUMNS, { file, number }, this.language));
    for (const finding of [...file.findings, ...(file.accepted ?? [])]) {
      const row = { ...finding, file, number: ++this.numbers.findings, title: this.titleOf(finding.rule) };
      findings.add(cellsOf(FINDING_COLUMNS, row, this.language));
    }
    for (const relation of file.relations ?? []) {
      relations.add(cellsOf(RELATION_COLUMNS, { ...relation, file, number: ++this.numbers.relations }, this.language));
    }
    this.countRules(file.findings);
  }

  private addFailure(path: string, code: string, reason: string): void {
    const row = { path, code, reason, number: ++this.numbers.failures };
    this.sheets.failures.add(cellsOf(FAILURE_COLUMNS, row, this.language));
  }

  private countRules(findings: readonly Finding[]): void {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const own = countBySeverity(findings.filter((finding) => finding.rule === rule));
      const { counts, files } = this.byRule.get(rule) ?? { counts: EMPTY_TALLY.findings, files: 0 };
      const sum = { error: counts.error + own.error, warning: counts.warning + own.warning, info: counts.info + own.info };
      this.byRule.set(rule, { rule, title: this.titleOf(rule), counts: sum, files: files + 1 });
    }
  }

  private titleOf(rule: string): string {
    return this.titles.get(rule) ?? rule;
  }
}

function layoutOf(kind: SheetKind, language: Language): SheetLayout {
  const { name, columns, frozen, printed, tab } = SHEETS[kind];
  return {
    name: name[language],
    columns: columns.map(({ title, width }) => ({ title: title[language], width })),
    frozenColumns: frozen,
    printedColumns: printed,
    tab,
    printed: { head: `&C&"Microsoft YaHei,Bold"&12${TITLE[language]}&R${name[language]}`, foot: PRINTED_FOOT[language] },
    ...(kind === "findings" ? { answers: { column: ANSWER_COLUMN, choices: ANSWERS[language] } } : {}),
  };
}

function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, language: Language): ReturnType<Column<Row>["cell"]>[] {
  return columns.map(({ cell }) => cell(row, language));
}

/** Most errors first, then warnings, then hints; then by name. */
function byCount(a: RuleRow, b: RuleRow): number {
  const [left, right] = [a.counts, b.counts];
  const difference = right.error - left.error || right.warning - left.warning || right.info - left.info;
  return difference || (a.rule < b.rule ? -1 : 1);
}
