import { describe, expect, it } from "vitest";
import { parseReport } from "../../../src/parse-report.js";

const HEADS = "绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分";
const ROW = "        产出指标     数量指标     完成次数     12次     13次     5     5\n";

/** Texts that no report looks like, each made to be slow to read. */
const TEXTS: Readonly<Record<string, string>> = {
  "a line of a megabyte": "一、部门基本情况。本馆支出12万元。".repeat(20_000),
  "a megabyte of blanks": `甲${" ".repeat(1_000_000)}乙\n丙`,
  "100,000 short lines": "甲\n".repeat(100_000),
  "10,000 columns behind a head row": `${HEADS.replace(/ +/gu, "\t")}${"\t得分".repeat(10_000)}\n${"1\t".repeat(10_000)}`,
  "10,000 columns between bars": `${"| 1 ".repeat(10_000)}|\n`.repeat(2),
  "a head row again and again": `${HEADS}\n`.repeat(2000),
  "a table of 10,000 rows": `${HEADS}\n${ROW.repeat(10_000)}`,
  "a table of 150 rows": `${HEADS}\n${ROW.repeat(150)}`,
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
