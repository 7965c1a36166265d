import { flatMap } from "../lists/flat-map.js";
import { absolute, formatDecimal, parseDecimal, signOf } from "../quantity/decimal.js";
import type { Clue } from "../rules/rule.js";
import type { RuledVerdict } from "./run-rules.js";

/** Two violated relations of one rule that are off by the same amount, one too high and the other too low. */
export interface OffsettingPair {
  readonly verdicts: readonly [RuledVerdict, RuledVerdict];
  /** The first place that takes part. */
  readonly clue: Clue;
}

/**
 * The pairs among violated relations whose differences cancel out between the same tables: 0.9 too much in 基本支出 and 0.9
 * too little in 项目支出 is an amount in the wrong row. More than two of one amount make no pair.
 */
export function findOffsettingPairs(verdicts: readonly RuledVerdict[]): readonly OffsettingPair[] {
  const alike = new Map<string, RuledVerdict[]>();
  for (const each of verdicts) {
    if (each.verdict.state !== "violated" || each.verdict.bound !== undefined) continue;
    const difference = parseDecimal(each.verdict.difference ?? "");
    if (difference === undefined || signOf(difference) === 0) continue;
    const key = JSON.stringify([
      each.selected.rule.id,
      each.verdict.code,
      each.verdict.unit,
      formatDecimal(absolute(difference)),
      tablesOf(each),
    ]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [each]);
    else group.push(each);
  }
  return flatMap([...alike.values()], ([first, second, ...more]): readonly OffsettingPair[] => {
    const clue = first?.verdict.evidence[0];
    if (first === undefined || second === undefined || clue === undefined || more.length > 0) return [];
    return isNegative(first) === isNegative(second) ? [] : [{ verdicts: [first, second], clue }];
  });
}

function isNegative({ verdict }: RuledVerdict): boolean {
  return verdict.difference?.startsWith("-") === true;
}

/** The files and blocks that a relation is about, in order. */
function tablesOf({ verdict }: RuledVerdict): readonly string[] {
  return [...new Set(verdict.evidence.map(({ path, at }) => `${path ?? ""} ${at.block}`))].sort();
}
