const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** The characters that mean something in HTML text and attribute values. */
const MARKUP = /[&<>"']/gu;

/** A text as HTML that shows exactly that text; line ends become `<br>`. */
export function escapeHtml(text: string): string {
  return text.replace(MARKUP, (character) => ENTITIES[character] ?? character).replaceAll("\n", "<br>");
}
