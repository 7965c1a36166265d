import { flatMap } from "../../../lists/flat-map.js";
import type { Box } from "../../../document/location.js";
import type { Matrix } from "./matrix.js";
import { transformPoint } from "./matrix.js";
import type { Rule } from "./page-content.js";

/** Filled shapes and strokes up to this thickness in points are rules; thicker ones are areas. */
const THICKEST_RULE = 4;
/** A rule is at least this many times as long as it is thick. */
const LEAST_ELONGATION = 2;
/** A line may deviate this much, in points, from its axis. */
const AXIS_DEVIATION = 0.6;

/** What a path paints: thin rules, and areas (bounding boxes of filled shapes that are no rules). */
export interface PaintedPath {
  readonly rules: readonly Rule[];
  readonly areas: readonly Box[];
}

/** What of nested shapes is inside, ISO 32000-1, 8.5.3.3: every second one, or what winds around in one direction. */
export type FillRule = "even-odd" | "nonzero";

/**
 * Finds the rules that one path paints, in page coordinates.
 *
 * @param data pdf.js's flat stream of drawing steps: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close, each followed by its coordinates.
 * @param strokeWidth thickness of strokes in page points; `undefined` where the path is not stroked.
 * @param fill the rule by which the path is filled; `undefined` where it is not.
 */
export function pathRules(
  data: ArrayLike<number>,
  matrix: Matrix,
  strokeWidth: number | undefined,
  fill: FillRule | undefined,
): PaintedPath {
  const paths = subpaths(data, matrix);
  const rules: Rule[] = [];
  if (strokeWidth !== undefined && strokeWidth <= THICKEST_RULE) {
    for (const points of paths) addStrokedRules(rules, points, strokeWidth);
  }
  const filled = fill === undefined ? NOTHING : filledShapes(paths, fill);
  return { rules: [...rules, ...filled.rules], areas: filled.areas };
}

const NOTHING: PaintedPath = { rules: [], areas: [] };

function filledShapes(paths: readonly (readonly Point[])[], fill: FillRule): PaintedPath {
  const rules: Rule[] = [];
  const areas: Box[] = [];
  const boxes = paths.map(boundingBox);
  for (let index = 0; index < boxes.length; index++) {
    const [box, next] = [boxes[index], boxes[index + 1]];
    if (box === undefined) continue;
    const isHollow = fill === "even-odd" || windsOtherwise(paths[index], paths[index + 1]);
    const frame = next === undefined || !isHollow ? undefined : (frameRules(box, next) ?? frameRules(next, box));
    const rule = filledRule(box);
    if (frame !== undefined) index++;
    if (frame !== undefined) rules.push(...frame);
    else if (rule !== undefined) rules.push(rule);
    else areas.push(box);
  }
  return { rules, areas };
}

/** Whether two shapes are drawn in opposite directions: the inner one is then cut out, else it is filled as the outer one. */
function windsOtherwise(points: readonly Point[] = [], others: readonly Point[] = []): boolean {
  return signedArea(points) * signedArea(others) < 0;
}

/** Twice the area within corner points, negative where they run the other way round. */
function signedArea(points: readonly Point[]): number {
  const corners = points.filter((point) => point !== undefined);
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** The sides of a frame drawn as one box with another cut out of it, as some print the border of a cell. */
function frameRules(outer: Box, inner: Box): readonly Rule[] | undefined {
  const sides: readonly Box[] = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
  const isFrame = sides.every(([x0, y0, x1, y1]) => {
    const thickness = Math.min(x1 - x0, y1 - y0);
    return thickness >= 0 && thickness <= THICKEST_RULE;
  });
  const isHollow = inner[2] - inner[0] > THICKEST_RULE && inner[3] - inner[1] > THICKEST_RULE;
  if (!isFrame || !isHollow) return undefined;
  const rules = flatMap(
    sides.filter(([x0, y0, x1, y1]) => x1 > x0 && y1 > y0),
    (side) => filledRule(side) ?? [],
  );
  return rules.length === 0 ? undefined : rules;
}

/** The rule that a filled box amounts to; `undefined` for one that is an area or a dot. */
export function filledRule([x0, y0, x1, y1]: Box): Rule | undefined {
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= THICKEST_RULE && width > LEAST_ELONGATION * height) {
    return { orientation: "horizontal", at: (y0 + y1) / 2, from: x0, to: x1, thickness: height };
  }
  if (width <= THICKEST_RULE && height > LEAST_ELONGATION * width) {
    return { orientation: "vertical", at: (x0 + x1) / 2, from: y0, to: y1, thickness: width };
  }
  return undefined;
}

type Point = readonly [number, number] | undefined;

/** The corner points of each subpath; `undefined` parts what is not joined by a straight line. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let points: Point[] = [];
  let start: Point;
  const at = (index: number): Point => transformPoint(matrix, data[index] ?? 0, data[index + 1] ?? 0);
  for (let k = 0; k < data.length;) {
    const operator: number = data[k++] ?? -1;
    switch (operator) {
      case 0:
        start = at(k);
        paths.push((points = [start]));
        k += 2;
        break;
      case 1:
        points.push(at(k));
        k += 2;
        break;
      case 2:
        points.push(undefined, at(k + 4));
        k += 6;
        break;
      case 3:
        points.push(undefined, at(k + 2));
        k += 4;
        break;
      case 4:
        points.push(start);
        break;
      default:
        return paths;
    }
  }
  return paths;
}

function addStrokedRules(rules: Rule[], points: readonly Point[], thickness: number): void {
  for (const [index, end] of points.entries()) {
    const start = index === 0 ? undefined : points[index - 1];
    if (start === undefined || end === undefined) continue;
    const [x0, x1] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
    const [y0, y1] = [Math.min(start[1], end[1]), Math.max(start[1], end[1])];
    if (y1 - y0 <= AXIS_DEVIATION && x1 - x0 > y1 - y0) {
      rules.push({ orientation: "horizontal", at: (y0 + y1) / 2, from: x0, to: x1, thickness });
    } else if (x1 - x0 <= AXIS_DEVIATION && y1 - y0 > x1 - x0) {
      rules.push({ orientation: "vertical", at: (x0 + x1) / 2, from: y0, to: y1, thickness });
    }
  }
}

function boundingBox(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    if (point === undefined) continue;
    x0 = Math.min(x0, point[0]);
    x1 = Math.max(x1, point[0]);
    y0 = Math.min(y0, point[1]);
    y1 = Math.max(y1, point[1]);
  }
  return [x0, y0, x1, y1];
}
