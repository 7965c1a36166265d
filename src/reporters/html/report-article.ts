import { flatMap } from "../../lists/flat-map.js";
import type { BaselinedFinding, CheckedFile } from "../../check/checked-file.js";
import { countBySeverity } from "../../check/tally.js";
import type { Report } from "../../report/report.js";
import type { Severity } from "../../rules/finding.js";
import type { Language } from "../../rules/rule.js";
import { diagnosticText } from "../english.js";
import { escapeHtml, lineHtml as text } from "../escape-html.js";
import { type Mask, maskOf } from "../for-people.js";
import { kinshipLines } from "../kinship.js";
import { printable } from "../printable.js";
import { executionRate, KIND_NAMES, selfScore, templateName } from "../report-facts.js";
import type { ReporterContext } from "../reporter.js";
import { acceptedNote, noFindingsNote, uncheckedNote } from "../status-note.js";
import { FIELD_NAMES, SEVERITY_NAMES, STATE_NAMES } from "../wording.js";
import { type CardContext, findingCard, type NumberedFinding } from "./finding-card.js";
import { foundCounts, type Pack } from "./pack.js";
import { type ReportBlock, reportBlocks } from "./report-blocks.js";
import { blockCaption, type BlockContext, blockHtml, type MarkedPlace } from "./source-block.js";
import { PAGE_WORDS, type PageWord } from "./wording.js";

/** One report of the page. */
export interface ArticleInput {
  readonly file: CheckedFile;
  /** Id in the page: `r1`. */
  readonly id: string;
  /** The document as HTML that is already safe, where the caller has it. */
  readonly original: string | undefined;
  /** Packs what stands under the report's head, where the page is a long one. */
  readonly pack?: Pack | undefined;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A report with its findings beside the tables and paragraphs that they come from. */
export function reportArticle(input: ArticleInput, context: ReporterContext): string {
  const { file, id, pack } = input;
  const { language } = context;
  const department = departmentOf(file, language);
  const kind = file.comparedWith === undefined ? "report" : "report comparison";
  const body = articleBody(input, context);
  const isPacked = body !== "" && pack !== undefined;
  const found = isPacked ? ` data-found="${escapeHtml(foundCounts(file.findings))}"` : "";
  const start = `<article class="${kind}" id="${id}" data-department="${escapeHtml(department)}"${found}>`;
  if (body === "") return `${start}<div class="head">${headHtml(file, language)}</div></article>\n`;
  const shown = isPacked ? `<script type="text/plain" class="packed">${pack(body)}</script>` : body;
  return `${start}<details><summary>${headHtml(file, language)}</summary><div class="body">${shown}</div></details></article>\n`;
}

/** What a report is listed under. */
export function departmentOf({ report }: CheckedFile, language: Language): string {
  const name = printable(report?.department?.text ?? "");
  return name === "" ? PAGE_WORDS.noName[language] : name;
}

function headHtml(file: CheckedFile, language: Language): string {
  const { report, findings, path } = file;
  const year = report?.year === undefined ? "" : `<span class="year">${report.year}</span>`;
  const counts = countBySeverity(findings);
  const badges = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `<span class="${severity}">${SEVERITY_NAMES[severity][language]} ${counts[severity]}</span>`,
  );
  const unchecked = uncheckedNote(file, language);
  const note = badges.length === 0 ? noFindingsNote(file, language) : unchecked;
  const told = [
    ...badges,
    ...(note === undefined ? [] : [`<span${unchecked === undefined ? "" : ' class="warning"'}>${text(note)}</span>`]),
    ...flatMap([acceptedNote(file, language)], (accepted) => (accepted === undefined ? [] : [`<span>${text(accepted)}</span>`])),
  ];
  const name = escapeHtml(departmentOf(file, language));
  const kinship = kinshipLines(file, language).map((line) => `<p class="path">${text(line)}</p>`);
  return `<h2>${name}${year}</h2><p class="path">${text(path)}</p>${kinship.join("")}<div class="badges">${told.join("")}</div>`;
}

function articleBody({ file, id, original }: ArticleInput, context: ReporterContext): string {
  const { report, findings, failures = [] } = file;
  const { language } = context;
  const mask = maskOf(file);
  const failed = failures.map(({ rule, message }) => `${rule}: ${message}`);
  // Two years that are compared come after each of them has told its doubts.
  const doubts =
    file.comparedWith === undefined ? (report?.diagnostics ?? []).map((each) => mask(diagnosticText(each, language))) : [];
  const accepted = (file.accepted ?? []).map((finding) => acceptedText(finding, language));
  const details = [
    listDetails("accepted", accepted, language),
    listDetails("failed", failed, language),
    listDetails("doubts", doubts, language),
    relationDetails(file, language),
    original === undefined ? "" : originalDetails(original, language),
  ].join("");
  if (findings.length === 0 && details === "") return "";
  const facts = report === undefined ? "" : factsHtml(report, language, mask);
  return facts + groupsHtml(file, id, mask, context) + details;
}

function acceptedText({ message, reason }: BaselinedFinding, language: Language): string {
  return reason === "" ? message : `${message} ${FIELD_NAMES.reason[language]}: ${reason}`;
}

function factsHtml(report: Report, language: Language, mask: Mask): string {
  const facts: readonly (readonly [PageWord, string | undefined])[] = [
    ["kind", KIND_NAMES[report.kind][language]],
    ["template", templateName(report, language)],
    ["score", selfScore(report)?.text],
    ["executionRate", executionRate(report)?.text],
  ];
  const told = flatMap(facts, ([name, value]) =>
    value === undefined || value === "" ? [] : [`<div><dt>${PAGE_WORDS[name][language]}</dt><dd>${text(mask(value))}</dd></div>`],
  );
  return `<dl class="facts">${told.join("")}</dl>`;
}

