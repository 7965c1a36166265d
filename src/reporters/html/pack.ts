import type { Finding, Severity } from "../../rules/finding.js";

/** HTML that the page unpacks when its report is opened: deflated (RFC 1951), in Base64. */
export type Pack = (html: string) => string;

/** The compression is loaded when a page grows long. */
export async function loadPack(): Promise<Pack> {
  const { deflateSync, strFromU8, strToU8 } = await import("fflate");
  return (html) => btoa(strFromU8(deflateSync(strToU8(html), { level: 6 }), true));
}

const LETTERS: Readonly<Record<Severity, string>> = { error: "e", warning: "w", info: "i" };

/** How many findings of each severity and rule a report has, so that it can be filtered unopened: `e basic-data/total-sum 2;…`. */
export function foundCounts(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings) {
    const key = `${LETTERS[severity]} ${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).join(";");
}
