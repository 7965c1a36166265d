import type { CheckedFile } from "../../check/checked-file.js";
import { addToTally, countBySeverity, EMPTY_TALLY, type Tally } from "../../check/tally.js";
import type { Finding, Severity } from "../../rules/finding.js";
import type { Language } from "../../rules/rule.js";
import { errorText } from "../english.js";
import { escapeHtml, lineHtml as text } from "../escape-html.js";
import type { ReporterContext } from "../reporter.js";
import { summaryLine } from "../summary-line.js";
import { wholeTally } from "../whole-tally.js";
import { FIELD_NAMES, SEVERITY_NAMES } from "../wording.js";
import { departmentOf } from "./report-article.js";
import { PAGE_WORDS, type PageWord } from "./wording.js";

type Counts = Readonly<Record<Severity, number>>;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Counts over all files, kept while they pass by. */
export class Overview {
  private readonly language: Language;
  private readonly titles: ReadonlyMap<string, string>;
  private readonly rules = new Map<string, Counts>();
  private readonly departments = new Map<string, Counts>();
  private readonly unreadable: CheckedFile[] = [];
  private tally: Tally = EMPTY_TALLY;

  /** @param titles titles of the rules by id */
  constructor(language: Language, titles: ReadonlyMap<string, string>) {
    this.language = language;
    this.titles = titles;
  }

  add(file: CheckedFile): void {
    this.tally = addToTally(this.tally, file);
    if (file.error !== undefined) {
      this.unreadable.push({ path: file.path, findings: [], error: file.error });
      return;
    }
    addCounts(this.departments, departmentOf(file, this.language), file.findings);
    for (const rule of new Set(file.findings.map((finding) => finding.rule))) {
      const own = file.findings.filter((finding) => finding.rule === rule);
      addCounts(this.rules, rule, own);
    }
  }

  /** @param context tells whether the run was ended before all files were seen */
  html(context: ReporterContext): string {
    const { language } = this;
    const told = summaryLine(wholeTally(this.tally, context), language);
    return [
      `<section id="overview" aria-label="${PAGE_WORDS.overview[language]}"><p class="told">${escapeHtml(told)}</p>${this.tiles()}`,
      countsPanel("byRule", "rule", this.rules, (rule) => this.titles.get(rule) ?? rule, language),
      countsPanel("byDepartment", "department", this.departments, (name) => name, language),
      this.unreadablePanel(),
      "</section>",
    ].join("");
  }

  /** The choices of the two lists of the filter, as `option` elements. */
  options(): Readonly<Record<"rule" | "department", string>> {
    const option = (value: string, shown: string): string => `<option value="${escapeHtml(value)}">${escapeHtml(shown)}</option>`;
    const rules = [...this.rules.keys()].sort().map((rule) => option(rule, this.titles.get(rule) ?? rule));
    const departments = [...this.departments.keys()].sort((a, b) => a.localeCompare(b, "zh")).map((name) => option(name, name));
    return { rule: rules.join(""), department: departments.join("") };
  }

  private tiles(): string {
    const { files, unreadable, unchecked, filesWithFindings, findings } = this.tally;
    const { language } = this;
    const tiles = [
      tile(PAGE_WORDS.reports[language], files - unreadable - unchecked),
      tile(PAGE_WORDS.withFindings[language], filesWithFindings),
      ...SEVERITIES.map((severity) => tile(SEVERITY_NAMES[severity][language], findings[severity], severity)),
      ...(unchecked > 0 ? [tile(FIELD_NAMES.unchecked[language], unchecked)] : []),
      ...(unreadable > 0 ? [tile(PAGE_WORDS.unreadable[language], unreadable)] : []),
    ];
    return `<dl class="tiles">${tiles.join("")}</dl>`;
  }

  private unreadablePanel(): string {
    if (this.unreadable.length === 0) return "";
    const { language } = this;
    const rows = this.unreadable.map(
      ({ path, error }) =>
        `<tr><td>${text(path)}</td><td><code>${error?.code ?? ""}</code> ${error === undefined ? "" : text(errorText(error, language))}</td></tr>`,
    );
    const head = `<tr><th>${PAGE_WORDS.file[language]}</th><th>${PAGE_WORDS.reason[language]}</th></tr>`;
    return panel("unreadable", `<table class="counts-table">${head}${rows.join("")}</table>`, language, "wide");
  }
}

function addCounts(counts: Map<string, Counts>, key: string, findings: readonly Finding[]): void {
  const known = counts.get(key) ?? EMPTY_TALLY.findings;
  const own = countBySeverity(findings);
  counts.set(key, { error: known.error + own.error, warning: known.warning + own.warning, info: known.info + own.info });
}

function tile(name: string, count: number, severity = ""): string {
  const tone = severity !== "" && count > 0 ? ` class="${severity} tone"` : "";
  return `<div${tone}><dt>${name}</dt><dd>${count}</dd></div>`;
}

function countsPanel(
  title: PageWord,
  field: "rule" | "department",
  counts: ReadonlyMap<string, Counts>,
  nameOf: (key: string) => string,
  language: Language,
): string {
  if (counts.size === 0) return "";
  const most = Math.max(1, ...[...counts.values()].map(total));
  const rows = [...counts].sort(byCounts).map(([key, own]) => countsRow(field, key, nameOf(key), own, most));
  const heads = SEVERITIES.map((severity) => `<th class="number">${SEVERITY_NAMES[severity][language]}</th>`);
  const table = `<table class="counts-table"><thead><tr><th>${PAGE_WORDS[field][language]}</th>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return panel(title, table, language);
}

function countsRow(field: string, key: string, name: string, counts: Counts, most: number): string {
  const button = `<button type="button" data-choose="${field}" data-value="${escapeHtml(key)}">${escapeHtml(name)}</button>`;
  const cells = SEVERITIES.map((severity) => {
    const tone = counts[severity] === 0 ? "zero" : `${severity} tone`;
    return `<td class="number ${tone}">${counts[severity]}</td>`;
  });
  return `<tr><td>${button}${bar(counts, most)}</td>${cells.join("")}</tr>`;
}

/** The counts as lengths; drawn, because the page allows no styles of single elements. */
function bar(counts: Counts, most: number): string {
  let from = 0;
  const parts = SEVERITIES.map((severity) => {
    const width = (counts[severity] / most) * 100;
    const part = `<rect class="${severity}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="3"/>`;
    from += width;
    return width === 0 ? "" : part;
  });
  return `<svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">${parts.join("")}</svg>`;
}

function total({ error, warning, info }: Counts): number {
  return error + warning + info;
}

/** Most errors first, then warnings, then hints; then by name. */
function byCounts([a, left]: readonly [string, Counts], [b, right]: readonly [string, Counts]): number {
  const difference = right.error - left.error || right.warning - left.warning || right.info - left.info;
  return difference || a.localeCompare(b, "zh");
}

function panel(title: PageWord, html: string, language: Language, name = ""): string {
  return `<section class="panel ${name}"><h2>${PAGE_WORDS[title][language]}</h2><div class="scroll" tabindex="0">${html}</div></section>`;
}
