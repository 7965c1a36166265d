import type { Box } from "../../../document/location.js";
import { concatenate, IDENTITY, toMatrix, transformPoint } from "./matrix.js";
import type { Matrix } from "./matrix.js";
import { UNREADABLE } from "./page-content.js";
import type { Glyph, PageContent, Rule } from "./page-content.js";
import { filledRule, pathRules } from "./path-rules.js";
import { INITIAL_TEXT_STATE, TextPen } from "./text-state.js";
import type { PdfFont, ShownGlyph, TextState } from "./text-state.js";
import { isUnreadable } from "./unreadable-glyph.js";

interface GraphicsState {
  readonly ctm: Matrix;
  readonly text: TextState;
  readonly lineWidth: number;
  readonly fill: Paint;
  readonly stroke: Paint;
}

interface Paint {
  /** "#rrggbb"; black for a pattern. */
  readonly color: string;
  /** From 0, transparent, to 1. */
  readonly alpha: number;
}

const BLACK: Paint = { color: "#000000", alpha: 1 };
/** Alpha below which nothing can be seen, and below which text is faint. */
const LEAST_ALPHA = 0.05;
const FAINT_ALPHA = 0.6;
/** Names of bold faces: "SimHei,Bold", "NotoSerifCJK-Bold". */
const BOLD_NAME = /bold|black|heavy/iu;
/** Smallest side in points of a picture whose place is only inferred. */
const LEAST_PICTURE = 20;
/** Text rendering modes that draw no glyph: invisible, and clip only (ISO 32000-1, table 106). */
const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7]);
/** Thinnest line that a stroke makes, in points: width 0 means one device pixel. */
const HAIRLINE = 0.1;

/** What the interpreter has to know about the page beside its operators. */
export interface PageSetting {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From the page's user space to the page as it is shown. */
  readonly transform: Matrix;
  readonly fonts: ReadonlyMap<string, PdfFont>;
  /** Whether optional content (a layer) is shown. */
  readonly isLayerVisible: (properties: unknown) => boolean;
  /** Takes note of every glyph shown, to tell which fonts are readable. */
  readonly noteGlyph: (font: string, shown: ShownGlyph) => void;
  /** Ids of the annotations whose text belongs to the document: form fields. */
  readonly fieldIds: ReadonlySet<string>;
}

type Arguments = readonly unknown[];

/** Runs a page's operator list once and notes every glyph, rule and picture at its place on the page as shown. */
export class PageInterpreter {
  readonly #setting: PageSetting;
  readonly #glyphs: Glyph[] = [];
  readonly #hiddenGlyphs: Glyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #images: Box[] = [];
  readonly #areas: Box[] = [];
  readonly #pen = new TextPen();
  readonly #saved: GraphicsState[] = [];
  /** One entry for each open piece of marked content, annotation or group: whether what is in it is left out. */
  readonly #skips: boolean[] = [];
  #state: GraphicsState;
  #skipDepth = 0;
  #run = 0;
  /** Set by a transformation, cleared by anything painted: what is left at a restore is the place of a picture. */
  #pictureMatrix: Matrix | undefined;

  constructor(setting: PageSetting) {
    this.#setting = setting;
    this.#state = { ctm: setting.transform, text: INITIAL_TEXT_STATE, lineWidth: 1, fill: BLACK, stroke: BLACK };
  }

  /** All that was painted. */
  content(): PageContent {
    const { page, width, height } = this.#setting;
    return {
      page,
      width,
      height,
      glyphs: this.#glyphs,
      rules: this.#rules,
      images: this.#images,
      hiddenGlyphs: this.#hiddenGlyphs,
    };
  }

