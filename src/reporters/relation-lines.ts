import type { Relation } from "../check/relation.js";
import type { Language, RelationState } from "../rules/rule.js";
import { padToWidth } from "./display-width.js";
import { printable } from "./printable.js";
import type { Styles } from "./styles.js";
import { FIELD_NAMES, STATE_NAMES } from "./wording.js";

const STATE_MARKS: Readonly<Record<RelationState, string>> = {
  exact: "✓",
  withinRounding: "≈",
  violated: "✖",
  notApplicable: "–",
  insufficientData: "?",
};

const STATE_WIDTH = { zh: 10, en: 18 } as const satisfies Record<Language, number>;
const RULE_WIDTH = 37;

/** What was checked and what came of it, one relation a line, so that an auditor can show what could not be. */
export function relationLines(relations: readonly Relation[], language: Language, styles: Styles): readonly string[] {
  const lines = relations.map((relation) => {
    const state = padToWidth(`${STATE_MARKS[relation.state]} ${STATE_NAMES[relation.state][language]}`, STATE_WIDTH[language]);
    return `    ${state}${padToWidth(relation.rule, RULE_WIDTH)} ${describe(relation)}`;
  });
  return [`  ${styles.strong(FIELD_NAMES.relations[language])}`, ...lines, ""];
}

function describe({ formula, reason, title, evidence }: Relation): string {
  const text = [formula, reason].filter((part) => part !== undefined).join("; ");
  const place = evidence[0]?.place;
  return printable([place, text === "" ? title : text].filter((part) => part !== undefined).join(": "));
}
