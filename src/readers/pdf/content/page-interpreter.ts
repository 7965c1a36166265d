import type { Box } from "../../../document/location.js";
import { clipRule, isBeside, isInside, transformBox, unitSquare } from "./clip.js";
import { clipState, initialGraphicsState, keepGraphicsState, STATE_SETTERS, transformState } from "./graphics-state.js";
import type { Arguments, GraphicsState } from "./graphics-state.js";
import type { Matrix } from "./matrix.js";
import { UNREADABLE } from "./page-content.js";
import type { Glyph, PageContent, Rule } from "./page-content.js";
import { ColouredAreas } from "./coloured-areas.js";
import { isFaint, isWhite } from "./paint.js";
import type { Paint } from "./paint.js";
import { glyphsCutOff } from "./page-sides.js";
import { filledRule, pathRules } from "./path-rules.js";
import type { FillRule } from "./path-rules.js";
import { TextPen } from "./text-state.js";
import type { PdfFont, ShownGlyph } from "./text-state.js";
import { Treatments } from "./treatments.js";
import { isUnreadable } from "./unreadable-glyph.js";

/** What the interpreter has to know about the page beside its operators. */
export interface PageSetting {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From the page's user space to the page as it is shown. */
  readonly transform: Matrix;
  readonly fonts: ReadonlyMap<string, PdfFont>;
  /** Whether optional content (a layer) is shown; takes what pdf.js gives as the marked content's properties. */
  readonly isLayerVisible: (properties: unknown) => boolean;
  /** Takes note of every glyph shown, to tell which fonts are readable. */
  readonly noteGlyph: (font: string, shown: ShownGlyph) => void;
  /** Ids of the annotations whose text belongs to the document: form fields. */
  readonly fieldIds: ReadonlySet<string>;
}

/** Alpha below which nothing can be seen. */
const LEAST_ALPHA = 0.05;
/** Text rendering modes that draw no glyph: invisible, and clip only (ISO 32000-1, table 106). */
const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7]);
/** Names of bold faces: "SimHei,Bold", "NotoSerifCJK-Bold". */
const BOLD_NAME = /bold|black|heavy/iu;
/** Thinnest line that a stroke makes, in points: width 0 means one device pixel. */
const HAIRLINE = 0.1;
/** Smallest side in points of a picture whose place is only inferred. */
const LEAST_PICTURE = 20;

/** Runs a page's operators once and notes every glyph, rule and picture at its place on the page as shown. */
export class PageInterpreter {
  readonly #setting: PageSetting;
  readonly #page: Box;
  /** Glyphs at the height of the page, but left or right of it. */
  readonly #beside: Glyph[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #furniture: Glyph[] = [];
  readonly #hiddenGlyphs: Glyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #images: Box[] = [];
  readonly #areas = new ColouredAreas();
  readonly #pen = new TextPen();
  readonly #saved: GraphicsState[] = [];
  readonly #treatments = new Treatments();
  #state: GraphicsState;
  #run = 0;
  /** Set by a transformation, cleared by anything painted: what is left at a restore is the place of a picture. */
  #pictureMatrix: Matrix | undefined;
  /** Whether the path that comes next narrows what can be seen. */
  #isClipping = false;

  constructor(setting: PageSetting) {
    this.#setting = setting;
    this.#page = [0, 0, setting.width, setting.height];
    this.#state = initialGraphicsState(setting.transform, this.#page);
  }