/** Findings beside the block of their first place, block by block; those without a block that is known come first. */
function groupsHtml(file: CheckedFile, id: string, mask: Mask, context: ReporterContext): string {
  const titles = new Map(context.rules.map((rule) => [rule.id, rule.meta.title[context.language]]));
  const findings = file.findings.map((finding, index): NumberedFinding => ({
    finding,
    number: index + 1,
    title: titles.get(finding.rule) ?? finding.rule,
  }));
  const { report } = file;
  const blocks = report === undefined ? new Map<number, ReportBlock>() : reportBlocks(report);
  const card: CardContext = { id, language: context.language, isShown: (block) => blocks.has(block) };
  const homes = new Map(findings.map((each) => [each, homeOf(each, blocks)]));
  const homeless = findings.filter((each) => homes.get(each) === undefined);
  const alone =
    homeless.length === 0 ? "" : groupHtml("alone", homeless, homeless.map((each) => findingCard(each, card)).join(""), "");
  if (report === undefined) return alone;
  const block: BlockContext = { report, id, language: context.language, mask };
  const places = placesByBlock(findings, blocks);
  const groups = [...places.keys()]
    .sort((a, b) => a - b)
    .map((index) => {
      const shown = blocks.get(index);
      const own = places.get(index) ?? [];
      const home = findings.filter((each) => homes.get(each) === index);
      const involved = findings.filter(({ number }) => own.some((place) => place.finding === number));
      const notes = home.map((each) => findingCard(each, card)).join("") + alsoHtml(involved, home, id, context.language);
      return shown === undefined ? "" : groupHtml("", involved, notes, sourceHtml(shown, own, block));
    });
  return alone + groups.join("");
}

function homeOf({ finding }: NumberedFinding, blocks: ReadonlyMap<number, ReportBlock>): number | undefined {
  return finding.evidence.find(({ at, path }) => path === undefined && blocks.has(at.block))?.at.block;
}

function placesByBlock(
  findings: readonly NumberedFinding[],
  blocks: ReadonlyMap<number, ReportBlock>,
): ReadonlyMap<number, readonly MarkedPlace[]> {
  const places = new Map<number, MarkedPlace[]>();
  for (const { finding, number } of findings) {
    for (const { at, path } of finding.evidence) {
      if (path !== undefined || !blocks.has(at.block)) continue;
      const own = places.get(at.block) ?? [];
      own.push({ at, finding: number, severity: finding.severity });
      places.set(at.block, own);
    }
  }
  return places;
}

function groupHtml(name: string, findings: readonly NumberedFinding[], notes: string, source: string): string {
  const numbers = findings.map(({ number }) => number).join(" ");
  return `<section class="group ${name}" data-findings="${numbers}"><div class="notes">${notes}</div>${source}</section>`;
}

/** Other findings that a block takes part in. */
function alsoHtml(
  involved: readonly NumberedFinding[],
  home: readonly NumberedFinding[],
  id: string,
  language: Language,
): string {
  const others = involved.filter((each) => !home.includes(each));
  if (others.length === 0) return "";
  const links = others.map(({ number, finding }) => `<a class="ref ${finding.severity}" href="#${id}f${number}">${number}</a>`);
  return `<p class="also">${PAGE_WORDS.also[language]}${links.join("")}</p>`;
}

function sourceHtml(block: ReportBlock, places: readonly MarkedPlace[], context: BlockContext): string {
  const caption = blockCaption(block, context);
  const head = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<figure class="source">${head}<div class="sheet" tabindex="0">${held(blockHtml(block, places, context))}</div></figure>`;
}

/** Text that would end the element in which HTML is held. */
const ENDS_HOLDING = /<(?=\/?script|!--)/giu;

/** HTML that the browser does not look at before the report is opened: a folder's tables would take it minutes. */
export function held(html: string): string {
  return `<script type="text/plain" class="held">${html.replace(ENDS_HOLDING, "&lt;")}</script>`;
}

function listDetails(name: PageWord, items: readonly string[], language: Language): string {
  if (items.length === 0) return "";
  const list = items.map((item) => `<li>${text(item)}</li>`).join("");
  return `<details class="more"><summary>${PAGE_WORDS[name][language]} ${items.length}</summary><ul>${list}</ul></details>`;
}

function originalDetails(html: string, language: Language): string {
  return `<details class="more original"><summary>${PAGE_WORDS.original[language]}</summary><div class="sheet" tabindex="0">${held(html)}</div></details>`;
}

function relationDetails({ relations = [] }: CheckedFile, language: Language): string {
  if (relations.length === 0) return "";
  const heads = (["state", "rule", "formula", "place"] as const).map((name) => `<th>${FIELD_NAMES[name][language]}</th>`);
  const rows = relations.map(({ state, title, formula, reason, evidence }) => {
    const cells = [STATE_NAMES[state][language], title, formula ?? reason ?? "", evidence[0]?.place ?? ""];
    return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`;
  });
  const table = `<table><tr>${heads.join("")}</tr>${rows.join("")}</table>`;
  const name = `${FIELD_NAMES.relations[language]} ${relations.length}`;
  return `<details class="more"><summary>${name}</summary><div class="sheet" tabindex="0">${held(table)}</div></details>`;
}
