import type { StoryItem } from "../docx/story.js";

/** Whether anything of a story can be seen as text. */
export function showsText(items: readonly StoryItem[]): boolean {
  return items.some((item) =>
    item.kind === "line" ? item.text.trim() !== "" : item.cells.some((cell) => showsText(cell.items)),
  );
}
