import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { sameDepartment, SECOND_NAME } from "../../lexicon/department-names.js";
import type { Report, TextField } from "../../report/report.js";
import { evaluationSketch } from "../example/evaluation-example.js";
import { passagesOf } from "../prose/passages.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";

/** Title and forms name one department. */
export const identityDepartment: ReportRule = defineRule({
  id: "identity/department",
  meta: {
    title: { zh: "单位名称前后一致", en: "One department throughout" },
    checks: {
      zh: "报告标题、部门自评表、项目自评表所写的单位应是同一单位。",
      en: "The title and the scoring tables name the same department.",
    },
    formula: "自评表单位 = 报告单位",
    source: "绩效自评报告格式",
    exceptions: {
      zh: "简称、省略地名、加注“本级”的视为相同；正文说明是挂牌、更名、合署的单位，也视为相同；项目的主管部门与实施单位之一相符即可。",
      en: "Short forms, names without the place and “本级” count as the same, and so does a second or former name that the text explains; a project may name the department as its supervisor or as its implementer.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    department: {
      zh: "{place}：单位名称为「{name}」，而报告单位为「{department}」。",
      en: "{place}: the department is “{name}”, but the report is that of “{department}”.",
    },
  },
  check: ({ report }) => {
    const { department, departmentEvaluation, projectEvaluations } = report;
    if (department === undefined) return [];
    const projects = projectEvaluations.map(({ supervisor, implementer }) => [supervisor, implementer] as const);
    const aliases = aliasesOf(report);
    return flatMap([[departmentEvaluation?.name] as const, ...projects], (names) => judge(department, names, aliases));
  },
  examples: {
    fails: [{ department: "清河县水利局", evaluation: evaluationSketch({ name: "清河县教育局" }) }],
    holds: [{ department: "清河县水利局", evaluation: evaluationSketch({ name: "清河县水利局" }) }],
  },
});

function judge(department: TextField, fields: readonly (TextField | undefined)[], aliases: string): readonly Verdict[] {
  const names = fields.filter((field): field is TextField => field !== undefined && field.text.trim() !== "");
  const [first] = names;
  if (first === undefined) return [];
  const holds = names.some((name) => sameDepartment(name.text, department.text) || aliases.includes(compact(name.text)));
  return [
    {
      state: holds ? "exact" : "violated",
      code: "department",
      values: { place: { place: first.at }, name: first.text, department: department.text },
      evidence: [
        { role: ROLES.heading, text: department.text, at: department.at },
        ...names.map((name) => ({ role: ROLES.department, ...name })),
      ],
    },
  ];
}

/** The sentences in which the text gives the department a second or a former name. */
function aliasesOf(report: Report): string {
  return flatMap(
    passagesOf(report).filter(({ text }) => SECOND_NAME.test(text)),
    ({ text }) => text.split(/[。；;\n]/u),
  )
    .filter((sentence) => SECOND_NAME.test(sentence))
    .map(compact)
    .join("\n");
}

function compact(text: string): string {
  return text.replace(/\s/gu, "");
}
