import { allMatches } from "../../lists/all-matches.js";
import { flatMap } from "../../lists/flat-map.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { LONG_NUMBER, PERSONAL_DATA, type PersonalDataKind } from "../../lexicon/personal-data.js";
import { narrowNumerals } from "../../quantity/read-number.js";
import type { Report, TextField } from "../../report/report.js";
import { basicDataExample } from "../example/basic-data-example.js";
import { clueIn, passagesOf } from "../prose/passages.js";
import { defineRule, type LocalText, type ReportRule, type Verdict } from "../rule.js";
import { maskNumber, SHOWN } from "./mask-personal-data.js";

const NAMES: Readonly<Record<PersonalDataKind, LocalText>> = {
  mobile: { zh: "手机号码", en: "a mobile number" },
  identity: { zh: "身份证号码", en: "an identity-card number" },
};

/** A report that is published holds no mobile or identity-card numbers (S-06). */
export const personalData: ReportRule = defineRule({
  id: "privacy/personal-data",
  meta: {
    title: { zh: "含个人信息", en: "Personal data" },
    titleNames: "fault",
    checks: {
      zh: "公开的报告不宜含手机号码、身份证号码。",
      en: "A report that is published should not hold mobile or identity-card numbers.",
    },
    formula: "手机号码、身份证号码 = 0 处",
    source: "《中华人民共和国个人信息保护法》",
    exceptions: {
      zh: "办公电话不提；号码在结果中只显示首尾几位。",
      en: "Office lines are left alone; results show only the ends of a number.",
    },
    severity: "info",
  },
  options: {},
  messages: {
    personalData: {
      zh: "{place}：有{kind} {masked}，公开前宜隐去。",
      en: "{place}: there is {kind}, {masked}; it should be masked before publication.",
    },
  },
  check: ({ report }) => flatMap(fieldsOf(report), judge),
  examples: {
    fails: [basicDataExample({}, { signOff: { phone: `138${"0".repeat(8)}` } })],
    holds: [basicDataExample({}, { signOff: { phone: "0700-8800000" } })],
  },
});

function fieldsOf(report: Report): readonly TextField[] {
  const { preparedBy, phone, head } = report.basicData?.signOff ?? {};
  const below = [preparedBy, phone, head].filter(
    (field): field is TextField => field?.at.cell === undefined && field !== undefined,
  );
  return [...passagesOf(report), ...flatMap(report.tables, (table) => table.cells), ...below];
}

function judge(field: TextField): readonly Verdict[] {
  if (!LONG_NUMBER.test(field.text)) return [];
  return flatMap(PERSONAL_DATA, ([kind, pattern]) =>
    allMatches(narrowNumerals(field.text), pattern).map((match): Verdict => {
      const shown = clueIn(ROLES.passage, field, match.index, match.index + SHOWN.head);
      const values = { place: { place: shown.at }, kind: NAMES[kind], masked: maskNumber(match[0]) };
      return { state: "violated", code: "personalData", values, evidence: [shown] };
    }),
  );
}
