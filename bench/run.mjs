import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkReport, parseReport } from "../dist/index.js";
import { FLOORS, load } from "./floors.mjs";
import { growthLines } from "./growth.mjs";
import { PEERS } from "./peers.mjs";
import { writeMeasured } from "./performance-page.mjs";
import { startUpLines } from "./start-up.mjs";
import { clocked, median } from "./timing.mjs";

const REPORTS = fileURLToPath(new URL("../../shared/reports/", import.meta.url));
const OWN = fileURLToPath(new URL("../fixtures/", import.meta.url));
const ROUNDS = 7;
/** Reports of a kind that are read before any counts: who reads hundreds of them has both sides compiled. */
const WARM_UP = 250;

async function parseAndCheck(bytes) {
  checkReport(await parseReport(bytes));
}

/** Both sides in turn, round after round, so that a slow moment of the machine hits both. */
async function compare({ path, bytes, floor }) {
  const ours = [];
  const floors = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await clocked(floor));
    ours.push(await clocked(() => parseAndCheck(bytes)));
  }
  const medianOf = (times, kind) => median(times.map((time) => time[kind]));
  return {
    path,
    ours: medianOf(ours, "cpu"),
    floor: medianOf(floors, "cpu"),
    oursByClock: medianOf(ours, "wall"),
    floorByClock: medianOf(floors, "wall"),
  };
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

/** Scans have no text to read: nobody can be compared on them. */
const UNREADABLE = new Set();

/** Each file with the floor of its kind; both have done it once. */
async function readableFiles(extension, floorOf) {
  const files = [];
  for (const path of filesOf(extension)) {
    const bytes = await load(path);
    const floor = await floorOf(bytes);
    try {
      await floor();
      await parseAndCheck(bytes);
      files.push({ path, bytes, floor });
    } catch (error) {
      UNREADABLE.add(path);
      process.stderr.write(`${path}: ${error.message}\n`);
    }
  }
  return files;
}

async function measure(extension, floorOf) {
  const files = await readableFiles(extension, floorOf);
  for (let read = 0; read < WARM_UP; read += files.length) {
    for (const file of files) {
      await file.floor();
      await parseAndCheck(file.bytes);
    }
  }
  const rows = [];
  for (const file of files) rows.push(await compare(file));
  return rows;
}

/** Plain texts beside mammoth on the .docx of the same report; where a report has none, on the median one. */
function besideWord(texts, word) {
  const nameOf = (path) => basename(path).split(".")[0];
  const usual = {
    floor: median(word.map(({ floor }) => floor)),
    floorByClock: median(word.map(({ floorByClock }) => floorByClock)),
  };
  return texts.map((row) => {
    const { floor, floorByClock } = word.find(({ path }) => nameOf(path) === nameOf(row.path)) ?? usual;
    return { ...row, floor, floorByClock };
  });
}

function describe(title, rows, limit) {
  const ratios = rows.map(({ ours, floor }) => ours / floor).sort((a, b) => a - b);
  const figures = [median(rows.map(({ floor }) => floor)), median(rows.map(({ ours }) => ours))].map((value) => value.toFixed(1));
  const spread = `${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)}`;
  const byClock = median(rows.map(({ oursByClock, floorByClock }) => oursByClock / floorByClock)).toFixed(2);
  return `| ${title} | ${rows.length} | ${figures.join(" | ")} | **${median(ratios).toFixed(2)}** | ${spread} | **${byClock}** | ${limit} |`;
}

/** Peers read a part of the files: some take minutes for all. */
const PEER_FILES = 8;

/** Times of every peer on files of a kind, and of ziping beside them, each in a process of its own. */
function comparePeers(extension) {
  const files = filesOf(extension)
    .filter((path) => !UNREADABLE.has(path))
    .slice(0, PEER_FILES);
  const script = fileURLToPath(new URL("./time-peer.mjs", import.meta.url));
  const timesOf = (name) =>
    JSON.parse(
      execFileSync(process.execPath, [script, name, ...files], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  const own = timesOf("ziping");
  return Object.entries(PEERS)
    .filter(([name, { extensions }]) => name !== "ziping" && extensions.includes(extension))
    .map(([name, { title }]) => {
      const times = timesOf(name);
      const read = files.filter((path) => times[path] !== null && own[path] !== null);
      if (read.length === 0) return `| ${extension} | ${title} | 0 of ${files.length} | - | - | - |`;
      const figures = [median(read.map((path) => times[path])), median(read.map((path) => own[path]))].map((value) =>
        value.toFixed(1),
      );
      const ratio = median(read.map((path) => own[path] / times[path])).toFixed(2);
      return `| ${extension} | ${title} | ${read.length} of ${files.length} | ${figures.join(" | ")} | **${ratio}** |`;
    });
}

const word = await measure(".docx", FLOORS.docx);
const texts = await measure(".txt", FLOORS.txt);
const lines = [
  "# Performance",
  "",
  `Written by \`npm run bench\`: Node ${process.version}, ${cpus().length} cores, computing time in milliseconds a document, one process, after ${WARM_UP}\nreports of a kind that are not counted, median of ${ROUNDS} rounds that alternate between both sides. A ratio below 1 is faster than the floor. By the clock: the same ratio of elapsed times,\nwithout helper threads (garbage, compilation), which the first ratio counts in full. Most .txt files have no .docx of their own:\nthey stand beside the median .docx, the sample beside its own.`,
  "",
  "| what | files | floor | parse and check | ratio | spread | by the clock | aim |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  describe(".docx against `mammoth.convertToHtml` alone", word, "≤ 0.35"),
  describe(".pdf against pdf.js text and operators alone", await measure(".pdf", FLOORS.pdf), "≤ 1.0"),
  describe(".txt against mammoth on the same report's .docx", besideWord(texts, word), "≤ 0.1"),
  describe(".txt against decoding alone", texts, "–"),
  "",
  "## Start",
  "",
  ...startUpLines(),
  "",
  "## Growth",
  "",
  "A report whose content comes 1, 10 and 100 times over, parse and check, computing time in milliseconds.",
  "",
  ...(await growthLines()),
  "",
  "## Beside other packages",
  "",
  `On the first ${PEER_FILES} readable files of each kind, computing time in milliseconds, warm, each package in a process of its own. The others give`,
  "text or tables; ziping also gives typed fields, places and findings.",
  "",
  "| files | package | read | package | ziping | ratio |",
  "| --- | --- | --- | --- | --- | --- |",
  ...comparePeers(".docx"),
  ...comparePeers(".pdf"),
  "",
];
await writeMeasured(lines);
