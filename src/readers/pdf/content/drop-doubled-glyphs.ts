import { flatMap } from "../../../lists/flat-map.js";
import { followsOn } from "./letter-spacing.js";
import type { Glyph } from "./page-content.js";

/** Distance in ems up to which the same glyph drawn again only makes it bolder, or casts a shadow. */
const DOUBLED = 0.16;
/** Distance in ems below which two places are one. */
const SAME_PLACE = 0.02;

/**
 * Drops glyphs that are drawn again almost in the same place: producers without a bold font draw text twice. The digit of
 * a figure that sticks out of its cell over the same digit of its neighbour is none: it follows on others of its own, exactly
 * or letter-spaced, or was shown with others that repeat nothing.
 */
export function dropDoubledGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  const firsts = ofRepeatedRuns(glyphs, findFirsts(glyphs));
  const kept = firsts.map((first) => first === undefined);
  const settle = (index: number, neighbour: number): void => {
    const [glyph, first, other] = [glyphs[index], firsts[index], glyphs[neighbour]];
    if (glyph === undefined || first === undefined || other === undefined || kept[neighbour] !== true) return;
    const isOfLine = isBeside(glyph, other) || followsOn(glyphs, Math.max(index, neighbour));
    if (!isSamePlace(first, glyph) && isOfLine) kept[index] = true;
  };
  for (let index = 1; index < glyphs.length; index++) settle(index, index - 1);
  for (let index = glyphs.length - 2; index >= 0; index--) settle(index, index + 1);
  return glyphs.filter((_, index) => kept[index]);
}

/** For each glyph the one that it repeats, `undefined` for most. */
function findFirsts(glyphs: readonly Glyph[]): (Glyph | undefined)[] {
  const drawn = new Map<string, Glyph[]>();
  return glyphs.map((glyph) => {
    const same = drawn.get(glyph.text);
    const first = glyph.isBlank ? undefined : same?.find((other) => isDoubled(other, glyph));
    if (same === undefined) drawn.set(glyph.text, [glyph]);
    else if (first === undefined) same.push(glyph);
    return first;
  });
}

/** Text that is drawn again is drawn again as a whole: what is shown at once repeats another showing with every glyph. */
function ofRepeatedRuns(glyphs: readonly Glyph[], firsts: readonly (Glyph | undefined)[]): readonly (Glyph | undefined)[] {
  const runsOfNew = new Set(flatMap(glyphs, ({ run, isBlank }, index) => (firsts[index] === undefined && !isBlank ? [run] : [])));
  return firsts.map((first, index) => {
    const glyph = glyphs[index];
    if (first === undefined || glyph === undefined) return first;
    const isNewText = first.run !== glyph.run && runsOfNew.has(glyph.run) && !isSamePlace(first, glyph);
    return isNewText ? undefined : first;
  });
}

function isDoubled(first: Glyph, second: Glyph): boolean {
  const reach = DOUBLED * second.size;
  const isNear = Math.abs(first.x0 - second.x0) < reach && Math.abs(first.y0 - second.y0) < reach;
  return (
    isNear &&
    Math.abs(first.x0 - second.x0) < (second.x1 - second.x0) / 2 &&
    Math.abs(first.size - second.size) < 0.1 * second.size
  );
}

function isSamePlace(first: Glyph, second: Glyph): boolean {
  const reach = SAME_PLACE * second.size;
  return Math.abs(first.x0 - second.x0) < reach && Math.abs(first.y0 - second.y0) < reach;
}

/** Whether two glyphs of one line follow each other without the least gap. */
function isBeside(glyph: Glyph, other: Glyph): boolean {
  const reach = SAME_PLACE * glyph.size;
  if (Math.abs(glyph.y0 - other.y0) > reach) return false;
  return Math.abs(glyph.x1 - other.x0) < reach || Math.abs(other.x1 - glyph.x0) < reach;
}
