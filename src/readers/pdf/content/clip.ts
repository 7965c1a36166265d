import type { Box } from "../../../document/location.js";
import { transformPoint } from "./matrix.js";
import type { Matrix } from "./matrix.js";
import type { Glyph, Rule } from "./page-content.js";

/** What two boxes have in common; an empty box where they have nothing. */
export function intersectBoxes(a: Box, b: Box): Box {
  const [x0, y0] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  return [x0, y0, Math.max(x0, Math.min(a[2], b[2])), Math.max(y0, Math.min(a[3], b[3]))];
}

/** The box around a box of user space, on the page. */
export function transformBox(matrix: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    transformPoint(matrix, x0, y0),
    transformPoint(matrix, x1, y0),
    transformPoint(matrix, x0, y1),
    transformPoint(matrix, x1, y1),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Distance in points by which a rule that is cut off at a side sticks out at least. */
const LEAST_OVERHANG = 1;

/**
 * The part of a rule that a page break leaves: what lies above or below the box is painted again on another page, or
 * belongs to nothing. What sticks out at the sides is cut off only on the paper; the table has it.
 */
export function clipRule(rule: Rule, [left, top, right, bottom]: Box): Rule | undefined {
  if (rule.orientation === "horizontal") {
    const reach = rule.thickness / 2;
    if (rule.at + reach < top || rule.at - reach > bottom) return undefined;
    const isCut = rule.from < left - LEAST_OVERHANG || rule.to > right + LEAST_OVERHANG;
    return isCut ? { ...rule, shown: [Math.max(rule.from, left), Math.min(rule.to, right)] } : rule;
  }
  const from = Math.max(rule.from, top);
  const to = Math.min(rule.to, bottom);
  return to > from ? { ...rule, from, to } : undefined;
}

/** Whether a glyph stands in a box. */
export function isInside({ x0, x1, y0, y1 }: Glyph, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3];
}

/**
 * Whether a glyph's line runs through a box. A line that is cut off at its end by the page or a clipping is still one that
 * its author wrote; one that is hidden as a whole stands on another page as well, or nowhere.
 */
export function isBeside({ x0, x1, y0, y1, direction }: Glyph, box: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return direction === "right" || direction === "left" ? y >= box[1] && y <= box[3] : x >= box[0] && x <= box[2];
}

/** The place of a picture, which fills the unit square. */
export function unitSquare(matrix: Matrix): Box {
  const [ax, ay] = transformPoint(matrix, 0, 0);
  const [bx, by] = transformPoint(matrix, 1, 1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
