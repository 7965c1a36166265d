import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    coverage: { include: ["src/**"], reportsDirectory: "coverage" },
  },
});

export default config;
