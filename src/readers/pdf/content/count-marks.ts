import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ZipingError } from "../../../document/ziping-error.js";
import type { ReadLimits } from "../../reader.js";
import type { Pdfjs } from "./load-pdfjs.js";

/** A piece of a page's operators, as pdf.js sends them while it reads the page. */
interface Piece {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdf.js's own step that takes a piece in; its types keep it private. */
interface PageInPieces {
  _renderPageChunk: (piece: Piece, state: unknown) => void;
}

/** Numbers that a segment of a path has on average, and bytes of each. */
const NUMBERS_OF_SEGMENT = 4;
const BYTES_OF_NUMBER = 4;
/** What drawing a form costs pdf.js, besides what the form draws. */
const MARKS_OF_FORM = 20;

/** Counts what pages draw while pdf.js reads them, so that one that draws without end is refused before its list is complete. */
export class MarkCount {
  readonly #limits: ReadLimits;
  readonly #beginForm: number;
  #all = 0;

  constructor({ OPS }: Pdfjs, limits: ReadLimits) {
    this.#beginForm = OPS.paintFormXObjectBegin;
    this.#limits = limits;
  }

  /** @returns a promise that only ever rejects: with `TOO_LARGE` when the page, or all pages so far, draw too much. */
  watch(page: PDFPageProxy): Promise<never> {
    const inPieces = page as unknown as PageInPieces;
    const takeIn = inPieces._renderPageChunk.bind(page);
    let ofPage = 0;
    return new Promise((_resolve, reject) => {
      inPieces._renderPageChunk = (piece, state) => {
        const marks = marksOf(piece, this.#beginForm);
        ofPage += marks;
        this.#all += marks;
        const { maxPageMarks, maxMarks } = this.#limits;
        if (ofPage > maxPageMarks) reject(tooMany(`第 ${page.pageNumber} 页的内容超过 ${maxPageMarks} 个绘制步骤`));
        else if (this.#all > maxMarks) reject(tooMany(`各页的内容共超过 ${maxMarks} 个绘制步骤`));
        else takeIn(piece, state);
      };
    });
  }
}

function marksOf({ fnArray, argsArray }: Piece, beginForm: number): number {
  let marks = fnArray.length;
  for (const [index, operator] of fnArray.entries()) marks += operator === beginForm ? MARKS_OF_FORM : sizeOf(argsArray[index]);
  return marks;
}

/** Characters of a text, or segments of a path. */
function sizeOf(args: unknown): number {
  if (!Array.isArray(args)) return 0;
  const [first, second] = args as readonly unknown[];
  if (Array.isArray(first)) return first.length;
  const path: unknown = Array.isArray(second) ? second[0] : undefined;
  return ArrayBuffer.isView(path) ? path.byteLength / (BYTES_OF_NUMBER * NUMBERS_OF_SEGMENT) : 0;
}

function tooMany(what: string): ZipingError {
  return new ZipingError("TOO_LARGE", `PDF ${what}，未予读取；可能是恶意构造的文件，也可能过长：可拆分后再读，或放宽上限。`);
}
