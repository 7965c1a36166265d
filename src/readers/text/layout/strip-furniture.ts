import { flatMap } from "../../../lists/flat-map.js";
import { removeBlanks } from "../../../document/text.js";
import type { SourceLine } from "../source-line.js";

/** `- 3 -`, `—3—`, `第 4 页 共 9 页`, `3/9`, `3`: a line with the number of the page alone. White space removed. */
const PAGE_NUMBER = /^[-—–·]*第?(\d{1,4})页?(?:(?:[/，,]共?|共)\d{1,4}页?)?[-—–·]*$/u;
/** A header stands on at least this many pages after the first. */
const LEAST_HEADERS = 2;
const DIGITS = /\d+/gu;

/** The lines without page headers and page numbers; the blank lines at the edges of pages go with them. */
export function stripFurniture(lines: readonly SourceLine[]): readonly SourceLine[] {
  const pages = splitPages(lines);
  const offset = numberOffset(pages);
  const headers = repeatedHeaders(pages);
  return flatMap(pages, (page, index) => {
    const footed = offset === undefined ? page : withoutNumber(page, index + offset);
    const isTitlePage = index === 0 && !showsTitleBelow(pages);
    return trimPage(isTitlePage ? footed : withoutHeader(footed, headers));
  });
}

/** Pages by form feeds; without any, each line with a page number that follows the one before ends a page. */
function splitPages(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const byFeed = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const page = byFeed.get(line.page);
    if (page === undefined) byFeed.set(line.page, [line]);
    else page.push(line);
  }
  if (byFeed.size > 1) return [...byFeed.values()];
  const pages: SourceLine[][] = [[]];
  let number = 0;
  for (const [index, line] of lines.entries()) {
    const found = pageNumber(line);
    pages.at(-1)?.push({ ...line, page: pages.length });
    const isAlone = lines[index - 1]?.isBlank === true;
    if (found === undefined || !isAlone || (number !== 0 && found !== number + 1)) continue;
    number = found;
    pages.push([]);
  }
  return pages.length > LEAST_HEADERS ? pages : [lines];
}

function pageNumber(line: SourceLine | undefined): number | undefined {
  const match = line === undefined ? null : PAGE_NUMBER.exec(removeBlanks(line.text));
  return match === null ? undefined : Number(match[1]);
}

function lastText(page: readonly SourceLine[]): SourceLine | undefined {
  return page.findLast((line) => !line.isBlank);
}

/** The printed number less the page's place, if most pages that print one agree. */
function numberOffset(pages: readonly (readonly SourceLine[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    const number = pageNumber(lastText(page));
    if (number !== undefined) counts.set(number - index, (counts.get(number - index) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && (best[1] > 1 || pages.length === 1) ? best[0] : undefined;
}

function withoutNumber(page: readonly SourceLine[], number: number): readonly SourceLine[] {
  const last = lastText(page);
  return pageNumber(last) === number ? page.filter((line) => line !== last) : page;
}

function headerKey(line: SourceLine | undefined): string {
  return line === undefined ? "" : removeBlanks(line.text).replace(DIGITS, "#");
}

/** `附件1`, `附件2`: each attachment begins a page, its label is no header. */
const ATTACHMENT = /^附[件表录]?#/u;

function repeatedHeaders(pages: readonly (readonly SourceLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages.slice(1)) {
    const first = page.find((line) => !line.isBlank);
    const key = headerKey(first);
    if (key !== "" && !ATTACHMENT.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_HEADERS, Math.ceil((pages.length - 1) / 2));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** So many pages may be cover and contents; the title stands on one of them. */
const FRONT_PAGES = 3;

/** On the first page the report's title may read like the header of the others; it goes only if the title stands below it. */
function showsTitleBelow(pages: readonly (readonly SourceLine[])[]): boolean {
  const front = flatMap(pages.slice(0, FRONT_PAGES), (page) => page.filter((line) => !line.isBlank));
  const title = headerKey(front[0]);
  if (!TITLE.test(title)) return true;
  const others = front.map(headerKey).filter((line) => line !== title);
  return others.some((line, index) => isSameTitle(line, title) || isSameTitle(line + (others[index + 1] ?? ""), title));
}

const TITLE = /(?:报告|表)$/u;
/** Header and title may put the year before or behind the department, or leave out a word. */
const SHARED = 0.9;

function isSameTitle(text: string, title: string): boolean {
  const left = [...text];
  const kept = [...title].filter((character) => {
    const at = left.indexOf(character);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return 2 * kept.length >= SHARED * (text.length + title.length);
}

function withoutHeader(page: readonly SourceLine[], headers: ReadonlySet<string>): readonly SourceLine[] {
  const first = page.find((line) => !line.isBlank);
  return first !== undefined && headers.has(headerKey(first)) ? page.filter((line) => line !== first) : page;
}

function trimPage(page: readonly SourceLine[]): readonly SourceLine[] {
  const first = page.findIndex((line) => !line.isBlank);
  const last = page.findLastIndex((line) => !line.isBlank);
  return first === -1 ? [] : page.slice(first, last + 1);
}
