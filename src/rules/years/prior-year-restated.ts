import { flatMap } from "../../lists/flat-map.js";
import { projectName } from "../../lexicon/project-names.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import type { BasicData, ExpenditureLine } from "../../report/report.js";
import { lineTerm } from "../basic-data/lines.js";
import { basicDataExample } from "../example/basic-data-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { restatedRelation } from "../relations/restated-relation.js";
import { clueOf } from "../relations/term.js";
import { defineFolderRule, type FolderRule, type Verdict } from "../rule.js";
import { pairReports, type ReportPair } from "./pair-reports.js";

/** Last year's column of a report = this year's column of last year's report (Y-01). */
export const priorYearRestated: FolderRule = defineFolderRule({
  id: "years/prior-year-restated",
  meta: {
    title: { zh: "上年决算数与上年报告一致", en: "Last year's column agrees with last year's report" },
    checks: {
      zh: "同一单位相邻两年的报告，后一年的“上年决算数”应等于前一年报告的“本年决算数”。",
      en: "In two reports of one department on years that follow each other, the later one's column for last year equals the earlier one's for its own.",
    },
    formula: "本年报告 上年决算数 = 上年报告 本年决算数",
    source: "部门整体支出绩效评价基础数据表（湖南）",
    exceptions: {
      zh: "上年报告可能用决算批复前的数，机构改革、差错更正也会造成差异，所以只作警告。",
      en: "The earlier report may use figures from before the final account was approved; reforms and corrections explain differences too.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    priorYear: {
      zh: "{place}：填列 {actual}{unit}，而上年报告（{path}）的「{name}」本年决算数为 {expected}{unit}，相差 {difference}{unit}。",
      en: "{place}: {actual} {unit} is stated, but last year's report ({path}) has {expected} {unit} for “{name}”; they differ by {difference} {unit}.",
    },
  },
  check: ({ reports }) => flatMap(pairReports(reports), judgePair),
  examples: { fails: yearsExample("1148.91"), holds: yearsExample("1277.71") },
});

function judgePair({ earlier, later }: ReportPair): readonly Verdict[] {
  const [before, after] = [earlier.basicData, later.basicData];
  if (before === undefined || after === undefined) return [];
  return flatMap(after.lines, (line): readonly Verdict[] => {
    const same = counterpart(before, line);
    if (same === undefined) return [];
    const [statement, reference] = [lineTerm(after, line, "priorYearActual"), lineTerm(before, same, "actual")];
    if (statement === undefined || reference === undefined) return [];
    const relation: Verdict = { ...restatedRelation(statement, reference), severity: "warning" };
    const path = earlier.source.path ?? "";
    const evidence = [clueOf(ROLES.table, statement), { ...clueOf(ROLES.prior, reference), path }];
    const values = { place: { place: statement.at }, name: line.label, path };
    return [{ ...relation, code: "priorYear", evidence, values, path: later.source.path }];
  });
}

function counterpart(data: BasicData, line: ExpenditureLine): ExpenditureLine | undefined {
  if (line.key !== null) return data.lines.find((other) => other.key === line.key);
  return data.lines.find((other) => other.key === null && projectName(other.label) === projectName(line.label));
}

function yearsExample(basic: string): readonly ReportSketch[] {
  const common = { department: "清河县水利局" };
  return [
    { ...basicDataExample({ basicExpenditure: ["1200.00", "1250.00", basic] }), ...common, year: 2021 },
    { ...basicDataExample({}), ...common, year: 2022 },
  ].map((sketch) => ({
    ...sketch,
    basicData: { ...sketch.basicData, lines: sketch.basicData?.lines?.filter(({ key }) => key === "basicExpenditure") ?? [] },
  }));
}
