import { flatMap } from "../../lists/flat-map.js";
import type { Span } from "../../document/location.js";
import type { Severity } from "../../rules/finding.js";
import { escapeHtml } from "../escape-html.js";
import type { Mask } from "../for-people.js";

/** A range of a text that takes part in a finding. */
export interface Mark extends Span {
  /** Id of the range in the page, where it has one of its own. */
  readonly id?: string;
  readonly severity: Severity;
  /** Number of the finding in its report. */
  readonly finding: number;
}

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

export function worstOf(severities: readonly Severity[]): Severity {
  return WORST_FIRST.find((severity) => severities.includes(severity)) ?? "info";
}

/** Links back to findings, as numbers in circles. */
export function backLinks(report: string, marks: readonly Pick<Mark, "finding" | "severity">[]): string {
  const severities = new Map(marks.map(({ finding, severity }) => [finding, severity]));
  return [...severities]
    .sort(([a], [b]) => a - b)
    .map(([finding, severity]) => `<a class="ref ${severity}" href="#${report}f${finding}">${finding}</a>`)
    .join("");
}

/** A text as HTML with its marked ranges, which may overlap; each range's end carries the links to its findings. */
export function markedText(text: string, marks: readonly Mark[], report: string, mask: Mask): string {
  const shown = mask(text);
  const inside = marks.filter(({ start, end }) => start < shown.length && end > start);
  const ends = inside.map(({ end }) => Math.min(end, shown.length));
  const cuts = [...new Set([0, ...inside.map(({ start }) => start), ...ends, shown.length])].sort((a, b) => a - b);
  const named = new Set<string>();
  return cuts
    .slice(0, -1)
    .map((start, index) => {
      const end = cuts[index + 1] ?? shown.length;
      const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
      const ending = inside.filter((mark) => Math.min(mark.end, shown.length) === end);
      const anchors = flatMap(covering, ({ id }) => (id === undefined || named.has(id) ? [] : [id]));
      for (const id of anchors) named.add(id);
      return segment(shown.slice(start, end), covering, anchors) + (ending.length > 0 ? backLinks(report, ending) : "");
    })
    .join("");
}

function segment(text: string, covering: readonly Mark[], anchors: readonly string[]): string {
  if (covering.length === 0) return escapeHtml(text);
  const [id, ...others] = [...new Set(anchors)];
  const extra = others.map((each) => `<span id="${each}"></span>`).join("");
  const numbers = [...new Set(covering.map(({ finding }) => finding))].join(" ");
  const severity = worstOf(covering.map((mark) => mark.severity));
  return `${extra}<mark class="${severity}"${id === undefined ? "" : ` id="${id}"`} data-in="${numbers}">${escapeHtml(text)}</mark>`;
}
