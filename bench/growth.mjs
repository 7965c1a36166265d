import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkReport, parseReport } from "../dist/index.js";
import { median, timed } from "./timing.mjs";

const LENGTHS = [1, 10, 100];
const ROUNDS = 3;
const fixture = (path) => new URL(`../fixtures/${path}`, import.meta.url);

/** A text report whose prose and tables come `times` times over. */
async function longText(times) {
  const text = await readFile(fixture("reports/clean-ten-sections/report.txt"), "utf8");
  return new TextEncoder().encode(Array.from({ length: times }, () => text).join("\n\n"));
}

/** A Word report whose body comes `times` times over. */
async function longDocx(times) {
  const entries = unzipSync(new Uint8Array(await readFile(fixture("readers/docx/report.docx"))));
  const xml = strFromU8(entries["word/document.xml"]);
  const [start, end] = [xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr")];
  const body = xml.slice(start, end < start ? xml.lastIndexOf("</w:body>") : end).repeat(times);
  const long = xml.slice(0, start) + body + xml.slice(end < start ? xml.lastIndexOf("</w:body>") : end);
  return zipSync({ ...entries, "word/document.xml": strToU8(long) });
}

async function timeOf(bytes) {
  const work = async () => checkReport(await parseReport(bytes));
  await work();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timed(work));
  return median(times);
}

/** Lines of a table: computing time of documents of 1, 10 and 100 times the length, and how many times 1 the longest costs. */
export async function growthLines() {
  const rows = [];
  for (const [title, make] of [
    [".txt", longText],
    [".docx", longDocx],
  ]) {
    const times = [];
    for (const length of LENGTHS) times.push(await timeOf(await make(length)));
    const [one, , hundred] = times;
    rows.push(`| ${title} | ${times.map((time) => time.toFixed(1)).join(" | ")} | ${(hundred / one).toFixed(0)} |`);
  }
  return ["| document | 1 × | 10 × | 100 × | 100 × to 1 × |", "| --- | --- | --- | --- | --- |", ...rows];
}
