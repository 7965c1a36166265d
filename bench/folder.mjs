// Measures `ziping check FOLDER` on folders of generated reports and writes the section on them: `npm run bench:folder`, or
// `node bench/folder.mjs COUNT...` for folders of other sizes. Linux only; half an hour and more on two cores.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolderSection } from "./performance-page.mjs";
import { measureTree } from "./process-tree.mjs";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const MAKER = fileURLToPath(new URL("./make-folder.mjs", import.meta.url));
const given = process.argv.slice(2).map(Number);
const COUNTS = given.length > 0 ? given : [100, 1000, 10_000];
/** Files for one worker against two: enough of them that the start weighs nothing. */
const COMPARED = 1000;
/** The workers alone make a load of two and a half. */
const BUSY_LOAD = 3.2;
/** Some of the practice files are scans: a folder with unreadable files ends with 3. */
const EXPECTED = new Set([0, 3]);

const work = mkdtempSync(join(tmpdir(), "ziping-bench-"));

function folderOf(count) {
  const folder = join(work, String(count));
  execFileSync(process.execPath, [MAKER, folder, String(count)]);
  return folder;
}

async function check(folder, ...options) {
  const args = [CLI, "check", "--quiet", "--fail-on", "never", "--output", join(work, "result.txt"), ...options, folder];
  const result = await measureTree(args);
  if (!EXPECTED.has(result.status)) throw new Error(`exit ${result.status}: ${args.join(" ")}`);
  return result;
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);

async function workersLines() {
  const folder = folderOf(COMPARED);
  const one = await check(folder, "--jobs", "1");
  const two = await check(folder, "--jobs", "2");
  rmSync(folder, { recursive: true });
  const row = (title, { wall, main, workers }) => `| ${title} | ${[wall, main, workers].map(seconds).join(" | ")} |`;
  const share = ((100 * two.main) / (two.main + two.workers)).toFixed(1);
  return [
    `One worker, then two, on ${COMPARED.toLocaleString("en")} files, in seconds. Two workers had **${(one.wall / two.wall).toFixed(2)}** times the throughput of`,
    `one by the clock (aim ≥ 1.7); the main process, which is not divided among them, computes ${share} % of the whole.`,
    "",
    "| workers | by the clock | computed by the main process | computed by workers |",
    "| --- | --- | --- | --- |",
    row("1", one),
    row("2", two),
  ];
}

async function growthRow(count) {
  const folder = folderOf(count);
  const cache = `--cache=${join(work, `cache-${count}`)}`;
  const first = await check(folder, "--jobs", "2", cache);
  const second = await check(folder, "--jobs", "2", cache);
  for (const made of [folder, join(work, `cache-${count}`)]) rmSync(made, { recursive: true });
  const computed = ({ main, workers }) => main + workers;
  const figures = [
    seconds(computed(first)),
    (computed(first) / count).toFixed(0),
    first.memory.toFixed(0),
    seconds(computed(second)),
    `**${(computed(first) / computed(second)).toFixed(0)}**`,
    (first.wall / second.wall).toFixed(0),
  ];
  return `| ${count.toLocaleString("en")} | ${figures.join(" | ")} |`;
}

try {
  const rows = [];
  const workers = await workersLines();
  for (const count of COUNTS) {
    rows.push(await growthRow(count));
    process.stderr.write(`${rows.at(-1)}\n`);
  }
  await writeFolderSection([
    `Written by \`npm run bench:folder\`: Node ${process.version}, generated reports in mixed formats (.txt, .docx, .pdf, .doc, .html, .rtf, .odt),`,
    `each with a content of its own. The machine was ${loadavg()[1] > BUSY_LOAD ? "busy with other work too: its clock tells little, its computing time more" : "free for it"}.`,
    "",
    ...workers,
    "",
    "Two workers with `--cache`; computing time of all processes in seconds, the most resident memory of all processes together",
    "(aim: below 1,024 MB and flat), and a second run that finds everything in the cache (aim ≥ 20 × faster).",
    "",
    "| files | computed, s | a file, ms | memory, MB | second run computed, s | times faster | by the clock |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ]);
} finally {
  rmSync(work, { recursive: true, force: true });
}
