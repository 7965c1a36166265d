import type { Report } from "../report/report.js";
import type { Finding } from "../rules/finding.js";
import { compareLocations } from "../rules/place/compare-locations.js";
import { describePlace } from "../rules/place/describe-place.js";
import type { Rule, Verdict } from "../rules/rule.js";

/** The report that a verdict is about, and the others of its folder by path. */
interface Reports {
  readonly report: Report;
  readonly others?: ReadonlyMap<string, Report>;
}

/** The 64-bit FNV-1a hash's first state and its factor. */
const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * What tells one finding from the others of a file, in every version of the file in which it still holds: the rule, and the
 * names of the places that take part with what is printed there. Neither positions, pages and other findings count nor the
 * language of the output.
 */
export function fingerprintOf(rule: Rule, verdict: Verdict, context: Reports): string {
  const clues = [...verdict.evidence].sort((a, b) => compareLocations(a.at, b.at));
  const places = clues.map(({ text, at, path }) => {
    const report = (path === undefined ? undefined : context.others?.get(path)) ?? context.report;
    const { block, cell, span } = at;
    const place = { block, ...(cell === undefined ? {} : { cell }), ...(span === undefined ? {} : { span }) };
    return [describePlace(report, place, "zh"), text.replace(/\s+/gu, "")];
  });
  return hash(JSON.stringify([rule.id, verdict.code, verdict.expected, verdict.actual, places]));
}

/** Findings that are alike in all that counts are told apart by their number. */
export function numberAlike(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
  });
}

function hash(text: string): string {
  let state = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) state = BigInt.asUintN(64, (state ^ BigInt(byte)) * FNV_PRIME);
  return state.toString(16).padStart(16, "0");
}
