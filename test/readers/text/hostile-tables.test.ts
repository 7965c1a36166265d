import { describe, expect, it } from "vitest";
import { parseReport } from "../../../src/parse-report.js";

const HEADS = "绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分";
const ROW = "        产出指标     数量指标     完成次数     12次     13次     5     5\n";

const STAFFING =
  "  财政供养人员情况   编制数   2022年实际在职人数   控制率\n             120      100      83.33%\n\n  经费控制情况   2021年决算数   2022年预算数   2022年决算数";
const expenditure = (row: number): string => {
  const amounts = [1.37, 1.17, 1.07].map((factor) => (row * factor).toFixed(2).padStart(12));
  return `  项目${String.fromCodePoint(0x4e00 + row)}经费${amounts.join("")}`;
};

/** Texts that no report looks like, each made to be slow to read. */
const TEXTS: Readonly<Record<string, string>> = {
  "a line of a megabyte": "一、部门基本情况。本馆支出12万元。".repeat(20_000),
  "a megabyte of blanks": `甲${" ".repeat(1_000_000)}乙\n丙`,
  "100,000 short lines": "甲\n".repeat(100_000),
  "10,000 columns behind a head row": `${HEADS.replace(/ +/gu, "\t")}${"\t得分".repeat(10_000)}\n${"1\t".repeat(10_000)}`,
  "10,000 columns between bars": `${"| 1 ".repeat(10_000)}|\n`.repeat(2),
  "a head row again and again": `${HEADS}\n`.repeat(2000),
  "a table of 10,000 rows": `${HEADS}\n${ROW.repeat(10_000)}`,
  "a table of 1,000 rows": `${HEADS}\n${ROW.repeat(1000)}`,
  "a basic data table of 1,000 rows": `${STAFFING}\n${Array.from({ length: 1000 }, (_, row) => expenditure(row)).join("\n")}`,
  "lines of 3,000 texts": `${HEADS}\n${`   ${"12   ".repeat(3000)}\n`.repeat(12)}`,
  "20,000 cells of a tab each": "\t1\n".repeat(20_000),
};
/** Seconds of computing; the slowest takes a quarter of it. */
const LONGEST = 15;

describe("a hostile text", () => {
  it.each(Object.entries(TEXTS))(
    "is read within seconds: %s",
    async (_, text) => {
      const start = process.cpuUsage();
      const report = await parseReport(new TextEncoder().encode(text));
      const { user, system } = process.cpuUsage(start);
      expect(report.source.format).toBe("txt");
      expect((user + system) / 1e6).toBeLessThan(LONGEST);
    },
    120_000,
  );

  it("says that a table longer than any form is not read", async () => {
    const report = await parseReport(new TextEncoder().encode(TEXTS["a table of 10,000 rows"] ?? ""));
    expect(report.departmentEvaluation).toBeUndefined();
    expect(report.diagnostics.map(({ code }) => code)).toContain("row-ambiguous");
  });
});
