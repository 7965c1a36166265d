import { strToU8, zlibSync } from "fflate";

/** A PDF of these objects, numbered from 1, with its table. The first is its root. */
export function pdf(objects: readonly string[], trailer = ""): Uint8Array {
  const pieces = ["%PDF-1.7\n"];
  const places: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const piece = `${index + 1} 0 obj\n${object}\nendobj\n`;
    pieces.push(piece);
    length += piece.length;
  }
  const lines = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  pieces.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${lines.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return strToU8(pieces.join(""), true);
}

export const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
export const ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
export const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
export const SHOW = "BT /F 12 Tf 50 700 Td (Text) Tj ET";

export const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A stream packed by Flate, as often as asked. */
export function packedStream(dictionary: string, content: Uint8Array, times = 1): string {
  let packed = content;
  for (let time = 0; time < times; time++) packed = zlibSync(packed, { level: 9 });
  const latin = Buffer.from(packed).toString("latin1");
  return stream(`${dictionary} /Filter [${"/FlateDecode ".repeat(times)}]`, latin);
}

export const page = (resources: string, content: number | string, entries = ""): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> ${resources} >> /Contents ${typeof content === "number" ? `${content} 0 R` : content} ${entries} >>`;

/** A file of one page, whose objects 6 and on are given. */
export const onePage = (resources: string, content: string, rest: readonly string[], entries = ""): Uint8Array =>
  pdf([CATALOG, ONE_PAGE, page(resources, 4, entries), stream("", content), FONT, ...rest]);
