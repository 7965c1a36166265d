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

/** The 64-bit FNV-1a hash's first state, highest limb first, and the low part of its factor. */
const FNV_OFFSET: readonly [number, number, number, number] = [0xcbf2, 0x9ce4, 0x8422, 0x2325];
const FNV_LOW = 0x1b3;

const ENCODER = new TextEncoder();

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

/** FNV-1a of 64 bits, in four limbs of 16: big integers would take most of the time of a finding. */
function hash(text: string): string {
  let [a, b, c, d] = FNV_OFFSET;
  for (const byte of ENCODER.encode(text)) {
    d ^= byte;
    // The factor is 2^40 + 0x1b3: each limb times 0x1b3, and the two lowest moved up by 40 bits.
    const d0 = d * FNV_LOW;
    const c1 = c * FNV_LOW + (d0 >>> 16);
    const b1 = b * FNV_LOW + (d << 8) + (c1 >>> 16);
    const a1 = a * FNV_LOW + (c << 8) + (b1 >>> 16);
    a = a1 & 0xffff;
    b = b1 & 0xffff;
    c = c1 & 0xffff;
    d = d0 & 0xffff;
  }
  return [a, b, c, d].map((limb) => limb.toString(16).padStart(4, "0")).join("");
}
