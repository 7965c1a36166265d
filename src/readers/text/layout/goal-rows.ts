import { flatMap } from "../../../lists/flat-map.js";
import type { TableRow } from "../read-table.js";
import { cellParagraphs } from "./cell-paragraphs.js";
import { columnPieces, headTableRow, type LayoutSection } from "./layout-section.js";

/** The row under 预期目标 and 实际完成情况: long texts side by side. */
export function goalRows(section: LayoutSection): readonly TableRow[] {
  const { frame } = section;
  const page = section.lines[0]?.line.page ?? 1;
  const columns = frame.roles.map((role, column) => ({ role, texts: columnPieces(section, column).map(({ text }) => text) }));
  const group = flatMap(
    columns.filter(({ role }) => role === "group"),
    ({ texts }) => texts,
  );
  const cells = columns.map(({ role, texts }, column) => {
    return { from: column, to: column + 1, lines: role === "group" ? [] : cellParagraphs(texts) };
  });
  const row: TableRow = { cells, frame, isHead: false, isSure: true, gap: 0, page };
  return [headTableRow(section, [...section.head.groupLines, ...group], page), row];
}
