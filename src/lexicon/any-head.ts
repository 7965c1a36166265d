import {
  amountHead,
  buildingColumn,
  datedFundColumn,
  fundLetter,
  indicatorColumn,
  shortIndicatorColumn,
  staffingColumn,
} from "./column-heads.js";
import { formLabel } from "./form-labels.js";
import { BARE_GOAL } from "./goal-words.js";
import { remembered } from "./remembered.js";

const READ_HEADS: readonly ((head: string) => unknown)[] = [
  datedFundColumn,
  fundLetter,
  amountHead,
  staffingColumn,
  buildingColumn,
  indicatorColumn,
  shortIndicatorColumn,
  goalHead,
];

/** Whether a text alone can head a column of any form; most rows hold no two of them, so that they head nothing. */
export const isColumnHead: (head: string) => boolean = remembered((head) =>
  READ_HEADS.some((columnOf) => columnOf(head) !== undefined),
);

function goalHead(head: string): string | undefined {
  const label = formLabel(head);
  return label === "goalExpected" || label === "goalActual" || head === BARE_GOAL ? head : undefined;
}
