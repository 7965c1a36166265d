export { RULES } from "./rules/registry.js";
export {
  type Clue,
  defineFolderRule,
  defineRule,
  type FolderContext,
  type FolderRule,
  type Language,
  type LocalText,
  type MessageValue,
  type RelationState,
  type ReportRule,
  type Rule,
  type RuleContext,
  type RuleMeta,
  type RuleOptions,
  type Verdict,
} from "./rules/rule.js";
