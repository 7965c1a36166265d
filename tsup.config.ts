import { readFile, writeFile } from "node:fs/promises";
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

/** Packages whose few modules that we need are taken into our own files: their index loads forty others at each start. */
const TAKEN_IN = ["htmlparser2"];
/** What they bring along. */
const NOTICES = [...TAKEN_IN, "entities"];

async function writeNotices(): Promise<void> {
  const notices = NOTICES.map(async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, "utf8")}`);
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", (await Promise.all(notices)).join("\n\n"));
}

const options: Options = {
  entry: ["index", "rules", "readers", "reporters", "schema", "folder", "worker", "cli"].map((name) => `src/${name}.ts`),
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  clean: true,
  esbuildPlugins: [rawText],
  noExternal: TAKEN_IN,
  onSuccess: writeNotices,
};

export default options;
