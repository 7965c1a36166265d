export { REPORTERS, type ReporterName } from "./reporters/registry.js";
export { renderResult, type RenderOptions } from "./reporters/render-result.js";
export type { Reporter, ReporterContext, RuleDescription } from "./reporters/reporter.js";