  /** Runs one operator, named as pdf.js does; one that paints nothing that matters here does nothing. */
  run(name: string, args: Arguments): void {
    const set = STATE_SETTERS[name];
    if (set === undefined) this.#handlers[name]?.(args);
    else set(this.#state, args, this.#setting.fonts);
  }

  /** All that was painted. */
  content(): PageContent {
    const { page, width, height } = this.#setting;
    const cutOff = this.#beside.length === 0 ? [] : glyphsCutOff(this.#beside, this.#glyphs, this.#rules, this.#page);
    const tagged = this.#furniture.length > this.#glyphs.length ? this.#furniture : [];
    const glyphs = [...this.#glyphs, ...cutOff, ...tagged];
    return { page, width, height, glyphs, rules: this.#rules, images: this.#images, hiddenGlyphs: this.#hiddenGlyphs };
  }

  readonly #handlers: Readonly<Record<string, (args: Arguments) => void>> = {
    save: () => {
      this.#save();
    },
    restore: () => {
      this.#restore();
    },
    transform: (args) => {
      this.#transform(args);
    },
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      this.#transform(matrix);
      this.#pictureMatrix = undefined;
    },
    paintFormXObjectEnd: () => {
      this.#restore();
    },
    beginGroup: ([group]) => {
      this.#save();
      this.#treatments.beginGroup(group);
    },
    endGroup: () => {
      this.#treatments.end();
      this.#restore();
    },
    beginAnnotation: ([id, , transform, matrix]) => {
      this.#save();
      this.#treatments.beginAnnotation(this.#setting.fieldIds.has(String(id)));
      this.#state.ctm = this.#setting.transform;
      transformState(this.#state, transform);
      transformState(this.#state, matrix);
    },
    endAnnotation: () => {
      this.#treatments.end();
      this.#restore();
    },
    beginMarkedContent: ([tag]) => {
      this.#treatments.beginMarkedContent(tag, false);
    },
    beginMarkedContentProps: ([tag, properties]) => {
      this.#treatments.beginMarkedContent(tag, tag === "OC" && !this.#setting.isLayerVisible(properties));
    },
    endMarkedContent: () => {
      this.#treatments.end();
    },
    beginText: () => {
      this.#pen.begin();
    },
    setTextMatrix: ([matrix]) => {
      this.#pen.setMatrix(matrix as ArrayLike<number>);
    },
    moveText: ([x, y]) => {
      this.#pen.moveLine(Number(x), Number(y));
    },
    setLeadingMoveText: ([x, y]) => {
      this.#state.text.leading = -Number(y);
      this.#pen.moveLine(Number(x), Number(y));
    },
    nextLine: () => {
      this.#pen.moveLine(0, -this.#state.text.leading);
    },
    showText: ([items]) => {
      this.#showText(items as readonly (ShownGlyph | number)[]);
    },
    constructPath: ([paint, data, extent]) => {
      this.#paintPath(Number(paint), data as readonly (ArrayLike<number> | null)[]);
      if (this.#isClipping) this.#clip(extent as ArrayLike<number> | null | undefined);
    },
    clip: () => {
      this.#isClipping = true;
    },
    eoClip: () => {
      this.#isClipping = true;
    },
    paintImageXObject: () => {
      this.#placePicture();
    },
    paintInlineImageXObject: () => {
      this.#placePicture();
    },
    paintImageMaskXObject: () => {
      this.#placePicture();
    },
    paintSolidColorImageMask: () => {
      this.#placePicture();
    },
  };

  #save(): void {
    this.#saved.push(keepGraphicsState(this.#state));
  }

  #restore(): void {
    if (this.#pictureMatrix !== undefined) this.#placePicture();
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(numbers: unknown): void {
    if (this.#pictureMatrix !== undefined) this.#placeLargePicture(this.#pictureMatrix);
    transformState(this.#state, numbers);
    this.#pictureMatrix = this.#state.ctm;
  }

  #showText(items: readonly (ShownGlyph | number)[]): void {
    this.#pictureMatrix = undefined;
    const { text, ctm, fill, clip } = this.#state;
    const target = this.#targetOf(text.renderingMode, fill);
    const { font, fontId } = text;
    const bold = font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? "");
    const look = { bold, faint: isFaint(fill), font: fontId, run: this.#run++ };
    this.#pen.show(items, text, ctm, look, (glyph, shown) => {
      if (target === undefined || !isBeside(glyph, this.#page)) return;
      this.#setting.noteGlyph(fontId, shown);
      const placed = isUnreadable(shown) ? { ...glyph, text: UNREADABLE } : glyph;
      if (!isBeside(glyph, clip)) this.#hiddenGlyphs.push(placed);
      else (target === this.#glyphs && !isInside(glyph, this.#page) ? this.#beside : target).push(placed);
    });
  }

  /** Where glyphs that are shown now belong; `undefined` where they belong nowhere. */
  #targetOf(renderingMode: number, fill: Paint): Glyph[] | undefined {
    if (this.#treatments.isSkipped) return undefined;
    const isTransparent = renderingMode === 0 && fill.alpha < LEAST_ALPHA;
    if (isTransparent || INVISIBLE_MODES.has(renderingMode)) return this.#hiddenGlyphs;
    return this.#treatments.isFurniture ? this.#furniture : this.#glyphs;
  }

  /** @param extent the path's box in user space; a path without one shows nothing and is taken for a mistake. */
  #clip(extent: ArrayLike<number> | null | undefined): void {
    this.#isClipping = false;
    const [x0, y0, x1, y1] = Array.from(extent ?? []);
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    clipState(this.#state, transformBox(this.#state.ctm, [x0, y0, x1, y1]));
  }

  #paintPath(paint: number, [data]: readonly (ArrayLike<number> | null)[]): void {
    const painted = PATH_PAINTS.get(paint);
    if (painted === undefined || data === null || data === undefined) return;
    this.#pictureMatrix = undefined;
    const { ctm, lineWidth, fill, stroke } = this.#state;
    const width = Math.max(HAIRLINE, lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])));
    const strokes = painted.isStroked && stroke.alpha >= LEAST_ALPHA;
    const fills = painted.fill !== undefined && fill.alpha >= LEAST_ALPHA;
    const { rules, areas } = pathRules(data, ctm, strokes ? width : undefined, fills ? painted.fill : undefined);
    const isWhiteRule = isWhite(fills ? fill : stroke);
    for (const rule of rules) if (!isWhiteRule || this.#areas.isUnder(rule)) this.#addRule(rule);
    if (fills && !isWhite(fill)) this.#areas.add(areas);
  }

  #addRule(rule: Rule): void {
    const seen = clipRule(rule, this.#state.clip);
    if (seen !== undefined) this.#rules.push(seen);
  }

  /** Notes the picture, or the rule drawn as one, that fills the unit square. */
  #placePicture(): void {
    this.#pictureMatrix = undefined;
    const box = unitSquare(this.#state.ctm);
    const rule = filledRule(box);
    if (rule === undefined) this.#images.push(box);
    else this.#addRule(rule);
  }

  /** Notes a picture whose transformation is followed by the next one: strips of a scan. */
  #placeLargePicture(matrix: Matrix): void {
    const box = unitSquare(matrix);
    if (box[2] - box[0] >= LEAST_PICTURE && box[3] - box[1] >= LEAST_PICTURE) this.#images.push(box);
  }
}

/** How an operator paints the path that it ends. */
interface PathPaint {
  readonly isStroked: boolean;
  readonly fill: FillRule | undefined;
}

/** pdf.js's numbers of the operators that end a path. `endPath` (28) is not among them: it only clips. */
const PATH_PAINTS: ReadonlyMap<number, PathPaint> = new Map([
  [20, { isStroked: true, fill: undefined }],
  [21, { isStroked: true, fill: undefined }],
  [22, { isStroked: false, fill: "nonzero" }],
  [23, { isStroked: false, fill: "even-odd" }],
  [24, { isStroked: true, fill: "nonzero" }],
  [25, { isStroked: true, fill: "even-odd" }],
  [26, { isStroked: true, fill: "nonzero" }],
  [27, { isStroked: true, fill: "even-odd" }],
]);
