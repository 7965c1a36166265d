import type { OptionProblem, RuleOptions } from "./rule.js";

/** Says where one of a rule's numbers is below zero. */
export function notNegative(options: RuleOptions): OptionProblem | undefined {
  const below = Object.entries(options).find(([, value]) => typeof value === "number" && value < 0);
  if (below === undefined) return undefined;
  const [option, value] = below;
  return {
    option,
    problem: { zh: `应为不小于零的数，现为 ${value}`, en: `should be a number of zero or more, is ${value}` },
  };
}
