import { joinRaised } from "../../document/raised-digits.js";
import { firstLineIndent } from "./indentation.js";
import { separatorOf } from "./list-counter.js";
import type { LinePart } from "../../document/raised-digits.js";
import type { ListMarker } from "./list-counter.js";
import type { PageCounter } from "./page-counter.js";
import type { Piece } from "./read-pieces.js";
import type { ParagraphFormat } from "./read-styles.js";
import type { StoryLine } from "./story.js";

/** How a paragraph looks, as far as its lines depend on it. */
export interface ParagraphLook {
  readonly format: ParagraphFormat;
  readonly marker: ListMarker | undefined;
  /** Font size in points of its style, where that is known. */
  readonly size: number | undefined;
}

/** One line and the text boxes that are anchored in it. */
export interface LineWithBoxes<Box> {
  readonly line: StoryLine;
  readonly boxes: readonly Box[];
}

/** Parts a paragraph into the lines that its author made; its number stands before the first. */
export function linesOf<Box>(
  pieces: readonly Piece<Box>[],
  look: ParagraphLook,
  pages: PageCounter,
): readonly LineWithBoxes<Box>[] {
  const further = { ...look, format: continued(look.format), marker: undefined };
  return splitLines(pieces).map((line, index) => ({
    line: readLine(line, index === 0 ? look : further, pages),
    boxes: line.boxes,
  }));
}

/** Only a paragraph's first line is indented on its own. */
function continued(format: ParagraphFormat): ParagraphFormat {
  const { left } = format.indent;
  return { ...format, indent: left === undefined ? {} : { left } };
}

interface SplitLine<Box> {
  readonly pieces: Piece<Box>[];
  readonly boxes: Box[];
  endsPage: boolean;
}

function splitLines<Box>(pieces: readonly Piece<Box>[]): readonly SplitLine<Box>[] {
  let line: SplitLine<Box> = { pieces: [], boxes: [], endsPage: false };
  const lines = [line];
  for (const piece of pieces) {
    if (piece.kind === "box") {
      line.boxes.push(piece.content);
      continue;
    }
    line.pieces.push(piece);
    const isOwnPageBreak = piece.kind === "page-break" && piece.by === "author";
    if (piece.kind !== "line-break" && !isOwnPageBreak) continue;
    line.endsPage = isOwnPageBreak;
    line = { pieces: [], boxes: [], endsPage: false };
    lines.push(line);
  }
  return lines;
}

const VISIBLE = /\S/u;
/** Font size in points where not even the style tells one. */
const USUAL_SIZE = 10.5;

function readLine(
  { pieces, endsPage }: SplitLine<unknown>,
  { format: { outlineLevel, isCentered, indent }, marker, size: usualSize }: ParagraphLook,
  pages: PageCounter,
): StoryLine {
  const parts: LinePart[] = [];
  let page: number | undefined;
  let isBold: boolean | undefined;
  let size: number | undefined;
  for (const piece of pieces) {
    if (piece.kind === "page-break") {
      if (piece.by === "author") pages.ownBreak();
      else pages.renderedBreak();
    } else if (piece.kind === "text") {
      parts.push({ text: piece.text, isRaised: piece.isRaised ?? false });
      if (!VISIBLE.test(piece.text)) continue;
      pages.sawText();
      page ??= pages.page;
      isBold = (isBold ?? true) && piece.isBold;
      size ??= piece.size;
    }
  }
  // A text that is a slice of the part's XML would keep all of that in memory: the blank in front makes it a copy.
  return {
    kind: "line",
    marker: marker?.text ?? "",
    separator: separatorOf(marker),
    text: ` ${joinRaised(parts)}`.slice(1),
    isBold: isBold ?? false,
    isCentered: isCentered ?? false,
    headingLevel: outlineLevel === undefined || outlineLevel > 8 ? undefined : outlineLevel + 1,
    indent: firstLineIndent(indent, size ?? usualSize ?? USUAL_SIZE),
    page: page ?? pages.page,
    endsPage,
  };
}
