import { allMatches } from "../../../lists/all-matches.js";
/** The object that is the root of a document: "12 0 obj << /Type /Catalog ..."; other entries may stand before its type. */
const CATALOG = /(?<number>\d{1,9}) 0 obj\s{0,4}<<[^<>]{0,400}\/Type\s{0,4}\/Catalog/gu;

/**
 * Gives a file whose end is lost a new trailer, so that pdf.js can piece the rest together; pdf.js finds the objects by
 * itself, but not which one is the root. `undefined` where the root is lost too, or no trailer is missing.
 */
export function repairTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder("latin1").decode(bytes);
  const root = allMatches(text, CATALOG).at(-1)?.groups?.["number"];
  if (root === undefined || text.includes("trailer")) return undefined;
  const trailer = new TextEncoder().encode(`\nendobj\ntrailer\n<< /Root ${root} 0 R >>\nstartxref\n0\n%%EOF\n`);
  const repaired = new Uint8Array(bytes.length + trailer.length);
  repaired.set(bytes);
  repaired.set(trailer, bytes.length);
  return repaired;
}
