import type { Evidence, Finding } from "../../rules/finding.js";
import type { Language } from "../../rules/rule.js";
import { escapeHtml, lineHtml as text } from "../escape-html.js";
import { toldFigures } from "../told-figures.js";
import { FIELD_NAMES, SEVERITY_NAMES } from "../wording.js";
import { placeId } from "./source-block.js";

/** A finding with its number in the report and the title of its rule. */
export interface NumberedFinding {
  readonly finding: Finding;
  readonly number: number;
  readonly title: string;
}

/** What a card needs to know of the page. */
export interface CardContext {
  /** Id of the report in the page. */
  readonly id: string;
  readonly language: Language;
  /** Whether the page shows a block of the report, so that a place in it can be linked. */
  readonly isShown: (block: number) => boolean;
}

/** One finding: what is wrong, by how much, and every place that takes part. */
export function findingCard({ finding, number, title }: NumberedFinding, context: CardContext): string {
  const { severity, rule, message, evidence, formula, cause } = finding;
  const { language, id } = context;
  const places = evidence.map((each) => `<li>${placeLink(each, context)}</li>`).join("");
  const parts = [
    `<article class="finding ${severity}" id="${id}f${number}" tabindex="-1" data-number="${number}" data-severity="${severity}" data-rule="${escapeHtml(rule)}">`,
    `<h3><span class="number-badge">${number}</span>${SEVERITY_NAMES[severity][language]} · ${escapeHtml(title)}</h3>`,
    `<p class="message">${text(message)}</p>`,
    figures(finding, language),
    places === "" ? "" : `<ul class="places">${places}</ul>`,
    formula === undefined || message.includes(formula) ? "" : small(FIELD_NAMES.formula[language], text(formula)),
    cause === undefined ? "" : small(FIELD_NAMES.cause[language], text(cause.message)),
    `<p class="small"><code>${escapeHtml(rule)}</code></p></article>`,
  ];
  return parts.join("");
}

function figures(finding: Finding, language: Language): string {
  const told = toldFigures(finding, language).map(({ name, figure }) => `<div><dt>${name}</dt><dd>${text(figure)}</dd></div>`);
  return told.length === 0 ? "" : `<dl class="figures">${told.join("")}</dl>`;
}

function placeLink({ role, text: quote, place, at, path }: Evidence, { id, language, isShown }: CardContext): string {
  const shown = text(quote) === "" ? FIELD_NAMES.blank[language] : text(quote);
  const inner = `<span class="role">${text(role)}</span><span class="quote">${shown}</span><span class="place">${text(path === undefined ? place : `${path} ${place}`)}</span>`;
  const isLinked = path === undefined && isShown(at.block);
  return isLinked ? `<a href="#${placeId(id, at)}">${inner}</a>` : `<span class="plain">${inner}</span>`;
}

function small(name: string, html: string): string {
  return `<p class="small">${name} ${html}</p>`;
}
