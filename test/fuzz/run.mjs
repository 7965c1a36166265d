// Damages the fixtures in repeatable ways and reads what comes of it; anything but a report or an error that the readers
// foresee is a defect. Run after `npm run build`: `npm run fuzz -- --minutes 10` or `--cases 20000`.
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeCase, readCorpus } from "./make-case.mjs";

const USAGE = `npm run fuzz -- [--minutes N | --cases N] [--seed S] [--from N] [--jobs N] [--corpus FOLDER]... [--save FOLDER]
Damages files and reads them. Defects are saved in the folder (.tmp/fuzz) with their seed and number; --cases 1 --from N
--seed S reads one of them again.`;

/** A file may compute for this long; another program may have the processor meanwhile, so the clock is given more. */
const MOST_CPU_MS = 10_000;
const MOST_MS = 60_000;
/** Memory that a process that reads file after file may have come to hold. */
const MOST_MB = 1536;

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    cases: { type: "string" },
    seed: { type: "string", default: "8" },
    from: { type: "string", default: "0" },
    jobs: { type: "string", default: String(Math.min(2, availableParallelism())) },
    corpus: { type: "string", multiple: true, default: [] },
    save: { type: "string", default: ".tmp/fuzz" },
    help: { type: "boolean", default: false },
  },
});
if (values.help || (values.minutes === undefined && values.cases === undefined)) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(values.help ? 0 : 2);
}

const own = ["readers", "reports"].map((name) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
const setting = { folders: [...own, ...values.corpus], seed: Number(values.seed) };
const first = Number(values.from);
const end = values.cases === undefined ? Infinity : first + Number(values.cases);
const deadline = values.minutes === undefined ? Infinity : Date.now() + Number(values.minutes) * 60_000;
const corpus = readCorpus(setting.folders);

let next = first;
const counts = new Map();
const defects = [];
let slowest = { cpuMs: 0 };
let largest = 0;

/** Takes cases until there are no more; a process that hangs, dies or grows too large is replaced. */
async function work() {
  let worker;
  while (next < end && Date.now() < deadline) {
    worker ??= startWorker();
    const result = await judged(worker, next++);
    note(result);
    if (result.ended || result.rssMb > MOST_MB) {
      worker.kill("SIGKILL");
      worker = undefined;
    }
  }
  worker?.kill();
}

function startWorker() {
  const script = fileURLToPath(new URL("worker.mjs", import.meta.url));
  return fork(script, [JSON.stringify(setting)], {
    execArgv: ["--max-old-space-size=1024"],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
}

function judged(worker, index) {
  return new Promise((resolve) => {
    let stderr = "";
    const finish = (result) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.stderr.removeAllListeners();
      resolve({ index, ...result });
    };
    const timer = setTimeout(() => finish({ outcome: "defect", detail: `hangs for ${MOST_MS} ms`, ended: true }), MOST_MS);
    worker.stderr.on("data", (piece) => (stderr += piece));
    worker.on("message", (result) => finish(result.detail === undefined ? result : { ...result, ended: true }));
    worker.on("exit", (code, signal) =>
      finish({ outcome: "defect", detail: `dies (${code ?? signal}) ${stderr.slice(0, 500)}`, ended: true }),
    );
    worker.send({ index });
  });
}

function note(result) {
  const limits =
    result.cpuMs > MOST_CPU_MS
      ? `computes for ${result.cpuMs} ms`
      : result.rssMb > MOST_MB
        ? `holds ${result.rssMb} MB`
        : undefined;
  const judgedSo = limits === undefined ? result : { ...result, outcome: "defect", detail: limits };
  const { format, name, mutations, bytes } =
    result.format === undefined || judgedSo.outcome === "defect" ? makeCase(corpus, setting.seed, result.index) : result;
  const row = counts.get(format) ?? new Map();
  row.set(judgedSo.outcome, (row.get(judgedSo.outcome) ?? 0) + 1);
  counts.set(format, row);
  if ((result.cpuMs ?? 0) > slowest.cpuMs) slowest = result;
  largest = Math.max(largest, result.rssMb ?? 0);
  if (judgedSo.outcome !== "defect") return;
  mkdirSync(values.save, { recursive: true });
  const file = join(values.save, `${setting.seed}-${result.index}-${name}`);
  writeFileSync(file, bytes);
  defects.push({ file, mutations, detail: judgedSo.detail });
  process.stdout.write(`DEFECT ${file} ${mutations.join("+")}\n  ${judgedSo.detail}\n`);
}

const started = Date.now();
await Promise.all(Array.from({ length: Number(values.jobs) }, work));

const outcomes = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].toSorted();
const line = (name, numbers) => `${name.padEnd(8)}${numbers.map((number) => String(number).padStart(20)).join("")}\n`;
process.stdout.write(line("", [...outcomes, "all"]));
const total = new Map();
for (const [format, row] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  for (const [outcome, count] of row) total.set(outcome, (total.get(outcome) ?? 0) + count);
  process.stdout.write(line(format, tallied(row)));
}
process.stdout.write(line("all", tallied(total)));
process.stdout.write(
  `seed ${setting.seed}, cases ${first} to ${next - 1}, ${Math.round((Date.now() - started) / 1000)} s; slowest ${Math.round(slowest.cpuMs)} ms ` +
    `(number ${slowest.index}, ${slowest.name}); most memory ${Math.round(largest)} MB; ${defects.length} defects\n`,
);
process.exitCode = defects.length === 0 ? 0 : 1;

function tallied(row) {
  const numbers = outcomes.map((outcome) => row.get(outcome) ?? 0);
  return [...numbers, numbers.reduce((sum, number) => sum + number, 0)];
}
