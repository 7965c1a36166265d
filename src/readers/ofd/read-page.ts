import { flatMap } from "../../lists/flat-map.js";
import { append } from "../../lists/append.js";
import { concatenate, transformPoint } from "../pdf/content/matrix.js";
import { pathRules } from "../pdf/content/path-rules.js";
import { elementsOf } from "../xml/xml-element.js";
import { childNamed, localName, numberOf, numbersOf, textOf } from "./ofd-element.js";
import { readPathData } from "./path-data.js";
import { noteWidths, objectMatrix, textGlyphs } from "./text-glyphs.js";
import type { Box } from "../../document/location.js";
import type { Matrix } from "../pdf/content/matrix.js";
import type { Glyph, PageContent, Rule } from "../pdf/content/page-content.js";
import type { XmlElement } from "../xml/xml-element.js";
import type { GlyphWidths } from "./glyph-widths.js";
import type { OfdPage, OfdResources } from "./open-ofd.js";
import type { TextSetting } from "./text-glyphs.js";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const TO_POINTS: Matrix = [POINTS_PER_MILLIMETRE, 0, 0, POINTS_PER_MILLIMETRE, 0, 0];
/** Width in millimetres of a line that names none (GB/T 33190, 8.2). */
const USUAL_LINE = 0.353;

/** Reads what a page paints. */
export function readPage(page: OfdPage, number: number, resources: OfdResources, widths: GlyphWidths): PageContent {
  const { contents } = page;
  for (const text of flatMap(contents, textObjects)) noteWidths(text, widths);
  const painter = new PagePainter(resources, widths);
  for (const content of contents) painter.paint(content);
  return {
    page: number,
    width: page.width * POINTS_PER_MILLIMETRE,
    height: page.height * POINTS_PER_MILLIMETRE,
    glyphs: painter.glyphs,
    rules: painter.rules,
    images: painter.images,
    hiddenGlyphs: painter.hiddenGlyphs,
  };
}

/** The text objects of a group and of the groups in it. */
function textObjects(group: XmlElement): readonly XmlElement[] {
  return flatMap(elementsOf(group), (object) => {
    const name = localName(object);
    if (name === "Layer" || name === "PageBlock") return textObjects(object);
    return name === "TextObject" ? [object] : [];
  });
}

class PagePainter {
  readonly glyphs: Glyph[] = [];
  readonly hiddenGlyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly images: Box[] = [];
  readonly #lineWidths: OfdResources["lineWidths"];
  readonly #setting: TextSetting;
  #run = 0;

  constructor({ boldFonts, lineWidths }: OfdResources, widths: GlyphWidths) {
    this.#lineWidths = lineWidths;
    this.#setting = { toPage: TO_POINTS, boldFonts, widths };
  }

  /** Layers and blocks only group what they hold. */
  paint(group: XmlElement): void {
    for (const object of elementsOf(group)) {
      switch (localName(object)) {
        case "Layer":
        case "PageBlock":
          this.paint(object);
          break;
        case "TextObject":
          this.#text(object);
          break;
        case "PathObject":
          if (isVisible(object)) this.#path(object);
          break;
        case "ImageObject":
        case "CompositeObject":
          if (isVisible(object)) this.images.push(boundary(object));
          break;
      }
    }
  }

  #text(object: XmlElement): void {
    const glyphs = textGlyphs(object, this.#setting, this.#run++);
    for (const glyph of glyphs) (isVisible(object) ? this.glyphs : this.hiddenGlyphs).push(glyph);
  }

  #path(object: XmlElement): void {
    const { attributes } = object;
    const matrix = concatenate(TO_POINTS, objectMatrix(object));
    const width = numberOf(attributes["LineWidth"]) ?? this.#lineWidths.get(attributes["DrawParam"] ?? "") ?? USUAL_LINE;
    const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    const strokeWidth = attributes["Stroke"] === "false" ? undefined : width * scale;
    const data = readPathData(textOf(childNamed(object, "AbbreviatedData")));
    const fill = attributes["Rule"] === "Even-Odd" ? "even-odd" : "nonzero";
    append(this.rules, pathRules(data, matrix, strokeWidth, attributes["Fill"] === "true" ? fill : undefined).rules);
  }
}

function isVisible({ attributes }: XmlElement): boolean {
  return attributes["Visible"] !== "false";
}

function boundary({ attributes }: XmlElement): Box {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributes["Boundary"]);
  const [x0, y0] = transformPoint(TO_POINTS, x, y);
  const [x1, y1] = transformPoint(TO_POINTS, x + width, y + height);
  return [x0, y0, x1, y1];
}
