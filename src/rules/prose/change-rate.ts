import { flatMap } from "../../lists/flat-map.js";
import { SHARE_WITHOUT_BASE } from "../../lexicon/change-words.js";
import { ROLES } from "../../lexicon/evidence-roles.js";
import { METRIC_PARENTS } from "../../lexicon/prose-metrics.js";
import { absolute, add, compare, divide, type ExactDecimal, formatDecimal, shift, subtract } from "../../quantity/decimal.js";
import { around, halfUnit, quotientMeets, shiftInterval, subtractIntervals } from "../../quantity/interval.js";
import type { Fact, Metric, Report } from "../../report/report.js";
import { metricCell, placedAt } from "../basic-data/lines.js";
import { basicDataExample } from "../example/basic-data-example.js";
import type { ReportSketch } from "../example/report-sketch.js";
import { rateRelation, RATE_MESSAGES } from "../relations/rate-relation.js";
import { clueOf, inUnitOf, type StatedTerm } from "../relations/term.js";
import { defineRule, type ReportRule, type Verdict } from "../rule.js";
import { basesOf, type Change, type ChangeBase, changesOf, changeSize } from "./changes.js";
import { factTerm, isMoney } from "./fact-terms.js";
import { passagesOf } from "./passages.js";
import { namedShare } from "./shares.js";

/** Decimals to which recomputed rates are shown. */
const SHOWN_SCALE = 2;

/** Changes against last year, and shares of the total, follow from their amounts (P-03). */
export const changeRate: ReportRule = defineRule({
  id: "prose/change-rate",
  meta: {
    title: { zh: "增减额、增减率和占比与金额相符", en: "Changes and shares follow from their amounts" },
    checks: {
      zh: "正文所述比上年、比年初预算增减的金额和比率，应与基础数据表相符；句中写明前后两数的，应与两数相符；占总支出、占某项支出的比重应与金额相符。",
      en: "Changes against last year or the budget that the text tells follow from the table, or from both amounts where the sentence tells them; shares of a total or of an item follow from theirs.",
    },
    formula: "增减额 = 本年 − 上年；增减率 = 增减额 ÷ 上年；占比 = 分项 ÷ 总支出（某项）",
    source: "部门决算公开情况说明的通行写法",
    exceptions: {
      zh: "句中没有说明是哪一项增减的，只在与总支出相符时确认，不相符不提；上年数未列的，只说上半年、人均、剔除某项之后或目标、要求的，不查；没有说明占什么的比重，只有总支出与之不符才提；方向相反的见 prose/direction。",
      en: "Where the sentence does not say what changed, nothing is pointed out; not checked without last year's figure, nor where the change is of a part of the year, per head, less something or only aimed at; a share that names no whole is pointed out only against total expenditure; a wrong direction is the matter of prose/direction.",
    },
    severity: "warning",
  },
  options: {},
  messages: {
    ...RATE_MESSAGES,
    deltaDiffers: {
      zh: "{place}：称变动 {actual}{unit}，而 {current} 与 {prior} 相差 {expected}{unit}。",
      en: "{place}: a change of {actual} {unit} is stated, but {current} less {prior} is {expected} {unit}.",
    },
  },
  check: ({ report }) => [
    ...flatMap(changesOf(report), (change) => judgeChange(report, change)),
    ...flatMap(report.facts, (fact, index) => judgeShare(report, fact, report.facts[index - 1])),
    ...flatMap(report.facts, (fact) => namedShare(report, fact, passagesOf(report))),
  ],
  examples: { fails: [changeExample("78.75%")], holds: [changeExample("68.75%")] },
});

function judgeChange(report: Report, change: Change): readonly Verdict[] {
  const bases = basesOf(report, change).filter((base) => changeSize(base).sign !== (change.falls ? 1 : -1));
  const { delta, rate } = change;
  const judged = [
    delta === undefined ? undefined : best(bases.map((base) => judgeDelta(base, factTerm(report, delta)))),
    rate === undefined ? undefined : best(bases.map((base) => judgeRate(base, factTerm(report, rate)))),
  ];
  return judged.filter((verdict) => verdict !== undefined);
}

/** The verdict of the figure that fits best: the prose's own or the table's. */
function best(verdicts: readonly Verdict[]): Verdict | undefined {
  return (
    verdicts.find(({ state }) => state === "exact") ?? verdicts.find(({ state }) => state === "withinRounding") ?? verdicts[0]
  );
}

function judgeDelta(base: ChangeBase, delta: StatedTerm): Verdict {
  const printed = inUnitOf(delta, base.current.unit) ?? delta;
  const told = { ...printed, value: absolute(printed.value) };
  const { size } = changeSize(base);
  const difference = subtract(told.value, size);
  const slack = [told, base.current, base.prior].reduce<ExactDecimal>((sum, term) => add(sum, halfUnit(term.scale)), {
    coefficient: 0n,
    scale: 0,
  });
  const holds = compare(absolute(difference), slack) <= 0;
  return placedAt(
    {
      state: holds ? "exact" : base.isCertain ? "violated" : "insufficientData",
      code: "deltaDiffers",
      formula: `|${formatDecimal(base.current.value)} − ${formatDecimal(base.prior.value)}| = ${formatDecimal(size)}`,
      expected: formatDecimal(size),
      actual: formatDecimal(told.value),
      difference: formatDecimal(difference),
      unit: base.current.unit ?? "",
      evidence: evidenceOf(base, delta),
    },
    delta,
    { current: formatDecimal(base.current.value), prior: formatDecimal(base.prior.value) },
  );
}

