import type { Location } from "../document/location.js";
import type { Decimal } from "../quantity/decimal.js";

/** How much a finding matters: a contradiction, something likely wrong, a hint. */
export type Severity = "error" | "warning" | "info";

/** `actual` should not exceed `expected`, or not be less. */
export type Bound = "atMost" | "atLeast";

/** One place that takes part in a finding or a relation. */
export interface Evidence {
  /** What the place is to the relation: 合计, 分项, 正文 ... */
  readonly role: string;
  /** Where it stands, for a reader: `附件1 基础数据表 · 项目支出 · 2022年决算数`. */
  readonly place: string;
  /** The characters that stand at `at`. */
  readonly text: string;
  readonly value?: Decimal;
  readonly at: Location;
  /** The file, where it is not the one that the finding is about. */
  readonly path?: string;
}

/** The one value that, changed alone, would make several violated relations hold. */
export interface CommonCause {
  /** One for all findings of one cause, from 1, in the order of the findings. */
  readonly group: number;
  /** The place and value that most of the group's relations turn on. */
  readonly suspect: Evidence;
  /** What the suspect would have to be; absent where the relations disagree about it. */
  readonly suggested?: Decimal;
  /** How many relations that are violated now would then hold. */
  readonly explains: number;
  /** One sentence for a reader. */
  readonly message: string;
}

/** Something in a report that contradicts itself or its form. */
export interface Finding {
  /** Id of the rule: `"basic-data/total-sum"`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence that a reader with the report in hand understands. */
  readonly message: string;
  /** What the figure should be; with `bound`, what it should keep to. */
  readonly expected?: Decimal;
  /** Where `expected` is a limit and not what `actual` should be. */
  readonly bound?: Bound;
  readonly actual?: Decimal;
  /** `actual` less `expected`. */
  readonly difference?: Decimal;
  readonly unit?: string;
  /** The relation with its figures: `1277.71 + 2682.5 = 3960.21`. */
  readonly formula?: string;
  /** Every place that takes part, in reading order. */
  readonly evidence: readonly Evidence[];
  /** The file; `null` where the report came from memory. */
  readonly path: string | null;
  /** Tells this finding from the others of its file and stays the same while other parts of the file change. */
  readonly fingerprint: string;
  readonly cause?: CommonCause;
}
