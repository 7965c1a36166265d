/** What a page of a PDF made by hand shows. */
export interface DrawnPage {
  /** Content stream; the font is /F1, the picture, which fills a unit square, /Im1. */
  readonly content: string;
}

/** The bytes of a PDF of such pages, 595 × 842 points. Pages with the same content share its stream. */
export function drawPdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (entries: string, data: string): string => `<<${entries}/Length ${data.length}>>stream\n${data}\nendstream`;
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("");
  const font = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  const image = add(stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "0"));
  const resources = `/Resources<</Font<</F1 ${font} 0 R>>/XObject<</Im1 ${image} 0 R>>>>`;
  const streams = new Map<string, number>();
  const kids = pages.map(({ content }) => {
    const data = streams.get(content) ?? add(stream("", content));
    streams.set(content, data);
    return `${add(`<</Type/Page/Parent 2 0 R/Contents ${data} 0 R>>`)} 0 R`;
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/MediaBox[0 0 595 842]${resources}/Kids[${kids.join(" ")}]>>`;
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}${end}`;
  return new TextEncoder().encode(file);
}
