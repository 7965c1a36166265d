import { describe, expect, it } from "vitest";
import { inspectReport } from "../../../src/check-report.js";
import { madeReport, table } from "../../support/made-document.js";

const HEADS = ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评价标准", "指标说明", "得分"];

function told(heads: readonly string[], ...rows: readonly (readonly string[])[]): readonly string[] {
  const report = madeReport(
    "2018年度青禾县水利局部门整体支出绩效评价报告",
    "附件2 部门整体支出绩效评价指标表",
    table(heads, ...rows),
  );
  expect(report.departmentEvaluation?.indicators).toHaveLength(rows.length - 1);
  return inspectReport(report).findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

describe("a score sheet of the older form", () => {
  it("is not asked for targets and results that it has no columns for", () => {
    expect(
      told(
        HEADS,
        ["投入", "40", "预算配置", "40", "在职人员控制率", "40", "不高于100%", "在职人员数÷编制数", "40"],
        ["过程", "30", "预算执行", "30", "预算完成率", "30", "每低1个百分点扣1分", "预算完成数÷预算数", "29"],
        ["产出及效率", "30", "职责履行", "30", "重点工作办结率", "30", "全部办结", "办结数÷应办数", "30"],
        ["合计", "100", "", "100", "", "100", "", "", "99"],
      ),
    ).toEqual([]);
  });

  it("is still asked for the column that it has", () => {
    const heads = ["一级指标", "二级指标", "三级指标", "实际完成值", "分值", "得分"];
    expect(
      told(
        heads,
        ["产出指标", "数量指标", "检查单位", "", "50", "50"],
        ["效益指标", "社会效益指标", "隐患整改", "全部整改", "50", "49"],
        ["总分", "", "", "", "100", "99"],
      ),
    ).toEqual(["warning structure/blank-required"]);
  });
});
