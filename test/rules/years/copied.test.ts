import { expect, it } from "vitest";
import type { SectionKind } from "../../../src/report/report.js";
import type { ReportSketch } from "../../../src/rules/example/report-sketch.js";
import { findingsBetween } from "../../support/findings-of.js";

const LONG =
  "完成38座小型水库除险加固，新增恢复蓄水能力；维修养护农村供水工程66处，受益人口六万余人；办理人大代表建议和政协委员提案，件件有回音。";

function reportOf(year: number, text: string, kind: SectionKind = "performance"): ReportSketch {
  return { department: "清河县水利局", year, sections: [{ heading: "六、部门整体支出绩效情况", kind, text: [text] }] };
}

it.each<readonly [string, readonly ReportSketch[], number]>([
  ["word for word", [reportOf(2021, LONG), reportOf(2022, LONG)], 1],
  ["with other white space", [reportOf(2021, LONG), reportOf(2022, LONG.replace("；", "； "))], 1],
  ["with another figure", [reportOf(2021, LONG), reportOf(2022, LONG.replace("38", "41"))], 0],
  ["too short", [reportOf(2021, "完成38座水库除险加固。"), reportOf(2022, "完成38座水库除险加固。")], 0],
  ["without figures", [reportOf(2021, LONG.replaceAll(/\d/gu, "多")), reportOf(2022, LONG.replaceAll(/\d/gu, "多"))], 0],
  ["of the duties, which stay", [reportOf(2021, LONG, "overview"), reportOf(2022, LONG, "overview")], 0],
  ["of years apart", [reportOf(2020, LONG), reportOf(2022, LONG)], 0],
])("years/copied: %s", (_, reports, count) => {
  const findings = findingsBetween("years/copied", reports);
  expect(findings).toHaveLength(count);
  for (const { path, severity } of findings) expect([path, severity]).toEqual(["2.txt", "info"]);
});
