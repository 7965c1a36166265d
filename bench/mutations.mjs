// Changes one number at a time in reports without faults and counts, by kind of field, how many of the changes are found;
// writes docs/mutation-coverage.md.
// Run after `npm run build`: `node bench/mutations.mjs [count]`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { checkReport, parseReport } from "../dist/index.js";

const SHARED = fileURLToPath(new URL("../../shared/reports/practice/", import.meta.url));
const OWN = fileURLToPath(new URL("../fixtures/reports/", import.meta.url));
const COUNT = Number(process.argv[2] ?? 5000);
const SEED = 20221231;

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Files of reports that have no faults, as far as is known. */
function cleanFiles() {
  if (!existsSync(SHARED))
    return readdirSync(OWN)
      .filter((name) => name.startsWith("clean"))
      .map((name) => `${OWN}${name}/report.txt`);
  return readdirSync(SHARED)
    .filter((name) => name.endsWith(".expected.json"))
    .filter((name) => JSON.parse(readFileSync(`${SHARED}${name}`, "utf8")).meta.clean)
    .map((name) => readdirSync(SHARED).find((other) => other.startsWith(name.slice(0, 6)) && !other.endsWith("json")))
    .map((name) => `${SHARED}${name}`);
}

/** Every number of a report with the kind of field that it stands in; `change` gives the report with another number there. */
function* numbersOf(report) {
  const at = function* (kind, holder, key) {
    const quantity = holder?.[key];
    if (quantity?.value != null && quantity.value !== "0") yield { kind, quantity };
  };
  const basic = report.basicData;
  for (const key of ["authorized", "actual", "controlRate"]) yield* at(`staffing.${key}`, basic?.staffing, key);
  for (const line of basic?.lines ?? []) {
    const name = line.key ?? (line.depth === 2 ? "item" : "other row");
    for (const column of ["priorYearActual", "budget", "actual"]) yield* at(`lines.${name}.${column}`, line, column);
  }
  for (const building of basic?.buildings ?? [])
    for (const key of Object.keys(building)) if (key !== "name") yield* at("buildings", building, key);
  for (const evaluation of [report.departmentEvaluation, ...report.projectEvaluations]) {
    if (evaluation === undefined) continue;
    const { kind } = evaluation;
    for (const row of evaluation.funds) {
      const part = row.key === "total" ? "total" : "part";
      for (const key of ["initialBudget", "annualBudget", "executed", "weight", "executionRate", "score"])
        yield* at(`${kind}.funds.${part}.${key}`, row, key);
    }
    for (const key of Object.keys(evaluation.bySource)) yield* at(`${kind}.bySource`, evaluation.bySource, key);
    for (const key of Object.keys(evaluation.byUse)) yield* at(`${kind}.byUse`, evaluation.byUse, key);
    for (const indicator of evaluation.indicators) {
      yield* at(`${kind}.indicator.weight`, indicator, "weight");
      yield* at(`${kind}.indicator.score`, indicator, "score");
    }
    yield* at(`${kind}.total.weight`, evaluation.total, "weight");
    yield* at(`${kind}.total.score`, evaluation.total, "score");
  }
  for (const fact of report.facts) if (fact.metric !== null) yield { kind: `facts.${fact.metric}`, quantity: fact };
}

const MUTATIONS = {
  digit: (digits, random) => {
    const places = [...digits].flatMap((character, index) => (/\d/u.test(character) ? [index] : []));
    const place = places[Math.floor(random() * places.length)];
    const other = String((Number(digits[place]) + 1 + Math.floor(random() * 9)) % 10);
    return digits.slice(0, place) + other + digits.slice(place + 1);
  },
  swap: (digits, random) => {
    const places = [...digits].flatMap((character, index) =>
      /\d/u.test(character) && /\d/u.test(digits[index + 1] ?? "") && character !== digits[index + 1] ? [index] : [],
    );
    if (places.length === 0) return digits;
    const place = places[Math.floor(random() * places.length)];
    return digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2);
  },
  unit: (digits) => shiftPoint(digits, 1),
  cent: (digits) => {
    const scale = (digits.split(".")[1] ?? "").length;
    const whole = BigInt(digits.replace(".", "")) + 1n;
    const padded = whole.toString().padStart(scale + 1, "0");
    return scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  },
};

function shiftPoint(digits, places) {
  const [whole, fraction = ""] = digits.split(".");
  const padded = fraction.padEnd(places, "0");
  return `${whole}${padded.slice(0, places)}${padded.length > places ? `.${padded.slice(places)}` : ""}`;
}

/** The number as it is printed: without separators, ASCII. */
function printedDigits(quantity) {
  const text = quantity.text.normalize("NFKC").replace(/(\d),(?=\d{3})/gu, "$1");
  return /\d+(?:\.\d+)?/u.exec(text)?.[0];
}

function canonical(digits) {
  const [whole = "0", fraction = ""] = digits.split(".");
  const rest = fraction.replace(/0+$/u, "");
  return (whole.replace(/^0+(?=\d)/u, "") || "0") + (rest === "" ? "" : `.${rest}`);
}

