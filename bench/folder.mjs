// Measures `ziping check FOLDER` on folders of generated reports and writes the section on them: `npm run bench:folder`, or
// `node bench/folder.mjs COUNT...` for folders of other sizes. Linux only; half an hour on two cores.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolderSection } from "./performance-page.mjs";
import { measureTree } from "./process-tree.mjs";
import { median } from "./timing.mjs";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const MAKER = fileURLToPath(new URL("./make-folder.mjs", import.meta.url));
const given = process.argv.slice(2).map(Number);
const COUNTS = given.length > 0 ? given : [100, 1000, 10_000];
/** Files, and rounds, for one worker against two. */
const [COMPARED, ROUNDS] = [240, 3];
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

/** One worker and two in turn, so that what else the machine does hits both. */
async function workersLines() {
  const folder = folderOf(COMPARED);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ one: await check(folder, "--jobs", "1"), two: await check(folder, "--jobs", "2") });
  }
  rmSync(folder, { recursive: true });
  const mid = (of) => median(rounds.map(of));
  const row = (title, key) =>
    `| ${title} | ${[({ wall }) => wall, ({ main }) => main, ({ workers }) => workers].map((of) => seconds(mid((round) => of(round[key])))).join(" | ")} |`;
  const wallRatio = mid(({ one, two }) => one.wall / two.wall).toFixed(2);
  const share = ((100 * mid(({ two }) => two.main)) / mid(({ two }) => two.main + two.workers)).toFixed(1);
  return [
    `One worker and two in turn on ${COMPARED} files, median of ${ROUNDS} rounds, in seconds. Two workers had **${wallRatio}** times the throughput of`,
    `one by the clock (aim ≥ 1.7); the main process, which is not divided among them, computes ${share} % of the whole.`,
    "",
    "| workers | by the clock | computed by the main process | computed by workers |",
    "| --- | --- | --- | --- |",
    row("1", "one"),
    row("2", "two"),
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
    `each with a content of its own. The machine was ${loadavg()[1] > 2.5 ? "busy with other work too: its clock tells little, its computing time more" : "free for it"}.`,
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
