import { flatMap } from "../lists/flat-map.js";
import type { Location } from "../document/location.js";
import { isBareEnumeration, partLabel } from "../lexicon/label.js";
import { sectionLabel } from "../lexicon/table-words.js";
import { cellLocation, type FormRow, type RowCell } from "./form-row.js";

/** A label to the left of others that names the group which they belong to: 三公经费 | 小计, 公务用车 ... */
export interface LineGroup {
  readonly label: string;
  readonly column: number;
  readonly indent: number;
  readonly at: Location;
}

/**
 * The groups that a row's label stands in, from the left. Below a group's name its cell may be merged or left blank: then it
 * goes on from `above`, the groups of the row before. The table's own section label and numbers of rows name no group.
 *
 * @param head the row with the heads of the columns, which may reach down beside its rows
 */
export function lineGroups(row: FormRow, label: RowCell, head: FormRow, above: readonly LineGroup[]): readonly LineGroup[] {
  const before = row.cells.filter(({ cell }) => cell.col < label.cell.col);
  return flatMap(before, ({ cell, compact }): LineGroup[] => {
    if (compact === "") return above.filter(({ column }) => column === cell.col);
    const namesGroup =
      partLabel(compact).name !== "" &&
      !isBareEnumeration(compact) &&
      sectionLabel(compact) === undefined &&
      !head.cells.some((headCell) => headCell.cell === cell);
    return namesGroup ? [{ label: cell.text, column: cell.col, indent: cell.indent ?? 0, at: cellLocation(row, cell) }] : [];
  });
}