/** What is told of a report: every finding, and those that are louder than a hint. */
function told(report) {
  const findings = checkReport(report);
  const nameOf = ({ rule, message }) => `${rule} ${message}`;
  return {
    all: new Set(findings.map(nameOf)),
    loud: new Set(findings.filter(({ severity }) => severity !== "info").map(nameOf)),
  };
}

const random = randomNumbers(SEED);
const reports = [];
for (const file of cleanFiles()) {
  try {
    const report = await parseReport(file);
    const before = told(report);
    if (before.loud.size === 0) reports.push({ report, before: before.all });
  } catch {
    // A scan has no text to mutate.
  }
}
const tally = new Map();
const missed = [];
for (let done = 0; done < COUNT;) {
  const { report, before } = reports[Math.floor(random() * reports.length)];
  const copy = structuredClone(report);
  const numbers = [...numbersOf(copy)];
  const { kind, quantity } = numbers[Math.floor(random() * numbers.length)];
  const names = Object.keys(MUTATIONS);
  const mutation = names[Math.floor(random() * names.length)];
  const digits = printedDigits(quantity);
  const changed = digits === undefined ? undefined : MUTATIONS[mutation](digits, random);
  if (changed === undefined || canonical(changed) === canonical(digits)) continue;
  done++;
  quantity.value = canonical(changed);
  quantity.text = quantity.text
    .normalize("NFKC")
    .replace(/(\d),(?=\d{3})/gu, "$1")
    .replace(digits, changed);
  const after = told(copy);
  const isFound = [...after.all].some((message) => !before.has(message));
  const isLoud = after.loud.size > 0;
  const entry = tally.get(kind) ?? { kind, changes: 0, loud: 0, found: 0 };
  entry.changes++;
  if (isLoud) entry.loud++;
  if (isFound || isLoud) entry.found++;
  tally.set(kind, entry);
  if (!isLoud && !isFound)
    missed.push(`${kind} ${mutation} ${digits} -> ${changed} ${report.source.path?.split("/").at(-1) ?? ""}`);
}

/** Why no relation of the catalogue covers a kind of field wholly. */
const REASONS = [
  [
    /^lines\.publicExpenditure\./u,
    "The form has no row for 人员经费 beside 公用经费: only 公用经费 ≤ 基本支出 bounds it, and the text states this year's alone.",
  ],
  [
    /^lines\.governmentProcurement\./u,
    "政府采购金额 is no part of a sum: it is bounded by its budget and by total expenditure, and the text seldom states it.",
  ],
  [
    /^lines\.other row\./u,
    "Rows of the older form (办公经费, 水费、电费、差旅费, 预算调整) enter no sum that the form declares.",
  ],
  [/^buildings/u, "Area and investment enter their rate alone; a change within the rate's rounding does not show."],
  [
    /funds\.total\.annualBudget$/u,
    "全年预算数 enters the execution rate alone; a change within the rate's rounding does not show.",
  ],
  [/funds\.total\.initialBudget$/u, "年初预算数 is compared with 支出总额, a row that some basic data tables do not have."],
  [
    /^facts\.(?:generalPublicBudget|governmentFund|specialAccount|other|stateCapital)$/u,
    "Where the scoring table splits the budget, a source's spending is stated in the text alone.",
  ],
  [/^lines\.(?:basicExpenditure|totalExpenditure)\./u, "Forms without 支出总额 have no sum that 基本支出 enters."],
  [/^staffing\./u, "Posts and staff enter their rate alone; a change within the rate's rounding does not show."],
];
const ENOUGH = 0.95;

const share = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`;
const rows = [...tally.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const total = { kind: "all", changes: sum("changes"), loud: sum("loud"), found: sum("found") };

function tableRow({ kind, changes, loud, found }) {
  const reason = found / changes >= ENOUGH ? "" : (REASONS.find(([pattern]) => pattern.test(kind))?.[1] ?? "");
  return `| ${[`\`${kind}\``, changes, share(loud, changes), share(found, changes), reason].join(" | ")} |`;
}

const page = `# Which wrong numbers are found

Written by \`npm run build && node bench/mutations.mjs\`. In reports without faults one number at a time is changed: a digit, two digits
swapped, the point moved, one unit of the last place. Counted is how many of the changes are told at all, and how many louder than as a hint.
${COUNT} changes in ${reports.length} reports, seed ${SEED}. A reason stands where less than ${100 * ENOUGH}% are found.

| field | changes | error or warning | found | why not all |
| --- | --- | --- | --- | --- |
${[total, ...rows].map(tableRow).join("\n")}
`;
const target = fileURLToPath(new URL("../docs/mutation-coverage.md", import.meta.url));
writeFileSync(target, await format(page, { parser: "markdown", printWidth: 130 }));
process.stdout.write(`${share(total.found, total.changes)} of ${total.changes} found; see docs/mutation-coverage.md\n`);
if (process.argv.includes("--missed")) for (const line of missed) process.stdout.write(`${line}\n`);
