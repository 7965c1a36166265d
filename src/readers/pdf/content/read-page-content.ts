import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Pdfjs } from "./load-pdfjs.js";
import { toMatrix } from "./matrix.js";
import type { PageContent } from "./page-content.js";
import { PageInterpreter } from "./page-interpreter.js";
import type { PageSetting } from "./page-interpreter.js";
import type { PdfFont } from "./text-state.js";

/** What the pages of a document have in common. */
export type DocumentSetting = Pick<PageSetting, "isLayerVisible" | "noteGlyph">;

/**
 * Reads what a page paints, from its operator list alone: the list holds the glyphs with their characters and widths
 * beside the paths, so that `getTextContent`, which runs over the whole content a second time, is not needed.
 *
 * The caller must `cleanup()` the page.
 */
export async function readPageContent(pdfjs: Pdfjs, page: PDFPageProxy, setting: DocumentSetting): Promise<PageContent> {
  const operators = await page.getOperatorList();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const interpreter = new PageInterpreter({
    page: page.pageNumber,
    width,
    height,
    transform: toMatrix(transform),
    fonts: await loadFonts(page, operators, pdfjs.OPS.dependency),
    ...setting,
    fieldIds: operators.fnArray.includes(pdfjs.OPS.beginAnnotation) ? await findFields(page) : new Set(),
  });
  const names = operatorNames(pdfjs);
  for (const [index, operator] of operators.fnArray.entries()) {
    interpreter.run(names[operator] ?? "", (operators.argsArray[index] ?? []) as readonly unknown[]);
  }
  return interpreter.content();
}

/** Names of pdf.js's operators by their number. */
function operatorNames(pdfjs: Pdfjs): readonly string[] {
  const names: string[] = [];
  for (const [name, operator] of Object.entries(pdfjs.OPS)) names[operator] = name;
  return names;
}

/** The fonts that the page's operators name. pdf.js delivers them beside the list, some only after it. */
async function loadFonts(
  page: PDFPageProxy,
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  dependency: number,
): Promise<ReadonlyMap<string, PdfFont>> {
  const fonts = new Map<string, PdfFont>();
  const ids = new Set(operators.argsArray.filter((_, index) => operators.fnArray[index] === dependency).flat());
  for (const id of ids) {
    if (typeof id !== "string" || !FONT_ID.test(id)) continue;
    const font = await new Promise<PdfFont>((resolve) => {
      page.commonObjs.get(id, resolve);
    });
    fonts.set(id, font);
  }
  return fonts;
}

/** How pdf.js names fonts, e.g. "g_d0_f12"; pictures that pages share are named "g_d0_img_p0_1". */
const FONT_ID = /^g_.*_f\d+$/u;

async function findFields(page: PDFPageProxy): Promise<ReadonlySet<string>> {
  const annotations = (await page.getAnnotations()) as readonly { readonly id: string; readonly subtype: string }[];
  return new Set(annotations.filter(({ subtype }) => subtype === "Widget").map(({ id }) => id));
}
