import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { Options } from "tsup";

/** Lets code import the text of a file, as in `import style from "./page.css?raw"`; vitest has this built in. */
const rawText: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "raw-text",
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?raw$/, ".raw")),
      namespace: "raw-text",
    }));
    build.onLoad({ filter: /./, namespace: "raw-text" }, async ({ path }) => ({
      contents: await readFile(path.replace(/\.raw$/, ""), "utf8"),
      loader: "text",
    }));
  },
};

const options: Options = {
  entry: ["index", "rules", "readers", "reporters", "schema", "folder", "worker", "cli"].map((name) => `src/${name}.ts`),
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  clean: true,
  esbuildPlugins: [rawText],
};

export default options;
