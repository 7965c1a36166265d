import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Tests that open what we write in a real browser; they need Debian's chromium. */
const config: ViteUserConfig = defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: { include: ["test/browser/**/*.browser.ts"], testTimeout: 60_000, hookTimeout: 60_000, css: true },
});

export default config;
