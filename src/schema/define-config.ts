import type { ScriptConfiguration } from "./configuration.js";

/**
 * The configuration itself; for editors, which then know its fields.
 *
 * @example
 * export default defineConfig({ failOn: "warning", rules: [ours] })
 */
export function defineConfig(configuration: ScriptConfiguration): ScriptConfiguration {
  return configuration;
}
