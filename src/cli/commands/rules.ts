import type { Rule } from "../../rules/rule.js";
import { type CommandArguments, languageOption } from "../arguments.js";
import type { Command } from "../command.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { renderCatalogue, renderRule } from "../render-rules.js";
import { mayColour, type Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { terminalStyles } from "../../reporters/styles.js";

/** `ziping rules [ID]`: the catalogue, or one rule explained. */
export const rulesCommand: Command = {
  name: "rules",
  summary: { zh: "列出全部规则，或说明一条规则", en: "List the rules, or explain one" },
  operands: "[ID]",
  options: {},
  run,
};

async function run(args: CommandArguments, terminal: Terminal): Promise<ExitCode> {
  const { RULES } = await import("../../rules/registry.js");
  const language = languageOption(args);
  const styles = terminalStyles(mayColour(terminal.stdout, terminal.environment));
  const [id, ...more] = args.paths;
  if (more.length > 0) {
    throw new UsageError({ zh: "rules：最多写一条规则", en: "rules: name at most one rule" });
  }
  const text = id === undefined ? renderCatalogue(RULES, language, styles) : renderRule(ruleNamed(RULES, id), language, styles);
  await terminal.stdout.write(text);
  return EXIT.clean;
}

function ruleNamed(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    throw new UsageError({
      zh: `rules：没有「${id}」这条规则，可用 ziping rules 查看全部`,
      en: `rules: no rule "${id}": ziping rules lists them all`,
    });
  }
  return rule;
}