function judgeRate(base: ChangeBase, rate: StatedTerm): Verdict {
  const { size, sign } = changeSize(base);
  const [current, prior] = [around(base.current.value, base.current.scale), around(base.prior.value, base.prior.scale)];
  const change = sign < 0 ? subtractIntervals(prior, current) : subtractIntervals(current, prior);
  const meets = quotientMeets(shiftInterval(change, 2), prior, around(absolute(rate.value), rate.scale));
  const expected = divide(shift(size, 2), base.prior.value, Math.max(rate.scale, SHOWN_SCALE)) ?? size;
  const broken = base.isCertain ? "violated" : "insufficientData";
  return placedAt(
    {
      state: meets === undefined ? "insufficientData" : meets ? "exact" : broken,
      code: "rateDiffers",
      formula: `|${formatDecimal(base.current.value)} − ${formatDecimal(base.prior.value)}| ÷ ${formatDecimal(base.prior.value)} = ${formatDecimal(expected)}%`,
      expected: formatDecimal(expected),
      actual: formatDecimal(rate.value),
      difference: formatDecimal(subtract(rate.value, expected)),
      unit: "%",
      evidence: evidenceOf(base, rate),
    },
    rate,
  );
}

function evidenceOf(base: ChangeBase, told: StatedTerm): Verdict["evidence"] {
  return [clueOf(ROLES.stated, told), clueOf(ROLES.figure, base.current), clueOf(ROLES.figure, base.prior)];
}

/** `基本支出1184.91万元，占17.73%`: a share that does not say of what. */
function judgeShare(report: Report, fact: Fact, before: Fact | undefined): readonly Verdict[] {
  const isShare = fact.unit === "%" && SHARE_WITHOUT_BASE.test(fact.label.replace(/\s/gu, ""));
  const metric = before?.approximate === true || fact.approximate === true ? null : (before?.metric ?? null);
  if (!isShare || before === undefined || metric === null || before.at.block !== fact.at.block) return [];
  const rate = factTerm(report, fact);
  const parts = [factTerm(report, before), metricCell(report.basicData, metric, "actual")];
  const told = report.facts.filter((each) => each.metric === "totalExpenditure" && each.at.block <= fact.at.block);
  const total = metricCell(report.basicData, "totalExpenditure", "actual");
  const judge = (wholes: readonly StatedTerm[]): readonly Verdict[] =>
    flatMap(parts, (part) =>
      wholes.map((whole) => placedAt(rateRelation({ numerator: part, denominator: whole, rate }), rate)),
    ).filter(({ state }) => state !== "notApplicable" && state !== "insufficientData");
  const ofTotal = judge([...told.map((each) => factTerm(report, each)), ...(total === undefined ? [] : [total])]);
  // What else it may be of bears it out, but accuses nobody.
  const ofOthers = judge(wholesOf(report, before)).filter(({ state }) => state !== "violated");
  const verdict = best([...ofTotal, ...ofOthers]);
  return verdict === undefined ? [] : [verdict];
}

/** Rows that shares without a base are often of, besides the total. */
const PARTED_ROWS: readonly Metric[] = ["basicExpenditure", "projectExpenditure"];

function parentsOf({ metric }: Fact): readonly Metric[] {
  return metric === null ? [] : (METRIC_PARENTS.get(metric) ?? []);
}

/** What a share that names no base may be of: an amount in front of it in its paragraph, all that was spent, 基本支出 or 项目支出, what it is a part of. */
function wholesOf(report: Report, part: Fact): readonly StatedTerm[] {
  const before = report.facts.slice(0, report.facts.indexOf(part));
  const isInFront = (fact: Fact): boolean => fact.at.block === part.at.block || fact.metric === "executed";
  const told = before.filter((fact) => isInFront(fact) && isMoney(fact)).map((fact) => factTerm(report, fact));
  const rows = [...PARTED_ROWS, ...parentsOf(part)].map((metric) => metricCell(report.basicData, metric, "actual"));
  return [...told, ...rows.filter((term) => term !== undefined)];
}

function changeExample(rate: string): ReportSketch {
  return {
    ...basicDataExample({}),
    sections: [
      {
        heading: "二、一般公共预算支出情况",
        kind: "generalPublicBudget",
        text: [`2022年度总支出6683.05万元，比上年增长${rate}。`],
        facts: [
          { metric: "totalExpenditure", label: "总支出", text: "6683.05万元" },
          { metric: null, label: "比上年增长", text: rate, change: "rise" },
        ],
      },
    ],
  };
}
