import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/build-package.ts",
    alias: [
      { find: "./worker-file.js", replacement: new URL("support/built-worker-file.ts", import.meta.url).pathname },
      { find: "./thread-file.js", replacement: new URL("support/built-thread-file.ts", import.meta.url).pathname },
    ],
    testTimeout: 20_000,
    // Else vitest gives an empty text for a style sheet.
    css: true,
    coverage: { include: ["src/**"], reportsDirectory: "coverage" },
  },
});

export default config;
