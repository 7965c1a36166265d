import type { Box } from "../../../document/location.js";
import type { Direction, Glyph, PageContent, Rule } from "./page-content.js";

/** Share of a page's glyphs that run in one direction if the page is to be read in that direction. */
const MOST = 0.6;
const DIRECTIONS: readonly Direction[] = ["right", "down", "left", "up"];

/** The direction in which a page is to be read: a landscape table may be drawn sideways on a portrait page. */
export function readingDirection({ glyphs }: PageContent): Direction {
  const visible = glyphs.filter(({ isBlank }) => !isBlank);
  return (
    DIRECTIONS.find((direction) => visible.filter((glyph) => glyph.direction === direction).length > MOST * visible.length) ??
    "right"
  );
}

/** The page turned so that text which ran in the given direction runs to the right. */
export function turnPage(page: PageContent, direction: Direction): PageContent {
  if (direction === "right") return page;
  const turnBox = boxTurner(direction, page);
  const turnGlyph = (glyph: Glyph): Glyph => {
    const [x0, y0, x1, y1] = turnBox([glyph.x0, glyph.y0, glyph.x1, glyph.y1]);
    return { ...glyph, x0, y0, x1, y1, direction: turnDirection(glyph.direction, direction) };
  };
  const isSideways = direction !== "left";
  return {
    ...page,
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    glyphs: page.glyphs.map(turnGlyph),
    hiddenGlyphs: page.hiddenGlyphs.map(turnGlyph),
    rules: page.rules.map((rule) => turnRule(rule, turnBox)),
    images: page.images.map(turnBox),
  };
}

/** Takes boxes of a turned page back to the page as it is shown. */
export function boxUnturner(direction: Direction, page: Pick<PageContent, "width" | "height">): (box: Box) => Box {
  const { width, height } = page;
  switch (direction) {
    case "right":
      return (box) => box;
    case "left":
      return boxTurner("left", page);
    case "down":
      return ([x0, y0, x1, y1]) => [width - y1, x0, width - y0, x1];
    case "up":
      return ([x0, y0, x1, y1]) => [y0, height - x1, y1, height - x0];
  }
}

function boxTurner(direction: Direction, { width, height }: Pick<PageContent, "width" | "height">): (box: Box) => Box {
  switch (direction) {
    case "right":
      return (box) => box;
    case "left":
      return ([x0, y0, x1, y1]) => [width - x1, height - y1, width - x0, height - y0];
    case "down":
      return ([x0, y0, x1, y1]) => [y0, width - x1, y1, width - x0];
    case "up":
      return ([x0, y0, x1, y1]) => [height - y1, x0, height - y0, x1];
  }
}

function turnDirection(direction: Direction, origin: Direction): Direction {
  const turned = (DIRECTIONS.indexOf(direction) - DIRECTIONS.indexOf(origin) + DIRECTIONS.length) % DIRECTIONS.length;
  return DIRECTIONS[turned] ?? "right";
}

function turnRule({ orientation, at, from, to, thickness }: Rule, turnBox: (box: Box) => Box): Rule {
  const [x0, y0, x1, y1] = turnBox(orientation === "horizontal" ? [from, at, to, at] : [at, from, at, to]);
  return x1 - x0 > y1 - y0
    ? { orientation: "horizontal", at: y0, from: x0, to: x1, thickness }
    : { orientation: "vertical", at: x0, from: y0, to: y1, thickness };
}
