import { defineConfig } from "tsup";

const entry = {
  index: "src/index.ts",
  rules: "src/rules.ts",
  readers: "src/readers.ts",
  reporters: "src/reporters.ts",
  schema: "src/schema.ts",
  folder: "src/folder.ts",
};

export default defineConfig({
  entry: { ...entry, cli: "src/cli.ts" },
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  clean: true,
  dts: {
    entry,
    // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated (tsup issue 1388).
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
});
