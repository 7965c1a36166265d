import type { CommonCause } from "../rules/finding.js";
import type { RenderContext } from "./render-verdict.js";
import type { RuledVerdict } from "./run-rules.js";

/** Findings of one cause. */
export function findCauses(_verdicts: readonly RuledVerdict[], _context: RenderContext): ReadonlyMap<RuledVerdict, CommonCause> {
  return new Map();
}
