import type { ListedRule } from "../../folder/selected-rules.js";
import type { CommandArguments } from "../arguments.js";
import { readJudging } from "../check-settings.js";
import type { Command } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { renderCatalogue, renderRule } from "../render-rules.js";
import { CONFIG_OPTION } from "../shared-options.js";
import { mayColour, type Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { terminalStyles } from "../../reporters/styles.js";

/** `ziping rules [ID]`: the catalogue, or one rule explained, as the configuration has them. */
export const rulesCommand: Command = {
  name: "rules",
  summary: { zh: "列出全部规则，或说明一条规则", en: "List the rules, or explain one" },
  operands: "[ID]",
  options: CONFIG_OPTION,
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const [{ listedRules }, judging] = await Promise.all([import("../../folder/selected-rules.js"), readJudging(args)]);
  const rules = listedRules(judging);
  const language = judging.lang;
  const styles = terminalStyles(mayColour(terminal.stdout, terminal.environment));
  const [id, ...more] = args.paths;
  if (more.length > 0) {
    throw new UsageError({ zh: "rules：最多写一条规则", en: "rules: name at most one rule" });
  }
  const text = id === undefined ? renderCatalogue(rules, language, styles) : renderRule(ruleNamed(rules, id), language, styles);
  await terminal.stdout.write(text);
  return EXIT.clean;
}

function ruleNamed(rules: readonly ListedRule[], id: string): ListedRule {
  const listed = rules.find(({ rule }) => rule.id === id);
  if (listed === undefined) {
    throw new UsageError({
      zh: `rules：没有「${id}」这条规则，可用 ziping rules 查看全部`,
      en: `rules: no rule "${id}": ziping rules lists them all`,
    });
  }
  return listed;
}
