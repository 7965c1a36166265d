import { joinLines, removeBlanks, trimBlanks } from "../document/text.js";
import { nameWithoutCode } from "../lexicon/codes-in-names.js";
import {
  AFTER_DEPARTMENT,
  BRACKETED_NAME,
  COVER_DEPARTMENT_LABEL,
  DEPARTMENT_END,
  PLACE_END,
  REPORT_TITLE_END,
  TITLE_YEAR,
} from "../lexicon/report-titles.js";
import type { TextField } from "../report/report.js";
import { pieceLocation, type TextPiece } from "./text-piece.js";

/** What the head of a report tells of it. */
export interface ReportTitle {
  readonly title: TextField | undefined;
  readonly year: number | undefined;
  readonly department: TextField | undefined;
}

const LONGEST_TITLE = 70;
const LONGEST_NAME = 40;

/** Reads title, year and department from the pieces in front of the first section (title page, cover, title). */
export function readTitle(head: readonly TextPiece[]): ReportTitle {
  const index = head.findIndex((_, last) => titleStart(head, last) !== undefined);
  const found = head[index];
  if (found === undefined) return { title: undefined, year: undefined, department: coverDepartment(head) };
  const first = firstLineOf(head, titleStart(head, index) ?? index);
  const lines = head.slice(first, index + 1);
  const text = lines.map((line) => foldLines(line.text)).reduce(joinLines, "");
  const title = {
    text,
    at: lines.length === 1 ? pieceLocation(found, 0, found.text.length) : { block: lines[0]?.block ?? found.block },
  };
  const year = TITLE_YEAR.exec(removeBlanks(text))?.[1];
  return {
    title,
    year: year === undefined ? undefined : Number(year),
    department: departmentIn(lines) ?? departmentBeside(head, first, index) ?? coverDepartment(head),
  };
}

function foldLines(text: string): string {
  return text.split("\n").map(trimBlanks).reduce(joinLines, "");
}

function isReportTitle(text: string): boolean {
  const compact = removeBlanks(text).replace(/[（(][^（）()]{0,40}[)）]$/u, "");
  return compact.length <= LONGEST_TITLE && REPORT_TITLE_END.test(compact) && !/[。；：:《》]/u.test(compact);
}

/** The line at which a title that ends on line `last` begins: 绩效自评报 / 告 may be broken anywhere. */
function titleStart(head: readonly TextPiece[], last: number): number | undefined {
  let text = "";
  for (let first = last; first >= Math.max(0, last - 2); first--) {
    const above = head[first]?.text ?? "";
    if (first < last && removeBlanks(above).length > LONGEST_TITLE) return undefined;
    text = foldLines(above) + text;
    if (isReportTitle(text)) return first;
  }
  return undefined;
}

/** A title over several lines begins where its year stands, at most two lines above. */
function firstLineOf(head: readonly TextPiece[], index: number): number {
  if (TITLE_YEAR.test(removeBlanks(head[index]?.text ?? ""))) return index;
  for (let above = index - 1; above >= Math.max(0, index - 2); above--) {
    const compact = removeBlanks(head[above]?.text ?? "");
    if (compact.length > LONGEST_NAME || /[。；：:，,]/u.test(compact)) break;
    if (TITLE_YEAR.test(compact)) return above;
  }
  return index;
}

/** `2022年度` in front of or behind the department's name: what parts the name from the rest of a title. */
const YEAR_PART = /\d{4}\s*年度?/u;

/** The department's name as it stands in a line of the title. */
function departmentIn(lines: readonly TextPiece[]): TextField | undefined {
  for (const line of lines) {
    const range = departmentRange(line.text);
    if (range === undefined) continue;
    const bare = nameWithoutCode(line.text.slice(range.start, range.end));
    const [from, to] = [range.start + bare.start, range.start + bare.end];
    return { text: foldLines(line.text.slice(from, to)), at: pieceLocation(line, from, to) };
  }
  return undefined;
}

function departmentRange(text: string): { readonly start: number; readonly end: number } | undefined {
  const year = YEAR_PART.exec(text);
  const yearEnd = year === null ? 0 : year.index + year[0].length;
  const lead = /^\s*关于/u.exec(text)?.[0].length ?? 0;
  const before = removeBlanks(text.slice(lead, year?.index ?? lead));
  if (before.length >= 3 && !PLACE_END.test(before)) return trimmed(text, lead, year?.index ?? lead);
  const rest = text.slice(yearEnd);
  const until = AFTER_DEPARTMENT.exec(rest)?.index ?? rest.length;
  const range = trimmed(text, yearEnd, yearEnd + until);
  const name = removeBlanks(text.slice(range.start, range.end));
  return name.length >= 3 && DEPARTMENT_END.test(name) ? range : undefined;
}

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { start, end: start + part.trim().length };
}

/** A name on the line above or below the title: 鹤坪区教育体育局, （鹤林市应急管理局）. */
function departmentBeside(head: readonly TextPiece[], first: number, last: number): TextField | undefined {
  const below = head[last + 1];
  const inBrackets = below === undefined ? null : BRACKETED_NAME.exec(trimBlanks(below.text));
  if (below !== undefined && inBrackets?.[1] !== undefined && DEPARTMENT_END.test(removeBlanks(inBrackets[1]))) {
    const start = below.text.indexOf(inBrackets[1]);
    return { text: removeBlanks(inBrackets[1]), at: pieceLocation(below, start, start + inBrackets[1].length) };
  }
  const ownBracket = head[last] === undefined ? null : /[（(]([^（）()]{3,40})[)）]$/u.exec(head[last].text);
  if (head[last] !== undefined && ownBracket?.[1] !== undefined && DEPARTMENT_END.test(ownBracket[1])) {
    const start = ownBracket.index + 1;
    return { text: removeBlanks(ownBracket[1]), at: pieceLocation(head[last], start, start + ownBracket[1].length) };
  }
  for (const beside of [head[first - 1], below]) {
    if (beside === undefined) continue;
    const compact = removeBlanks(beside.text);
    if (
      compact.length >= 3 &&
      compact.length <= LONGEST_NAME &&
      DEPARTMENT_END.test(compact) &&
      !/[。；：:，,、]/u.test(compact)
    ) {
      return { text: compact, at: pieceLocation(beside, 0, beside.text.length) };
    }
  }
  return undefined;
}

/** The name behind a label on the cover: 填报单位：枫台县兰塘街道办事处. */
function coverDepartment(head: readonly TextPiece[]): TextField | undefined {
  for (const piece of head) {
    if (!COVER_DEPARTMENT_LABEL.test(removeBlanks(piece.text))) continue;
    const start = piece.text.search(/[:：]/u) + 1;
    const range = trimmed(piece.text, start, piece.text.length);
    const bare = nameWithoutCode(piece.text.slice(range.start, range.end));
    const [from, to] = [range.start + bare.start, range.start + bare.end];
    return { text: removeBlanks(piece.text.slice(from, to)), at: pieceLocation(piece, from, to) };
  }
  return undefined;
}