  /** Handlers by the operator's name in pdf.js; operators without one paint nothing that matters here. */
  readonly handlers: Readonly<Record<string, (args: Arguments) => void>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (args) => this.#transform(args as readonly number[]),
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      this.#transform(matrix as readonly number[] | null);
      this.#pictureMatrix = undefined;
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginGroup: ([group]) => {
      this.#save();
      this.#skip(
        (group as { readonly smask?: unknown } | undefined)?.smask !== undefined &&
          (group as { readonly smask?: unknown }).smask !== null,
      );
    },
    endGroup: () => {
      this.#endSkip();
      this.#restore();
    },
    beginAnnotation: ([id, , transform, matrix]) => {
      this.#save();
      this.#skip(!this.#setting.fieldIds.has(String(id)));
      this.#set({ ctm: this.#setting.transform });
      this.#transform(transform as readonly number[] | null);
      this.#transform(matrix as readonly number[] | null);
      this.#pictureMatrix = undefined;
    },
    endAnnotation: () => {
      this.#endSkip();
      this.#restore();
    },
    beginMarkedContent: ([tag]) => this.#skip(isArtifact(tag)),
    beginMarkedContentProps: ([tag, properties]) =>
      this.#skip(tag === "OC" ? !this.#setting.isLayerVisible(properties) : isArtifact(tag)),
    endMarkedContent: () => this.#endSkip(),
    setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
    setGState: ([entries]) => this.#setGraphicsState(entries as readonly (readonly [string, unknown])[]),
    setFillRGBColor: ([color]) => this.#set({ fill: { ...this.#state.fill, color: String(color) } }),
    setStrokeRGBColor: ([color]) => this.#set({ stroke: { ...this.#state.stroke, color: String(color) } }),
    setFillColorN: () => this.#set({ fill: { ...this.#state.fill, color: BLACK.color } }),
    setStrokeColorN: () => this.#set({ stroke: { ...this.#state.stroke, color: BLACK.color } }),
    beginText: () => this.#pen.begin(),
    setTextMatrix: ([matrix]) => this.#pen.setMatrix(matrix as readonly number[]),
    moveText: ([x, y]) => this.#pen.moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.#setText({ leading: -Number(y) });
      this.#pen.moveLine(Number(x), Number(y));
    },
    nextLine: () => this.#pen.moveLine(0, -this.#state.text.leading),
    setCharSpacing: ([value]) => this.#setText({ charSpacing: Number(value) }),
    setWordSpacing: ([value]) => this.#setText({ wordSpacing: Number(value) }),
    setHScale: ([value]) => this.#setText({ horizontalScale: Number(value) / 100 }),
    setLeading: ([value]) => this.#setText({ leading: Number(value) }),
    setTextRise: ([value]) => this.#setText({ rise: Number(value) }),
    setTextRenderingMode: ([value]) => this.#setText({ renderingMode: Number(value) }),
    setFont: ([id, size]) => this.#setFont(String(id), Number(size)),
    showText: ([items]) => this.#showText(items as readonly (ShownGlyph | number)[]),
    constructPath: ([paint, data]) => this.#paintPath(Number(paint), data as readonly (ArrayLike<number> | null)[]),
    paintImageXObject: () => this.#placePicture(),
    paintInlineImageXObject: () => this.#placePicture(),
    paintImageMaskXObject: () => this.#placePicture(),
    paintSolidColorImageMask: () => this.#placePicture(),
  };

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #setText(change: Partial<TextState>): void {
    this.#set({ text: { ...this.#state.text, ...change } });
  }

  #save(): void {
    this.#saved.push(this.#state);
  }

  #restore(): void {
    if (this.#pictureMatrix !== undefined) this.#placePicture();
    this.#pictureMatrix = undefined;
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(numbers: readonly number[] | null): void {
    if (this.#pictureMatrix !== undefined) this.#placeLargePicture(this.#pictureMatrix);
    const ctm = concatenate(this.#state.ctm, numbers === null ? IDENTITY : toMatrix(numbers));
    this.#set({ ctm });
    this.#pictureMatrix = ctm;
  }

  #skip(isSkipped: boolean): void {
    this.#skips.push(isSkipped);
    if (isSkipped) this.#skipDepth++;
  }

  #endSkip(): void {
    if (this.#skips.pop() === true) this.#skipDepth--;
  }

  #setGraphicsState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === "LW") this.#set({ lineWidth: Number(value) });
      if (key === "ca") this.#set({ fill: { ...this.#state.fill, alpha: Number(value) } });
      if (key === "CA") this.#set({ stroke: { ...this.#state.stroke, alpha: Number(value) } });
      if (key === "Font" && Array.isArray(value)) this.#setFont(String(value[0]), Number(value[1]));
    }
  }

  #setFont(fontId: string, fontSize: number): void {
    this.#setText({ fontId, font: this.#setting.fonts.get(fontId), fontSize });
  }

  #showText(items: readonly (ShownGlyph | number)[]): void {
    this.#pictureMatrix = undefined;
    const { text, ctm, fill } = this.#state;
    const isHidden = INVISIBLE_MODES.has(text.renderingMode) || (text.renderingMode === 0 && fill.alpha < LEAST_ALPHA);
    const { font } = text;
    const bold = font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? "");
    const look = { bold, faint: isFaint(fill), font: text.fontId, run: this.#run++ };
    this.#pen.show(items, text, ctm, look, (glyph, shown) => {
      if (this.#skipDepth > 0 || !this.#isOnPage(glyph)) return;
      this.#setting.noteGlyph(text.fontId, shown);
      const placed = isUnreadable(shown) ? { ...glyph, text: UNREADABLE } : glyph;
      (isHidden ? this.#hiddenGlyphs : this.#glyphs).push(placed);
    });
  }

  #isOnPage({ x0, x1, y0, y1 }: Glyph): boolean {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return x >= 0 && y >= 0 && x <= this.#setting.width && y <= this.#setting.height;
  }

  #paintPath(paint: number, [data]: readonly (ArrayLike<number> | null)[]): void {
    const kind = PAINT_KINDS.get(paint);
    if (kind === undefined || data === null || data === undefined) return;
    this.#pictureMatrix = undefined;
    const { ctm, lineWidth, fill, stroke } = this.#state;
    const width = Math.max(HAIRLINE, lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])));
    const strokes = kind !== "fill" && stroke.alpha >= LEAST_ALPHA;
    const fills = kind !== "stroke" && fill.alpha >= LEAST_ALPHA;
    const { rules, areas } = pathRules(data, ctm, strokes ? width : undefined, fills);
    const isWhiteRule = isWhite((fills ? fill : stroke).color);
    for (const rule of rules) if (!isWhiteRule || this.#isOnArea(rule)) this.#rules.push(rule);
    if (fills && !isWhite(fill.color)) this.#areas.push(...areas);
  }

  /** A white rule can be seen only on a coloured area. */
  #isOnArea({ orientation, at, from, to }: Rule): boolean {
    const middle = (from + to) / 2;
    const [x, y] = orientation === "horizontal" ? [middle, at] : [at, middle];
    return this.#areas.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1);
  }

  /** Notes the picture, or the rule drawn as one, that fills the unit square. */
  #placePicture(): void {
    this.#pictureMatrix = undefined;
    const box = unitSquare(this.#state.ctm);
    const rule = filledRule(box);
    if (rule === undefined) this.#images.push(box);
    else this.#rules.push(rule);
  }

  /** Notes a picture whose transformation is followed by the next one: strips of a scan. */
  #placeLargePicture(matrix: Matrix): void {
    const box = unitSquare(matrix);
    if (box[2] - box[0] >= LEAST_PICTURE && box[3] - box[1] >= LEAST_PICTURE) this.#images.push(box);
  }
}

