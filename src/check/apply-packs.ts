import { ZipingError } from "../document/ziping-error.js";
import { PACKS } from "../rules/packs.js";
import type { RuleOptions } from "../rules/rule.js";

type OptionsByRule = Readonly<Record<string, RuleOptions>>;

/**
 * The settings of the named packs, with one's own on top of them.
 *
 * @throws ZipingError `INVALID_CONFIG` for a name that no pack has.
 */
export function applyPacks(names: readonly string[], own: OptionsByRule): OptionsByRule {
  const merged: Record<string, RuleOptions> = {};
  for (const options of [...names.map(packNamed), own]) {
    for (const [id, settings] of Object.entries(options)) merged[id] = { ...merged[id], ...settings };
  }
  return merged;
}

function packNamed(name: string): OptionsByRule {
  const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (pack !== undefined) return pack.options;
  const names = Object.keys(PACKS);
  throw new ZipingError("INVALID_CONFIG", `配置项 packs：没有名为「${name}」的规则包；可用：${names.join("、")}。`, {
    english: `packs: there is no pack "${name}"; there are ${names.join(", ")}.`,
  });
}
