import { describe, expect, it } from "vitest";
import { inspectReport } from "../../src/check-report.js";
import { parseReport } from "../../src/parse-report.js";

const HEADS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith("<td") ? cell : `<td>${cell}</td>`)).join("")}</tr>`;
const over = (rows: number, text: string): string => `<td rowspan=${rows}>${text}</td>`;

const FORM = `<meta charset="utf-8"><p>2022年度部门整体支出绩效自评表</p><table>
  ${row(...HEADS)}
  ${row(over(3, "产出指标"), over(3, "数量指标"), "巡查河道", "5次", "5次", over(3, "20"), over(3, "20"), "")}
  ${row("清淤渠段", "5处", "5处", "")}
  ${row("修复闸门", "5座", "5座", "")}
  ${row("效益指标", "社会效益指标", "灌溉保障", "提高", "提高", "30", "30", "")}
  ${row("<td colspan=5>总分</td>", "50", "50", "")}
</table>`;

describe("points in one cell for several indicators", () => {
  it("are counted once, with the first of them", async () => {
    const { departmentEvaluation, diagnostics } = await parseReport(Buffer.from(FORM));
    expect(departmentEvaluation?.indicators.map(({ weight, score }) => [weight?.value, score?.value])).toEqual([
      ["20", "20"],
      [undefined, undefined],
      [undefined, undefined],
      ["30", "30"],
    ]);
    expect(diagnostics.filter(({ code }) => code === "amount-ambiguous")).toHaveLength(4);
  });

  it("are no error", async () => {
    const { findings } = inspectReport(await parseReport(Buffer.from(FORM)));
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule)).toEqual([]);
  });
});