function unitSquare(matrix: Matrix): Box {
  const [ax, ay] = transformPoint(matrix, 0, 0);
  const [bx, by] = transformPoint(matrix, 1, 1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** pdf.js's numbers of the operators that end a path. `endPath` (28) is not among them: it only clips. */
const PAINT_KINDS: ReadonlyMap<number, "stroke" | "fill" | "both"> = new Map([
  [20, "stroke"],
  [21, "stroke"],
  [22, "fill"],
  [23, "fill"],
  [24, "both"],
  [25, "both"],
  [26, "both"],
  [27, "both"],
]);

/** Page furniture of a tagged file. pdf.js gives the tag as a string or as a name object. */
function isArtifact(tag: unknown): boolean {
  return tag === "Artifact" || (typeof tag === "object" && tag !== null && "name" in tag && tag.name === "Artifact");
}

/** Each of red, green and blue at least F8, as in "#ffffff". */
const WHITE = /^#(?:f[89a-f]){3}$/iu;
/** Each of red, green and blue at least A0, as in the silver "#c0c0c0". */
const LIGHT = /^#(?:[a-f][0-9a-f]){3}$/iu;

function isWhite(color: string): boolean {
  return WHITE.test(color);
}

function isFaint({ color, alpha }: Paint): boolean {
  return alpha < FAINT_ALPHA || (LIGHT.test(color) && !WHITE.test(color));
}
