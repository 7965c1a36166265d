import type { Options } from "tsup";

const options: Options = {
  entry: ["index", "rules", "readers", "reporters", "schema", "folder", "worker", "cli"].map((name) => `src/${name}.ts`),
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  clean: true,
};

export default options;
