import type { Decimal } from "../quantity/decimal.js";
import type { Evidence } from "../rules/finding.js";
import type { RelationState } from "../rules/rule.js";

/** One relation that was evaluated: what `--explain` lists, whatever came of it. */
export interface Relation {
  readonly rule: string;
  /** Title of the rule; of one that names a fault, beside a relation that holds, that it was not seen. */
  readonly title: string;
  readonly state: RelationState;
  readonly formula?: string;
  readonly expected?: Decimal;
  readonly actual?: Decimal;
  readonly difference?: Decimal;
  readonly tolerance?: Decimal;
  readonly unit?: string;
  /** Why there was nothing to check. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
}
