import fc from "fast-check";
import * as fflate from "fflate";
import { describe, expect, it } from "vitest";

import type { CheckedFile } from "../../../src/check/checked-file.js";
import { columnName, figureCell, textCell } from "../../../src/reporters/xlsx/cell.js";
import type { SheetLayout } from "../../../src/reporters/xlsx/sheet-layout.js";
import { WorkbookWriter } from "../../../src/reporters/xlsx/workbook-writer.js";
import { parseReport } from "../../../src/parse-report.js";
import { CHECKED_FILES } from "../../support/checked-files.js";
import { readWorkbook, type StoredCell, type StoredSheet, workbookText } from "../../support/read-workbook.js";
import { renderedBytes } from "../../support/rendered.js";

async function sheetsOf(files: readonly CheckedFile[] = CHECKED_FILES): Promise<readonly StoredSheet[]> {
  return readWorkbook(await renderedBytes({ format: "xlsx" }, files));
}

function sheetNamed(sheets: readonly StoredSheet[], name: string): StoredSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell under a head. */
function under(sheet: StoredSheet, head: string, row: number): StoredCell | undefined {
  return sheet.rows[row]?.[sheet.rows[0]?.findIndex(({ text }) => text === head) ?? -1];
}

describe("the working paper", () => {
  it("has a row for each report, finding, rule, relation and failure", async () => {
    const sheets = await sheetsOf();
    expect(sheets.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
      ["汇总", 3],
      ["问题", 3],
      ["按规则", 3],
      ["核对关系", 2],
      ["未能检查", 1],
    ]);
  });

  it("keeps the header in view and filters every sheet", async () => {
    for (const { xml } of await sheetsOf()) {
      expect(xml).toMatch(/<pane (?:xSplit="\d" )?ySplit="1" [^>]*state="frozen"/u);
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/u);
      expect(xml).toMatch(/<col min="1" max="1" width="[\d.]+" customWidth="1"\/>/u);
    }
  });

  it("leads from a report to its first finding", async () => {
    const { xml } = sheetNamed(await sheetsOf(), "汇总");
    expect(xml).toContain(`<hyperlink ref="B2" location="'问题'!A2"/>`);
    expect(xml).not.toContain('<hyperlink ref="B3"');
  });

  it("leaves the total out of the filter, and totals the counts", async () => {
    const summary = sheetNamed(await sheetsOf(), "汇总");
    expect(summary.xml).toContain('<autoFilter ref="A1:P3"/>');
    expect(["错误", "警告", "提示"].map((head) => under(summary, head, 3)?.text)).toEqual(["1", "1", "1"]);
  });

  it("takes score and execution rate from the report, as numbers", async () => {
    const report = await parseReport("fixtures/reports/clean-ten-sections/report.txt");
    const summary = sheetNamed(await sheetsOf([{ path: "a.txt", report, findings: [] }]), "汇总");
    const score = report.departmentEvaluation?.total?.score?.value;
    expect(score).toBeDefined();
    expect(under(summary, "自评得分", 1)).toEqual({ text: score, isNumber: true });
    expect(under(summary, "执行率（%）", 1)?.isNumber).toBe(true);
    expect(under(summary, "模板", 1)?.text).toBe("湖南省部门整体支出绩效自评报告（十部分）");
  });

  it("keeps figures numbers, negative ones too", async () => {
    const findings = sheetNamed(await sheetsOf(), "问题");
    expect(under(findings, "应为", 1)).toEqual({ text: "3960.21", isNumber: true });
    expect(under(findings, "相差", 3)).toEqual({ text: "-0.07", isNumber: true });
  });

  it("says of an unreadable file why, and of a rule that could not finish", async () => {
    const files: readonly CheckedFile[] = [
      { path: "a.pdf", findings: [], error: { code: "NO_TEXT", message: "没有文字层" } },
      { path: "b.docx", findings: [], failures: [{ rule: "a/b", message: "x" }] },
    ];
    const { rows } = sheetNamed(await sheetsOf(files), "未能检查");
    expect(rows.slice(1).map((row) => row.map(({ text }) => text))).toEqual([
      ["1", "a.pdf", "NO_TEXT", "没有文字层"],
      ["2", "b.docx", "INTERNAL", "a/b: x"],
    ]);
  });

  it("is written in English on request", async () => {
    const text = workbookText(await renderedBytes({ format: "xlsx", lang: "en" }, CHECKED_FILES));
    expect(text).toContain("== Findings\nno. | department | year | severity");
  });

  it("is the same file for the same results", async () => {
    const [first, second] = [
      await renderedBytes({ format: "xlsx" }, CHECKED_FILES),
      await renderedBytes({ format: "xlsx" }, CHECKED_FILES),
    ];
    expect(first.equals(second)).toBe(true);
  });
});

