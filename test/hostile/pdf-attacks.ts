import { CATALOG, FONT, onePage, ONE_PAGE, packedStream, page, pdf, SHOW, stream } from "./make-pdf.js";

const range = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_unused, at) => make(at));

/** Forms from object `first` on, each of which draws the next one twice; the last one draws a text. */
function doublingForms(depth: number, first: number, entries = ""): string[] {
  return range(depth, (at) => {
    const isLast = at === depth - 1;
    const resources = isLast ? "/Font << /F 5 0 R >>" : `/XObject << /X ${first + at + 1} 0 R >>`;
    const content = isLast ? SHOW : "/X Do /X Do";
    return stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${entries} /Resources << ${resources} >>`, content);
  });
}

const DEEP = 40;
const GROUP = "/Group << /S /Transparency >>";

/** A font whose only glyph is drawn by a procedure with these resources. */
function type3(resources: string, procedure: number): string {
  return `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] /Encoding << /Differences [65 /A] >> /FirstChar 65 /LastChar 65 /Widths [9] /CharProcs << /A ${procedure} 0 R >> /Resources << ${resources} >> >>`;
}

type Attacks = Readonly<Record<string, () => Uint8Array>>;

/** Files that draw too much, which shows while pdf.js reads them. */
export const TOO_MANY_MARKS: Attacks = {
  "forms that draw each other twice, 40 deep": () => onePage("/XObject << /X 6 0 R >>", `${SHOW} /X Do`, doublingForms(DEEP, 6)),
  "forms that draw each other twice, 22 deep": () => onePage("/XObject << /X 6 0 R >>", `${SHOW} /X Do`, doublingForms(22, 6)),
  "empty forms that draw each other twice": () =>
    onePage(
      "/XObject << /X 6 0 R >>",
      `${SHOW} /X Do`,
      range(DEEP, (at) =>
        stream(
          `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X ${7 + at} 0 R >> >>`,
          at === DEEP - 1 ? "" : "/X Do /X Do",
        ),
      ),
    ),
  "groups that draw each other twice": () => onePage("/XObject << /X 6 0 R >>", `${SHOW} /X Do`, doublingForms(DEEP, 6, GROUP)),
  "a soft mask of doubling forms": () =>
    onePage("/ExtGState << /G 6 0 R >>", `/G gs ${SHOW}`, [
      "<< /SMask << /S /Luminosity /G 7 0 R >> >>",
      ...doublingForms(DEEP, 7, GROUP),
    ]),
  "one long stream 10,000 times over as the contents": () =>
    pdf([CATALOG, ONE_PAGE, page("", `[${"4 0 R ".repeat(10_000)}]`), stream("", `${SHOW}\n`.repeat(3000)), FONT]),
  "one heavy page 100,000 times over": () =>
    pdf([
      CATALOG,
      `<< /Type /Pages /Kids [${"3 0 R ".repeat(100_000)}] /Count 100000 >>`,
      page("", 4),
      stream("", `${SHOW}\n`.repeat(20_000)),
      FONT,
    ]),
  "contents packed 1:1000": () =>
    pdf([CATALOG, ONE_PAGE, page("", 4), packedStream("", Buffer.from("q Q ".repeat(50_000_000))), FONT]),
  "a million operators on a page": () => onePage("", `${SHOW}\n`.repeat(250_000), []),
};

/** Files that keep pdf.js busy without a sign, until it is ended. */
export const ENDLESS_WORK: Attacks = {
  "a tiling pattern of doubling forms": () =>
    onePage("/Pattern << /P 6 0 R >>", `${SHOW} /Pattern cs /P scn 0 0 99 99 re f`, [
      stream(
        "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /XObject << /X 7 0 R >> >>",
        "/X Do",
      ),
      ...doublingForms(DEEP, 7),
    ]),
  "a glyph procedure of doubling forms": () =>
    onePage("/Font << /F 5 0 R /T 6 0 R >> /Unused << >>", `${SHOW} BT /T 12 Tf (A) Tj ET`, [
      type3("/XObject << /X 8 0 R >>", 7),
      stream("", "9 0 d0 /X Do"),
      ...doublingForms(DEEP, 8),
    ]),
  "the appearance of an annotation of doubling forms": () =>
    onePage(
      "/XObject << /X 6 0 R >>",
      SHOW,
      doublingForms(DEEP, 6),
      "/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 600 800] /AP << /N 6 0 R >> >>]",
    ),
  "the appearance of a form field of doubling forms": () =>
    onePage(
      "/XObject << /X 6 0 R >>",
      SHOW,
      doublingForms(DEEP, 6),
      "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [0 0 600 800] /AP << /N 6 0 R >> >>]",
    ),
  "one long text 10,000 times over as the contents": () =>
    pdf([
      CATALOG,
      ONE_PAGE,
      page("", `[${"4 0 R ".repeat(10_000)}]`),
      stream("", `BT /F 12 Tf 50 700 Td (${"Text".repeat(100_000)}) Tj ET\n`),
      FONT,
    ]),
  "blank contents packed 1:1000": () =>
    pdf([CATALOG, ONE_PAGE, page("", 4), packedStream("", Buffer.alloc(400_000_000, " ")), FONT]),
  "a path of ten million segments": () => onePage("", `${SHOW} 0 0 m ${"9 9 l ".repeat(10_000_000)} S`, []),
};

/** Files that look endless and are read to an end. */
export const HARMLESS: Attacks = {
  "tiling patterns of tiling patterns": () =>
    onePage(
      "/Pattern << /P 6 0 R /Q 6 0 R >>",
      `${SHOW} /Pattern cs /P scn 0 0 99 99 re f`,
      range(DEEP, (at) =>
        stream(
          `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P ${7 + at} 0 R /Q ${7 + at} 0 R >> >>`,
          at === DEEP - 1 ? "0 0 9 9 re f" : "/Pattern cs /P scn 0 0 9 9 re f /Q scn 0 0 9 9 re f",
        ),
      ),
    ),
  "a page tree that doubles 40 times": () =>
    pdf([
      CATALOG,
      `<< /Type /Pages /Kids [6 0 R] /Count ${2 ** DEEP} >>`,
      page("", 4),
      stream("", SHOW),
      FONT,
      ...range(DEEP, (at) => {
        const kid = at === DEEP - 1 ? 3 : 7 + at;
        return `<< /Type /Pages /Kids [${kid} 0 R ${kid} 0 R] /Count ${2 ** (DEEP - at)} >>`;
      }),
    ]),
};
