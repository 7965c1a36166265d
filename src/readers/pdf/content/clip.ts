import type { Box } from "../../../document/location.js";
import { transformPoint } from "./matrix.js";
import type { Matrix } from "./matrix.js";
import type { Rule } from "./page-content.js";

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

/** The part of a rule that can be seen within a box; `undefined` where none can. */
export function clipRule(rule: Rule, [x0, y0, x1, y1]: Box): Rule | undefined {
  const isHorizontal = rule.orientation === "horizontal";
  const [start, end, low, high] = isHorizontal ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
  if (rule.from >= start && rule.to <= end && rule.at >= low && rule.at <= high) return rule;
  const from = Math.max(rule.from, start);
  const to = Math.min(rule.to, end);
  const reach = rule.thickness / 2;
  return to > from && rule.at + reach >= low && rule.at - reach <= high ? { ...rule, from, to } : undefined;
}