const LAYOUT: SheetLayout = {
  name: "表",
  columns: [{ title: "甲", width: 10 }],
  frozenColumns: 0,
  printedColumns: 1,
  tab: "000000",
  printed: { head: "", foot: "" },
};

/** A sheet with one cell that was given this text. */
function sheetWith(text: string): StoredSheet | undefined {
  const workbook = new WorkbookWriter(fflate);
  const sheet = workbook.sheet(LAYOUT, true);
  sheet.add([textCell(text)]);
  return readWorkbook(Buffer.concat(workbook.finish([sheet], "", "")))[0];
}

/** What a reader of the file finds in a cell that was given this text. */
function storedText(text: string): string {
  return sheetWith(text)?.rows[1]?.[0]?.text ?? "";
}

describe("a cell", () => {
  it.each([
    ["=1+1", "=1+1"],
    ["+86", "+86"],
    ["-x", "-x"],
    ["@SUM(A1)", "@SUM(A1)"],
    ["\t=1", " =1"],
    ["\r=1", " =1"],
    ["＝1", "＝1"],
    ["-0.11", "-0.11"],
    ["a\u0000\u001Bb", "a  b"],
    ["\uD800", " "],
    ["_x0041_", "_x005F_x0041_"],
    ["<b>&\"'", "<b>&\"'"],
    ["两\n行", "两\n行"],
  ])("with %j holds %j", (text, stored) => {
    expect(storedText(text)).toBe(stored);
  });

  it("is never a formula, and always XML", () => {
    const starts = fc.constantFrom("", "=", "+", "-", "@", "＝", "<f>");
    fc.assert(
      fc.property(starts, fc.string({ unit: "binary" }), (start, text) => {
        const sheet = sheetWith(start + text);
        expect(sheet?.xml).not.toContain("<f");
        expect(sheet?.rows[1]?.[0]).toMatchObject({ isNumber: false });
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it("holds a number that a spreadsheet would round as text", () => {
    expect(figureCell("123456789012345.67").kind).toBe("text");
    expect(figureCell("-3960.21").kind).toBe("figure");
  });

  it("cuts a text that no spreadsheet would open", () => {
    expect(storedText("长".repeat(40_000)).length).toBeLessThan(32_767);
  });
});

describe("a sheet", () => {
  it("goes on in a further one when it is full", () => {
    const workbook = new WorkbookWriter(fflate, 3);
    const sheet = workbook.sheet(LAYOUT, true);
    const places = ["一", "二", "三"].map((text) => {
      const place = sheet.next;
      sheet.add([textCell(text)]);
      return place;
    });
    sheet.addTotal([textCell("计")]);
    const sheets = readWorkbook(Buffer.concat(workbook.finish([sheet], "", "")));
    expect(sheets.map(({ name, rows }) => [name, rows.flat().map(({ text }) => text)])).toEqual([
      ["表", ["甲", "一", "二"]],
      ["表 (2)", ["甲", "三", "计"]],
    ]);
    expect(places.at(-1)).toEqual({ sheet: "表 (2)", row: 2 });
  });
});

describe("columnName", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("of %d is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
