import { flatMap } from "../../../lists/flat-map.js";
import { isGroupPiece } from "../../../lexicon/label-pieces.js";
import { FUND_LABEL_TAIL } from "../../../lexicon/parted-words.js";
import { isRowLabel } from "../../../lexicon/table-words.js";
import type { TableRow } from "../read-table.js";
import { valueRows } from "./amount-rows.js";
import type { LabelRow } from "./label-rows.js";
import type { LayoutLine } from "./layout-line.js";
import { columnPieces, headTableRow, type LayoutSection } from "./layout-section.js";
import { middleOf } from "./place-pieces.js";
import { leadingGroup, sourceRows } from "./source-rows.js";

/** The rows of the fund block above its sources: 年度资金总额 and its parts. */
export function fundRows(section: LayoutSection, sources: readonly LayoutLine[]): readonly TableRow[] {
  const labelColumn = section.frame.roles.indexOf("label");
  const pieces = columnPieces(section, labelColumn).map((piece) => ({ ...piece, end: 0 }));
  const own = pieces.filter(({ text }, index) => {
    // 年度资 may begin the block's own label, or 年度资金总额 over two lines.
    const beginsLabel = isRowLabel(text + (pieces[index + 1]?.text ?? ""));
    return !isGroupPiece(text, "funds") || isRowLabel(text) || isTail(text) || beginsLabel;
  });
  const rows: LabelRow[] = [];
  for (const piece of own) {
    const open = rows.at(-1);
    const openText = open?.label.map(({ text }) => text).join("") ?? "";
    const goesOn = open !== undefined && !isRowLabel(openText) && !isRowLabel(piece.text);
    const label = goesOn ? [...open.label, piece] : [piece];
    const row = { label, center: { line: middleOf(label), page: piece.page } };
    if (goesOn || (open !== undefined && isTail(piece.text)))
      rows[rows.length - 1] = goesOn ? row : { ...row, label: [...open.label, piece] };
    else rows.push(row);
  }
  const group = labelColumn > 0 ? columnPieces(section, 0).map(({ text }) => text) : [];
  const groupInSources = flatMap(sources, (line) => leadingGroup(line).map((run) => run.text));
  const page = section.lines[0]?.line.page ?? 1;
  const head = headTableRow(section, [...section.head.groupLines, ...group, ...groupInSources], page);
  return [head, ...valueRows(section, rows, labelColumn), ...sourceRows(sources, section.frame)];
}

/** `额：` `金` `政拨款`: what a narrow column leaves of a label for its second line. */
function isTail(text: string): boolean {
  return LABEL_END.test(text) || FUND_LABEL_TAIL.test(text);
}

const LABEL_END = /^.{0,2}[：:]$/u;
