import { printable } from "./printable.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** The characters that mean something in HTML text and attribute values. */
const MARKUP = /[&<>"']/gu;

/** Control characters but for the line end; a page has no use for them. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/** A text as HTML that shows exactly that text; line ends become `<br>`. */
export function escapeHtml(text: string): string {
  return text
    .replace(CONTROLS, " ")
    .replace(MARKUP, (character) => ENTITIES[character] ?? character)
    .replaceAll("\n", "<br>");
}

/** A text on one line, without control characters, as HTML. */
export function lineHtml(text: string): string {
  return escapeHtml(printable(text));
}
