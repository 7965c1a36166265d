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
/** What a worker's process takes in besides: it is started for every command, and loads the package as a whole otherwise. */
const TAKEN_IN_BY_WORKER = [...TAKEN_IN, "fflate"];
/** What they bring along. */
const NOTICES = [...TAKEN_IN_BY_WORKER, "entities"];

async function writeNotices(): Promise<void> {
  const notices = NOTICES.map(async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, "utf8")}`);
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", (await Promise.all(notices)).join("\n\n"));
}

const shared: Options = {
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  esbuildPlugins: [rawText],
};

/** What callers import, and the command line. */
const library: Options = {
  ...shared,
  entry: ["index", "rules", "readers", "reporters", "schema", "folder", "cli"].map((name) => `src/${name}.ts`),
  noExternal: TAKEN_IN,
  onSuccess: writeNotices,
};

/**
 * The process that reads and checks, by itself: what it loads is in half as many files then as where every part is shared with
 * the others, and each file costs a third of a millisecond at each start.
 */
const worker: Options = {
  ...shared,
  entry: ["src/worker.ts"],
  noExternal: TAKEN_IN_BY_WORKER,
};

/** The thread in which pdf.js reads. */
const pdfThread: Options = { ...shared, entry: ["src/pdf-thread.ts"] };

const options: readonly Options[] = [library, worker, pdfThread];

export default options;
