/**
 * Which reports say that the three-public spending (三公经费) only falls (只减不增), while their own table shows that it rose?
 *
 *     node docs/examples/three-public-rose.ts FOLDER
 *
 * Node.js runs TypeScript from 22.18 on; for older versions compile it first.
 */
import { checkFolder, type Decimal, type Report, type Section } from "ziping";

const CLAIM = /只减不增|只降不升/u;

/** Every section, the nested ones too. */
function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

/** The sentence in which the report says that the spending only falls, and the heading above it. */
function claimOf(report: Report): { readonly heading: string; readonly sentence: string } | undefined {
  for (const section of allSections(report.sections)) {
    const sentence = section.text.split(/(?<=[。；\n])/u).find((part) => CLAIM.test(part));
    if (sentence !== undefined) return { heading: `${section.marker ?? ""}${section.title}`, sentence: sentence.trim() };
  }
  return undefined;
}

/** More places than any amount in these reports has. */
const PLACES = 8;

/** Exact: amounts are compared as whole numbers of the smallest place, never as floats. */
function units(value: Decimal): bigint {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(PLACES, "0"));
}

/** Last year's and this year's three-public spending, where the table states both in one unit and the second is the larger. */
function riseOf(report: Report): { readonly before: Decimal; readonly after: Decimal; readonly unit: string } | undefined {
  const line = report.basicData?.lines.find(({ key }) => key === "threePublic");
  const { priorYearActual: before, actual: after } = line ?? {};
  // A cell that is there and says nothing has null; one that is not there is undefined.
  const [from, to] = [before?.value ?? undefined, after?.value ?? undefined];
  if (from === undefined || to === undefined || before?.unit !== after?.unit) return undefined;
  return units(to) > units(from) ? { before: from, after: to, unit: after?.unit ?? "" } : undefined;
}

const [folder = "."] = process.argv.slice(2);
let found = 0;
let unread = 0;
for await (const { path, report, error } of checkFolder(folder)) {
  if (report === undefined) {
    unread++;
    console.error(`${path}: ${error?.code ?? ""} ${error?.message ?? ""}`);
    continue;
  }
  const claim = claimOf(report);
  const rise = riseOf(report);
  if (claim === undefined || rise === undefined) continue;
  found++;
  console.log(`${path}\t${report.department?.text ?? ""}\t${report.year ?? ""}`);
  console.log(`\t三公经费 ${rise.before} → ${rise.after} ${rise.unit}`);
  console.log(`\t${claim.heading}: ${claim.sentence}`);
}
console.log(`${found} 份报告；${unread} 个文件无法读取`);
