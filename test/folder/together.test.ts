import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { CheckedFile } from "../../src/check/checked-file.js";
import { checkFiles, type CheckFilesOptions } from "../../src/folder/check-files.js";
import type { Digest } from "../../src/folder/together/digest.js";
import { findSets } from "../../src/folder/together/find-sets.js";
import { findYears } from "../../src/folder/together/find-years.js";
import type { Finding } from "../../src/rules/finding.js";

/** Rules of one's own, if only none, keep the work in this process. */
const HERE: CheckFilesOptions = { rules: [], reports: false };

let folder = "";
let whole = "";
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ziping-together-"));
  whole = await readFile("fixtures/reports/figures-disagree/report.txt", "utf8");
  const [first, second] = [whole.search(/^附件1/mu), whole.search(/^附件2/mu)];
  const parts = { 报告: whole.slice(0, first), 附件1: whole.slice(first, second), 附件2: whole.slice(second) };
  await mkdir(at("parts"));
  for (const [name, text] of Object.entries(parts)) await writeFile(at(`parts/${name}.txt`), text);
  await writeFile(at("whole.txt"), whole);
  await writeFile(at("copy.txt"), whole);
  await writeFile(at("earlier.txt"), whole.replaceAll("2021", "2020").replaceAll("2022", "2021"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(paths: readonly string[], options = HERE): Promise<readonly CheckedFile[]> {
  const files: CheckedFile[] = [];
  for await (const file of checkFiles(paths, options)) files.push(file);
  return files;
}

function messages(files: readonly { readonly findings: readonly Finding[] }[]): readonly string[] {
  return files.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`)).sort();
}

describe("a report whose attachments are in files of their own", () => {
  it("is found to say what the same report in one file says", async () => {
    const files = await check([at("parts")]);
    expect(messages(files)).toEqual(messages(await check([at("whole.txt")])));
  });

  it("is told file by file, the main report first, each knowing the others", async () => {
    const files = await check([at("parts")]);
    const paths = ["报告", "附件1", "附件2"].map((name) => at(`parts/${name}.txt`));
    expect(files.map(({ path }) => path)).toEqual(paths);
    expect(files.map(({ checkedWith }) => checkedWith)).toEqual([paths, paths, paths]);
  });

  it("names the file of every place that is in another one, and places stand where they say", async () => {
    const files = await check([at("parts")], { ...HERE, reports: true });
    const reports = new Map(files.map(({ path, report }) => [path, report] as const));
    const crossing = files.flatMap(({ findings }) => findings).filter(({ evidence }) => evidence.some((each) => each.path));
    expect(crossing.length).toBeGreaterThan(0);
    for (const { evidence, path } of crossing) {
      for (const { at: place, text, path: other = path } of evidence.filter((each) => each.at.cell !== undefined)) {
        const table = reports.get(other ?? "")?.tables.find(({ block }) => block === place.block);
        const cell = table?.cells.find(({ row, col }) => row === place.cell?.row && col === place.cell.col);
        expect(cell?.text).toContain(text);
      }
    }
  });
});

describe("copies of a report whose attachments are in files of their own", () => {
  it("are said to be copies, with what the report and its attachments say as one", async () => {
    await cp(at("parts"), at("parts-again"), { recursive: true });
    const files = await check([at("parts"), at("parts-again")]);
    const originals = files.filter(({ duplicateOf }) => duplicateOf === undefined);
    const copies = files.filter(({ duplicateOf }) => duplicateOf !== undefined);
    expect(copies.map(({ path, duplicateOf }) => [path, duplicateOf])).toEqual(
      ["报告", "附件1", "附件2"].map((name) => [at(`parts-again/${name}.txt`), at(`parts/${name}.txt`)]),
    );
    expect(messages(copies)).toEqual(messages(originals));
    await rm(at("parts-again"), { recursive: true });
  });
});

describe("files of one run", () => {
  it("are said to be the same when they are, and are not compared twice", async () => {
    const files = await check([at("whole.txt"), at("copy.txt"), at("earlier.txt")]);
    expect(files.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, at("whole.txt"), undefined, undefined]);
    expect(files.at(-1)).toMatchObject({ path: at("whole.txt"), comparedWith: [at("earlier.txt")] });
    expect(files.at(-1)?.findings.map(({ rule }) => rule)).toContain("years/prior-year-restated");
  });

  it("give the same results in whatever order they come", async () => {
    const paths = ["whole.txt", "earlier.txt", "parts/报告.txt", "parts/附件1.txt", "parts/附件2.txt"].map(at);
    const expected = byPath(await check(paths));
    const order = fc.shuffledSubarray(paths, { minLength: paths.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        expect(byPath(await check(shuffled))).toEqual(expected);
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  it("give the same results with whatever number of workers", async () => {
    const paths = [at("."), "fixtures/reports"];
    const one = await check(paths, { reports: false, jobs: 1 });
    expect(await check(paths, { reports: false, jobs: 3 })).toEqual(one);
    expect(await check(paths)).toEqual(one);
  });
});

/** Everything but which of two equal files comes first. */
function byPath(files: readonly CheckedFile[]): readonly string[] {
  return files.map((file) => JSON.stringify(file)).sort();
}

const BOTH_FORMS = { sections: 10, basicData: true, departmentEvaluation: true, projectEvaluations: 0 };
const NO_FORMS = { ...BOTH_FORMS, basicData: false, departmentEvaluation: false };
const BASIC_DATA = { ...NO_FORMS, sections: 0, basicData: true };

function digest(path: string, department: string | undefined, more: Partial<Digest> = {}): Digest {
  return { index: 0, path, key: path, department, year: 2022, kind: "department", parts: BOTH_FORMS, ...more };
}

describe("findSets", () => {
  const main = digest("a/报告.docx", "清河县水利局", { parts: NO_FORMS });
  const form = (path: string, department: string | undefined, year: number | undefined = 2022): Digest =>
    digest(path, department, { year, parts: BASIC_DATA });

  it.each<[string, readonly Digest[], readonly (readonly string[])[]]>([
    ["the same department and year", [main, form("b/1.xlsx", "清河县水利局")], [["a/报告.docx", "b/1.xlsx"]]],
    ["no department, same folder", [main, form("a/附件1.xlsx", undefined)], [["a/报告.docx", "a/附件1.xlsx"]]],
    ["no department, another folder", [main, form("b/1.xlsx", undefined)], [["a/报告.docx"], ["b/1.xlsx"]]],
    ["another department", [main, form("a/1.xlsx", "清河县民政局")], [["a/报告.docx"], ["a/1.xlsx"]]],
    ["another year", [main, form("a/1.xlsx", "清河县水利局", 2021)], [["a/报告.docx"], ["a/1.xlsx"]]],
    [
      "the same form twice",
      [main, form("a/1.xlsx", undefined), form("a/2.xlsx", undefined)],
      [["a/报告.docx"], ["a/1.xlsx"], ["a/2.xlsx"]],
    ],
    [
      "two reports that could take it",
      [main, { ...main, path: "a/b.docx", department: "清河县民政局" }, form("a/1.xlsx", undefined)],
      [["a/报告.docx"], ["a/b.docx"], ["a/1.xlsx"]],
    ],
  ])("%s", (_, files, sets) => {
    expect(findSets(files).map((set) => set.map(({ path }) => path))).toEqual(sets);
  });

  it("takes no longer for a file of many than for one of few", () => {
    const many = Array.from({ length: 20_000 }, (_, index): Digest => {
      const name = `清河县第${index % 10_000}局`;
      return index < 10_000 ? { ...main, path: `a/${index}`, department: name } : form(`b/${index}`, name);
    });
    const before = process.cpuUsage();
    expect(findSets(many).filter((set) => set.length === 2)).toHaveLength(10_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});

describe("findYears", () => {
  const pairs = (...files: readonly Digest[]): readonly string[] =>
    findYears(files.map((file) => [file])).map(({ earlier, later }) => `${earlier[0].path} ${later[0].path}`);

  it("pairs a department's reports on years that follow each other", () => {
    const of = (year: number): Digest => digest(String(year), "清河县水利局", { year });
    expect(pairs(of(2022), of(2020), of(2021), of(2018))).toEqual(["2021 2022", "2020 2021"]);
  });

  it("keeps departments of the same name in other places apart", () => {
    expect(pairs(digest("a", "清河县水利局", { year: 2021 }), digest("b", "白沙县水利局"))).toEqual([]);
  });

  it.each<[string, string, string, boolean]>([
    ["2021/水利局.docx", "水利局", "水利局", true],
    ["2021/水利局.docx", "水利局", "清河县水利局", false],
    ["甲县/水利局.docx", "水利局", "水利局", false],
    ["甲县/水利局.docx", "清河县水利局", "清河县水利局", true],
    ["甲县/城管局.docx", "城市管理局", "城市管理局", false],
  ])("takes for one department only what is known to be: %s of %s, 2022/… of %s: %s", (path, earlier, later, isOne) => {
    const found = pairs(digest(path, earlier, { year: 2021 }), digest("2022/水利局.docx", later));
    expect(found).toEqual(isOne ? [`${path} 2022/水利局.docx`] : []);
  });

  it("does not compare projects, of which a department has many", () => {
    const of = (year: number): Digest => digest(String(year), "清河县水利局", { year, kind: "project" });
    expect(pairs(of(2021), of(2022))).toEqual([]);
  });
});
