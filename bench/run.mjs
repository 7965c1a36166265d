import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkReport, parseReport } from "../dist/index.js";
import { FLOORS, load } from "./floors.mjs";

const REPORTS = fileURLToPath(new URL("../../shared/reports/", import.meta.url));
const OWN = fileURLToPath(new URL("../fixtures/", import.meta.url));
const ROUNDS = 7;

/** Time that this process computes for one call, in milliseconds: what else the machine does hardly counts. */
async function timed(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function parseAndCheck(bytes) {
  checkReport(await parseReport(bytes));
}

/** Both sides in turn, round after round, so that a slow moment of the machine hits both. */
async function compare(bytes, floor) {
  await floor();
  await parseAndCheck(bytes);
  const ours = [];
  const floors = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await timed(floor));
    ours.push(await timed(() => parseAndCheck(bytes)));
  }
  return { ours: median(ours), floor: median(floors) };
}

/** Files of a kind: the practice reports where they stand beside the checkout, else our own. */
function filesOf(extension) {
  const folders = existsSync(REPORTS) ? [REPORTS, join(REPORTS, "practice")] : [OWN];
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: folder === OWN })
      .map(String)
      .filter((name) => name.endsWith(extension))
      .map((name) => join(folder, name)),
  );
}

async function measure(extension, floorOf) {
  const rows = [];
  for (const path of filesOf(extension)) {
    const bytes = await load(path);
    try {
      rows.push({ ...(await compare(bytes, await floorOf(bytes))) });
    } catch (error) {
      process.stderr.write(`${path}: ${error.message}\n`);
    }
  }
  return rows;
}

/** The time of mammoth on the sample's .docx, against which plain text is measured. */
async function mammothOnSample() {
  const sample = filesOf(".docx")[0];
  const work = await FLOORS.docx(await load(sample));
  await work();
  return median([await timed(work), await timed(work), await timed(work)]);
}

function describe(title, rows, limit) {
  const ratios = rows.map(({ ours, floor }) => ours / floor).sort((a, b) => a - b);
  const figures = [median(rows.map(({ floor }) => floor)), median(rows.map(({ ours }) => ours))].map((value) => value.toFixed(1));
  const spread = `${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)}`;
  return `| ${title} | ${rows.length} | ${figures.join(" | ")} | **${median(ratios).toFixed(2)}** | ${spread} | ${limit} |`;
}

const text = await mammothOnSample();
const lines = [
  "# Performance",
  "",
  `Written by \`npm run bench\`: Node ${process.version}, ${cpus().length} cores, computing time in milliseconds a document, warm, one process,`,
  `median of ${ROUNDS} rounds that alternate between both sides. A ratio below 1 is faster than the floor.`,
  "",
  "| what | files | floor | parse and check | ratio | spread | aim |",
  "| --- | --- | --- | --- | --- | --- | --- |",
  describe(".docx against `mammoth.convertToHtml` alone", await measure(".docx", FLOORS.docx), "≤ 0.35"),
  describe(".pdf against pdf.js text and operators alone", await measure(".pdf", FLOORS.pdf), "≤ 1.0"),
  describe(
    ".txt against mammoth on a report's .docx",
    (await measure(".txt", async () => async () => {})).map(({ ours }) => ({ ours, floor: text })),
    "≤ 0.1",
  ),
  "",
];
await writeFile(new URL("../docs/performance.md", import.meta.url), lines.join("\n"));
process.stdout.write(`${lines.join("\n")}\n`);
